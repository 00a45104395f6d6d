package io.github.gavia.workflow.model;

import io.github.gavia.workflow.model.Node.EndEvent;
import io.github.gavia.workflow.model.Node.Gap;
import io.github.gavia.workflow.model.Node.Gateway;
import io.github.gavia.workflow.model.Node.GatewayKind;
import io.github.gavia.workflow.model.Node.StartEvent;
import io.github.gavia.workflow.model.Node.StateNode;
import io.github.gavia.workflow.model.Node.SubProcess;
import io.github.gavia.workflow.model.Node.Task;
import io.github.gavia.workflow.model.Node.TimerBoundary;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The transitions of a workflow as loonflow knows them, read off the graph: which flows are buttons
 * of which state, and where they lead.
 */
public final class Transitions {

  /**
   * A flow that is a button.
   *
   * @param flow its id is the transition's element id
   * @param source element id of the state it leaves, which may have been deleted
   * @param timerSeconds time after which it fires by itself; 0 for never
   * @param conditions tried in order before the destination counts (R57)
   * @param destination element id of the state it leads to when no condition holds, which may have
   *     been deleted; null when there is none
   */
  public record Transition(
      Flow flow,
      String source,
      long timerSeconds,
      List<Branch> conditions,
      @Nullable String destination) {

    /** How it is offered. */
    public Flow.Button button() {
      return flow.button() == null ? Flow.Button.DEFAULT : flow.button();
    }
  }

  /**
   * A conditional destination.
   *
   * @param flowId the conditional flow
   * @param target element id of the state it leads to, which may have been deleted; null when it
   *     leads nowhere
   * @param configured the entry as it was configured, JSON text, when it names no state; else empty
   */
  public record Branch(
      String flowId, String expression, @Nullable String target, String configured) {}

  private final Graph graph;
  private final List<Transition> all = new ArrayList<>();

  private Transitions(Graph graph) {
    this.graph = graph;
  }

  /** All transitions, in drawing order of their flows. */
  public static List<Transition> of(WorkflowModel model) {
    Transitions transitions = new Transitions(Graph.of(model));
    for (Flow flow : transitions.graph.flows()) {
      transitions.read(flow);
    }
    return List.copyOf(transitions.all);
  }

  /** The start state: the task the first start event leads to. */
  public static Optional<Task> startState(WorkflowModel model) {
    return startStates(model).stream().findFirst();
  }

  /** The tasks that start events lead to, the one where tickets begin first. */
  public static List<Task> startStates(WorkflowModel model) {
    Graph graph = Graph.of(model);
    return model.body().nodes().stream()
        .filter(StartEvent.class::isInstance)
        .flatMap(start -> graph.leaving(start.id()).stream())
        .map(flow -> graph.node(flow.target()))
        .filter(Task.class::isInstance)
        .map(Task.class::cast)
        .distinct()
        .toList();
  }

  /** The state a node stands for: itself, or the one that was there; null for anything else. */
  public static @Nullable String stateAt(@Nullable Node node) {
    if (node instanceof StateNode) {
      return node.id();
    }
    return node instanceof Gap gap && !gap.state().isEmpty() ? gap.state() : null;
  }

  private void read(Flow flow) {
    Node source = graph.node(flow.source());
    if (source instanceof TimerBoundary timer
        && graph.node(timer.attachedTo()) instanceof StateNode state) {
      add(flow, state.id(), timer.seconds());
    } else if (stateAt(source) != null && !leadsToButtons(flow)) {
      add(flow, source);
    } else if (source instanceof Gateway gateway && gateway.kind() == GatewayKind.BUTTONS) {
      graph.entering(gateway.id()).stream()
          .map(into -> graph.node(into.source()))
          .filter(owner -> stateAt(owner) != null)
          .findFirst()
          .ifPresent(owner -> add(flow, owner));
    }
  }

  private void add(Flow flow, @Nullable Node owner) {
    boolean noTimerDrawn = owner instanceof EndEvent || owner instanceof Gap;
    int timer = noTimerDrawn && flow.button() != null ? flow.button().timer() : 0;
    add(flow, Objects.requireNonNull(stateAt(owner)), timer);
  }

  private boolean leadsToButtons(Flow flow) {
    return graph.node(flow.target()) instanceof Gateway g && g.kind() == GatewayKind.BUTTONS;
  }

  private void add(Flow flow, String source, long timerSeconds) {
    Node target = behindMerges(graph.node(flow.target()));
    List<Branch> conditions = new ArrayList<>();
    if (target instanceof Gateway rule && rule.kind() == GatewayKind.RULE) {
      for (Flow branch : graph.leaving(rule.id())) {
        if (branch.condition() != null && !branch.id().equals(rule.defaultFlow())) {
          String configured =
              graph.node(branch.target()) instanceof Gap gap ? gap.configured() : "";
          conditions.add(
              new Branch(branch.id(), branch.condition(), reached(branch.target()), configured));
        }
      }
    }
    all.add(
        new Transition(
            flow, source, timerSeconds, List.copyOf(conditions), reached(flow.target())));
  }

  /** Merges may form a circle in a model that was not checked. */
  private @Nullable Node behindMerges(@Nullable Node node) {
    Set<String> seen = new HashSet<>();
    Node next = node;
    while (next instanceof Gateway merge
        && merge.kind() == GatewayKind.MERGE
        && seen.add(merge.id())) {
      List<Flow> leaving = graph.leaving(merge.id());
      next = leaving.isEmpty() ? null : graph.node(leaving.get(0).target());
    }
    return next;
  }

  /** The first state on the way from a node, along defaults and first branches. */
  private @Nullable String reached(String nodeId) {
    Set<String> seen = new HashSet<>();
    String next = nodeId;
    while (next != null && seen.add(next)) {
      Node node = graph.node(next);
      if (node instanceof StateNode || node instanceof Gap) {
        return stateAt(node);
      }
      next = node == null ? null : onward(node);
    }
    return null;
  }

  private @Nullable String onward(Node node) {
    if (node instanceof SubProcess sub) {
      return sub.body().nodes().stream()
          .filter(StartEvent.class::isInstance)
          .map(Node::id)
          .findFirst()
          .orElse(null);
    }
    List<Flow> leaving = graph.leaving(node.id());
    if (node instanceof Gateway gateway && gateway.kind() == GatewayKind.RULE) {
      return leaving.stream()
          .filter(f -> f.id().equals(gateway.defaultFlow()))
          .map(Flow::target)
          .findFirst()
          .orElse(null);
    }
    return leaving.isEmpty() ? null : leaving.get(0).target();
  }
}
