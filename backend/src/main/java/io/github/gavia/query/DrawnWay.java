package io.github.gavia.query;

import io.github.gavia.workflow.model.Flow;
import io.github.gavia.workflow.model.Graph;
import io.github.gavia.workflow.model.Node;
import io.github.gavia.workflow.model.Node.EndEvent;
import io.github.gavia.workflow.model.Node.Gateway;
import io.github.gavia.workflow.model.Node.GatewayKind;
import io.github.gavia.workflow.model.Node.StartEvent;
import io.github.gavia.workflow.model.Node.StateNode;
import io.github.gavia.workflow.model.Node.SubProcess;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is drawn between the states of a workflow: gateways and borders of sub-processes. */
final class DrawnWay {

  private final Graph graph;
  private final Map<String, SubProcess> endsOf = new HashMap<>();

  DrawnWay(Graph graph) {
    this.graph = graph;
    for (Node node : graph.nodes()) {
      if (node instanceof SubProcess sub) {
        sub.body().nodes().stream()
            .filter(EndEvent.class::isInstance)
            .forEach(end -> endsOf.put(end.id(), sub));
      }
    }
  }

  /** The flows from where tickets begin to their first state. */
  List<String> begin() {
    return graph.nodes().stream()
        .filter(StartEvent.class::isInstance)
        .findFirst()
        .map(start -> graph.leaving(start.id()).stream().map(Flow::id).toList())
        .orElse(List.of());
  }

  /** All states that a transition may lead to, whatever conditions say; element ids. */
  Set<String> reached(Flow flow) {
    Set<String> states = new HashSet<>();
    collect(flow.target(), states, new HashSet<>());
    return states;
  }

  private void collect(String nodeId, Set<String> states, Set<String> seen) {
    Node node = graph.node(nodeId);
    if (node == null || !seen.add(nodeId)) {
      return;
    }
    if (waits(node)) {
      states.add(nodeId);
    } else {
      onward(node).forEach(next -> collect(next.target(), states, seen));
    }
  }

  private boolean waits(Node node) {
    return node instanceof StateNode && !endsOf.containsKey(node.id());
  }

  /** The flows behind a node in which no ticket waits; of a sub-process the first inside. */
  private List<Flow> onward(Node node) {
    if (node instanceof SubProcess sub) {
      return sub.body().nodes().stream()
          .filter(StartEvent.class::isInstance)
          .flatMap(start -> graph.leaving(start.id()).stream())
          .toList();
    }
    SubProcess ended = endsOf.get(node.id());
    return graph.leaving(ended == null ? node.id() : ended.id());
  }

  /**
   * The flows that a ticket has gone along by a transition, the transition's own among them.
   *
   * @param later the states of which something was heard afterwards, element ids
   * @param after where the ticket stood then; null when not known
   */
  List<String> taken(Flow flow, Set<String> later, @Nullable String after) {
    Set<String> taken = new LinkedHashSet<>();
    if (graph.node(flow.source()) instanceof Gateway) {
      graph.entering(flow.source()).stream().findFirst().ifPresent(into -> taken.add(into.id()));
    }
    taken.add(flow.id());
    Walk walk = new Walk(later, after);
    walk.from(flow.target(), true);
    taken.addAll(walk.taken);
    return List.copyOf(taken);
  }

  /** Goes on from a node as the ticket must have done. */
  private final class Walk {

    private final Set<String> later;
    private final @Nullable String after;
    private final Set<String> seen = new HashSet<>();
    private Set<String> taken = new LinkedHashSet<>();

    Walk(Set<String> later, @Nullable String after) {
      this.later = later;
      this.after = after;
    }

    /**
     * Whether the ticket came to a state this way; then the flows are kept.
     *
     * @param sure whether nothing on the way was a choice, nor waits for other branches
     */
    boolean from(String nodeId, boolean sure) {
      Node node = graph.node(nodeId);
      if (node == null || !seen.add(nodeId)) {
        return false;
      }
      boolean came;
      if (waits(node)) {
        came = sure || later.contains(nodeId) || nodeId.equals(after);
      } else if (node instanceof Gateway gateway && gateway.kind() == GatewayKind.RULE) {
        came = choose(gateway);
      } else {
        came = all(onward(node), sure && !decides(node));
      }
      seen.remove(nodeId);
      return came;
    }

    private boolean decides(Node node) {
      boolean awaits =
          graph.entering(node.id()).size() > 1
              && node instanceof Gateway gateway
              && (gateway.kind() == GatewayKind.PARALLEL
                  || gateway.kind() == GatewayKind.INCLUSIVE);
      boolean splits =
          node instanceof Gateway gateway
              && gateway.kind() == GatewayKind.INCLUSIVE
              && graph.leaving(node.id()).size() > 1;
      return awaits || splits || endsOf.containsKey(node.id());
    }

    private boolean all(List<Flow> flows, boolean sure) {
      boolean came = false;
      for (Flow flow : flows) {
        Set<String> before = taken;
        taken = new LinkedHashSet<>(before);
        taken.add(flow.id());
        if (from(flow.target(), sure)) {
          came = true;
        } else {
          taken = before;
        }
      }
      return came;
    }

    /** One branch alone: the one to where the ticket stood then, else the first that fits. */
    private boolean choose(Gateway gateway) {
      List<Flow> branches = graph.leaving(gateway.id());
      List<Flow> best = new ArrayList<>();
      for (Flow branch : branches) {
        if (after != null && reached(branch).contains(after)) {
          best.add(branch);
        }
      }
      best.addAll(branches);
      return best.stream().anyMatch(branch -> all(List.of(branch), branches.size() == 1));
    }
  }
}
