package io.github.gavia.simulation;

import io.github.gavia.workflow.model.Body;
import io.github.gavia.workflow.model.Flow;
import io.github.gavia.workflow.model.Graph;
import io.github.gavia.workflow.model.Node;
import io.github.gavia.workflow.model.Node.EndEvent;
import io.github.gavia.workflow.model.Node.Gap;
import io.github.gavia.workflow.model.Node.StartEvent;
import io.github.gavia.workflow.model.Node.SubProcess;
import io.github.gavia.workflow.model.Node.TimerBoundary;
import io.github.gavia.workflow.model.WorkflowModel;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which ways there are in a drawing: flows that could be gone along, and what is around what. */
final class Ways {

  /** What stands in the process itself is in no sub-process. */
  private static final String PROCESS = "";

  private final Graph graph;
  private final Map<String, String> surroundings = new HashMap<>();

  Ways(WorkflowModel model) {
    this.graph = Graph.of(model);
    place(model.body(), PROCESS);
  }

  private void place(Body body, String around) {
    for (Node node : body.nodes()) {
      surroundings.putIfAbsent(node.id(), around);
      if (node instanceof SubProcess sub) {
        place(sub.body(), sub.id());
      }
    }
  }

  /** The element with that id, or null. */
  @Nullable Node node(String id) {
    return graph.node(id);
  }

  /** The name drawn at an element, or its id. */
  String label(String id) {
    Node node = graph.node(id);
    Flow flow = graph.flow(id);
    String text = node != null ? node.name().text() : flow != null ? flow.name().text() : "";
    return text.isBlank() ? id : text;
  }

  /** The flow with that id, or null. */
  @Nullable Flow flow(String id) {
    return graph.flow(id);
  }

  /** The flows out of an element that lead somewhere, in drawing order. */
  List<Flow> leaving(String nodeId) {
    return graph.leaving(nodeId).stream().filter(this::joins).toList();
  }

  /** How many flows come to an element. */
  int entering(String nodeId) {
    return (int) graph.entering(nodeId).stream().filter(this::joins).count();
  }

  /** Loose ends, flows across a border and against the direction of an event lead nowhere. */
  private boolean joins(Flow flow) {
    Node source = graph.node(flow.source());
    Node target = graph.node(flow.target());
    return source != null
        && target != null
        && Objects.equals(surroundings.get(source.id()), surroundings.get(target.id()))
        && !(source instanceof EndEvent)
        && !(source instanceof Gap)
        && !(target instanceof StartEvent)
        && !(target instanceof TimerBoundary);
  }

  /** The flow by which a sub-process begins, unless it has none. */
  Optional<Flow> beginning(SubProcess sub) {
    return sub.body().nodes().stream()
        .filter(StartEvent.class::isInstance)
        .findFirst()
        .flatMap(start -> leaving(start.id()).stream().findFirst());
  }

  /** Timers on the border of an element that lead somewhere. */
  List<TimerBoundary> timersOn(String nodeId) {
    return graph.nodes().stream()
        .filter(TimerBoundary.class::isInstance)
        .map(TimerBoundary.class::cast)
        .filter(timer -> timer.attachedTo().equals(nodeId) && !leaving(timer.id()).isEmpty())
        .toList();
  }

  /** Whether one can get from one element to another within their body. */
  boolean reaches(String from, String to) {
    Set<String> seen = new HashSet<>();
    Deque<String> next = new ArrayDeque<>(List.of(from));
    while (!next.isEmpty()) {
      String here = next.remove();
      List<String> onward =
          Stream.concat(
                  leaving(here).stream(),
                  timersOn(here).stream().flatMap(timer -> leaving(timer.id()).stream()))
              .map(Flow::target)
              .toList();
      if (onward.contains(to)) {
        return true;
      }
      onward.stream().filter(seen::add).forEach(next::add);
    }
    return false;
  }
}
