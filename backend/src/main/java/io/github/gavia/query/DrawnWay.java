package io.github.gavia.query;

import io.github.gavia.workflow.model.Flow;
import io.github.gavia.workflow.model.Graph;
import io.github.gavia.workflow.model.Node;
import io.github.gavia.workflow.model.Node.EndEvent;
import io.github.gavia.workflow.model.Node.Gateway;
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

  /** The same of any flow. */
  Set<String> reached(String flowId) {
    Flow flow = graph.flow(flowId);
    return flow == null ? Set.of() : reached(flow);
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
   * Flows that were gone along.
   *
   * @param flows in order
   * @param joined those of them behind a gateway that awaits other branches: whoever comes to it
   *     last goes along them, once for all
   */
  record Taken(List<String> flows, Set<String> joined) {}

  /**
   * The flows that a ticket has gone along by a transition, the transition's own among them.
   *
   * @param later the states of which something was heard afterwards, element ids
   * @param after where the ticket stood then; null when not known
   */
  Taken taken(Flow flow, Set<String> later, @Nullable String after) {
    Set<String> taken = new LinkedHashSet<>();
    if (graph.node(flow.source()) instanceof Gateway) {
      graph.entering(flow.source()).stream().findFirst().ifPresent(into -> taken.add(into.id()));
    }
    taken.add(flow.id());
    Walk walk = new Walk(later, after);
    walk.from(flow.target(), Passed.NOTHING);
    taken.addAll(walk.taken);
    walk.joined.retainAll(taken);
    return new Taken(List.copyOf(taken), walk.joined);
  }

  /**
   * What lies between the transition and a place.
   *
   * @param sure whether nothing was a choice, nor waits for other branches
   * @param joined whether something awaits other branches
   */
  private record Passed(boolean sure, boolean joined) {

    static final Passed NOTHING = new Passed(true, false);

    Passed choice() {
      return new Passed(false, joined);
    }

    Passed join() {
      return new Passed(false, true);
    }
  }

  /** Goes on from a node as the ticket must have done. */
  private final class Walk {

    private final Set<String> later;
    private final @Nullable String after;
    private final Set<String> seen = new HashSet<>();
    private final Set<String> joined = new HashSet<>();
    private Set<String> taken = new LinkedHashSet<>();

    Walk(Set<String> later, @Nullable String after) {
      this.later = later;
      this.after = after;
    }

    /** Whether the ticket came to a state this way; then the flows are kept. */
    boolean from(String nodeId, Passed passed) {
      Node node = graph.node(nodeId);
      if (node == null || !seen.add(nodeId)) {
        return false;
      }
      boolean came =
          waits(node)
              ? passed.sure() || later.contains(nodeId) || nodeId.equals(after)
              : beyond(node, passed);
      seen.remove(nodeId);
      return came;
    }

    private boolean beyond(Node node, Passed passed) {
      if (node instanceof Gateway gateway) {
        return switch (gateway.kind()) {
          case RULE -> choose(gateway, passed);
          case INCLUSIVE -> inclusive(gateway, awaits(gateway) ? passed.join() : passed.choice());
          case PARALLEL -> all(onward(node), awaits(gateway) ? passed.join() : passed);
          case BUTTONS, MERGE -> all(onward(node), passed);
        };
      }
      // Other branches in the sub-process may still be on their way.
      return all(onward(node), endsOf.containsKey(node.id()) ? passed.join() : passed);
    }

    private boolean awaits(Gateway gateway) {
      return graph.entering(gateway.id()).size() > 1;
    }

    private boolean all(List<Flow> flows, Passed passed) {
      boolean came = false;
      for (Flow flow : flows) {
        Set<String> before = taken;
        taken = new LinkedHashSet<>(before);
        taken.add(flow.id());
        if (from(flow.target(), passed)) {
          came = true;
          if (passed.joined()) {
            joined.add(flow.id());
          }
        } else {
          taken = before;
        }
      }
      return came;
    }

    /** The default is for when no other branch is taken. */
    private boolean inclusive(Gateway gateway, Passed passed) {
      List<Flow> branches = graph.leaving(gateway.id());
      List<Flow> usual =
          branches.stream().filter(b -> !b.id().equals(gateway.defaultFlow())).toList();
      return all(usual, passed) || all(branches, passed);
    }

    /** One branch alone: the one to where the ticket stood then, else the first that fits. */
    private boolean choose(Gateway gateway, Passed passed) {
      List<Flow> branches = graph.leaving(gateway.id());
      List<Flow> best = new ArrayList<>();
      for (Flow branch : branches) {
        if (after != null && reached(branch).contains(after)) {
          best.add(branch);
        }
      }
      best.addAll(branches);
      Passed choice = branches.size() == 1 ? passed : passed.choice();
      return best.stream().anyMatch(branch -> all(List.of(branch), choice));
    }
  }
}
