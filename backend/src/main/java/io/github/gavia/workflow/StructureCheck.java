package io.github.gavia.workflow;

import io.github.gavia.workflow.model.Body;
import io.github.gavia.workflow.model.Flow;
import io.github.gavia.workflow.model.Graph;
import io.github.gavia.workflow.model.Node;
import io.github.gavia.workflow.model.WorkflowModel;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Starts, ends, ways between them and flows that lead where none may. */
final class StructureCheck {

  private final Graph graph;
  private final ModelFindings findings;

  StructureCheck(Graph graph, ModelFindings findings) {
    this.graph = graph;
    this.findings = findings;
  }

  /** What is asked of the process alone. */
  void checkWhole(WorkflowModel model) {
    Map<String, String> name = Map.of("element", title(model));
    List<Node> nodes = model.body().nodes();
    if (nodes.stream().noneMatch(Node.StartEvent.class::isInstance)) {
      findings.addOverall(ModelFinding.NO_START, null, name);
    }
    if (nodes.stream().noneMatch(Node.EndEvent.class::isInstance)) {
      findings.addOverall(ModelFinding.NO_END, null, name);
    }
    for (Node node : nodes) {
      boolean leadsToTask =
          graph.leaving(node.id()).stream()
              .allMatch(flow -> graph.node(flow.target()) instanceof Node.Task);
      if (node instanceof Node.StartEvent && !leadsToTask) {
        findings.add(ModelFinding.NO_START_STATE, node);
      }
    }
  }

  /** What is asked of the process and of every sub-process; not of what is inside of them. */
  void check(Body body) {
    Set<String> members = new HashSet<>();
    body.nodes().forEach(node -> members.add(node.id()));
    body.flows().forEach(flow -> checkFlow(flow, members));
    checkStarts(body);
    checkReach(body);
    Set<String> leftByTimer = leftByTimer(body);
    body.nodes().forEach(node -> checkExits(node, leftByTimer));
    for (Node node : body.nodes()) {
      if (node instanceof Node.SubProcess sub) {
        checkSubProcess(sub);
      }
    }
  }

  private void checkFlow(Flow flow, Set<String> members) {
    for (String end : List.of(flow.source(), flow.target())) {
      if (!members.contains(end)) {
        ModelFinding finding =
            graph.node(end) == null ? ModelFinding.DANGLING_FLOW : ModelFinding.FLOW_CROSSES_BORDER;
        findings.add(finding, flow, null, Map.of("ref", end));
      }
    }
    if (graph.node(flow.source()) instanceof Node.EndEvent) {
      findings.add(ModelFinding.FLOW_FROM_END, flow, null, Map.of());
    }
    if (graph.node(flow.target()) instanceof Node.StartEvent) {
      findings.add(ModelFinding.FLOW_INTO_START, flow, null, Map.of());
    }
    if (graph.node(flow.target()) instanceof Node.TimerBoundary) {
      findings.add(ModelFinding.FLOW_INTO_TIMER, flow, null, Map.of());
    }
  }

  private void checkStarts(Body body) {
    body.nodes().stream()
        .filter(Node.StartEvent.class::isInstance)
        .skip(1)
        .forEach(start -> findings.add(ModelFinding.MULTIPLE_STARTS, start));
  }

  private void checkSubProcess(Node.SubProcess sub) {
    List<Node> nodes = sub.body().nodes();
    if (nodes.stream().noneMatch(Node.StartEvent.class::isInstance)) {
      findings.add(ModelFinding.NO_START, sub);
    }
    if (nodes.stream().noneMatch(Node.EndEvent.class::isInstance)) {
      findings.add(ModelFinding.NO_END, sub);
    }
  }

  private void checkReach(Body body) {
    Deque<Node> next = new ArrayDeque<>();
    Set<String> reached = new HashSet<>();
    Map<String, Set<Node>> timers = new HashMap<>();
    for (Node node : body.nodes()) {
      if (node instanceof Node.StartEvent) {
        next.add(node);
      } else if (node instanceof Node.TimerBoundary timer) {
        timers.computeIfAbsent(timer.attachedTo(), k -> new HashSet<>()).add(timer);
      }
    }
    if (next.isEmpty()) {
      // Without a start nothing is reached: one finding says it.
      return;
    }
    while (!next.isEmpty()) {
      Node node = next.remove();
      if (reached.add(node.id())) {
        next.addAll(timers.getOrDefault(node.id(), Set.of()));
        for (Flow flow : graph.leaving(node.id())) {
          Node target = graph.node(flow.target());
          if (target != null) {
            next.add(target);
          }
        }
      }
    }
    body.nodes().stream()
        .filter(node -> !reached.contains(node.id()))
        .forEach(node -> findings.add(ModelFinding.UNREACHABLE, node));
  }

  private void checkExits(Node node, Set<String> leftByTimer) {
    if (node instanceof Node.Gap) {
      findings.add(ModelFinding.MISSING_STATE, node);
      return;
    }
    List<Flow> leaving = graph.leaving(node.id());
    boolean leadsOn = !leaving.isEmpty() || leftByTimer.contains(node.id());
    if (!leadsOn && !(node instanceof Node.EndEvent)) {
      findings.add(
          node instanceof Node.Gateway ? ModelFinding.GATEWAY_NO_OUTGOING : ModelFinding.DEAD_END,
          node);
    }
    boolean oneExit =
        node instanceof Node.StartEvent
            || node instanceof Node.TimerBoundary
            || node instanceof Node.SubProcess
            || node instanceof Node.Gateway g && g.kind() == Node.GatewayKind.MERGE;
    if (oneExit && leaving.size() > 1) {
      findings.add(ModelFinding.IMPLICIT_SPLIT, node);
    }
    if (node instanceof Node.Gateway gateway) {
      String standard = gateway.defaultFlow();
      if (standard != null && leaving.stream().noneMatch(f -> f.id().equals(standard))) {
        findings.add(ModelFinding.DANGLING_DEFAULT, node, "defaultFlow", Map.of("ref", standard));
      }
    }
  }

  /** A state without button may still be left when its time is up. */
  private Set<String> leftByTimer(Body body) {
    Set<String> hosts = new HashSet<>();
    for (Node node : body.nodes()) {
      if (node instanceof Node.TimerBoundary timer && !graph.leaving(timer.id()).isEmpty()) {
        hosts.add(timer.attachedTo());
      }
    }
    return hosts;
  }

  private static String title(WorkflowModel model) {
    return model.name().text().isEmpty() ? model.id() : model.name().text();
  }
}
