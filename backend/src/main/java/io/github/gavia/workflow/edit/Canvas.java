package io.github.gavia.workflow.edit;

import io.github.gavia.workflow.model.Body;
import io.github.gavia.workflow.model.Diagram;
import io.github.gavia.workflow.model.Diagram.Bounds;
import io.github.gavia.workflow.model.Diagram.Colours;
import io.github.gavia.workflow.model.Diagram.Point;
import io.github.gavia.workflow.model.Flow;
import io.github.gavia.workflow.model.Node;
import io.github.gavia.workflow.model.WorkflowModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A workflow's graph on the table: changed step by step, then read off as a new model. What is not
 * touched stays as it is, its place in the drawing included; what is new or led elsewhere is not
 * drawn.
 */
final class Canvas {

  private static final String TOP = "";

  private final WorkflowModel before;
  private final Map<String, Node> nodes = new LinkedHashMap<>();
  private final Map<String, Flow> flows = new LinkedHashMap<>();
  private final Map<String, List<Body.Annotation>> notes = new HashMap<>();

  /** Body of nodes, flows and sub-processes: the sub-process's id, or TOP. */
  private final Map<String, String> bodies = new HashMap<>();

  private final Map<String, Bounds> shapes;
  private final Map<String, List<Point>> edges;
  private final Map<String, Bounds> labels;
  private final Map<String, Colours> colours;
  private final Set<String> taken;
  private final Set<String> removed = new HashSet<>();

  /**
   * Puts a workflow on the table.
   *
   * @param everUsed element ids that new elements must not get, beside those in the model
   */
  Canvas(WorkflowModel model, Set<String> everUsed) {
    this.before = model;
    this.shapes = new HashMap<>(model.diagram().shapes());
    this.edges = new HashMap<>(model.diagram().edges());
    this.labels = new HashMap<>(model.diagram().labels());
    this.colours = new HashMap<>(model.diagram().colours());
    this.taken = new HashSet<>(everUsed);
    taken.add(model.id());
    spread(TOP, model.body());
  }

  private void spread(String bodyId, Body body) {
    for (Node node : body.nodes()) {
      nodes.put(node.id(), node);
      bodies.put(node.id(), bodyId);
      if (node instanceof Node.SubProcess sub) {
        spread(sub.id(), sub.body());
      }
    }
    for (Flow flow : body.flows()) {
      flows.put(flow.id(), flow);
      bodies.put(flow.id(), bodyId);
    }
    notes.put(bodyId, body.annotations());
    for (Body.Annotation note : body.annotations()) {
      taken.add(note.id());
      note.links().forEach(link -> taken.add(link.id()));
    }
    taken.addAll(bodies.keySet());
  }

  /** An id that no element of the workflow has or had. */
  String fresh(String prefix) {
    int number = 1;
    while (!taken.add(prefix + "_" + number)) {
      number++;
    }
    return prefix + "_" + number;
  }

  @Nullable Node node(String id) {
    return nodes.get(id);
  }

  /** The state with that element id, which must be there. */
  Node.StateNode state(String id) {
    if (nodes.get(id) instanceof Node.StateNode state) {
      return state;
    }
    throw new IllegalArgumentException(id + " is no state");
  }

  @Nullable Flow flow(String id) {
    return flows.get(id);
  }

  /** Whether the node is in the process itself, not in a sub-process. */
  boolean isTop(String nodeId) {
    return TOP.equals(bodies.get(nodeId));
  }

  /** Whether a flow can lead from one to the other: they are in the same body. */
  boolean together(String nodeId, String otherId) {
    return Objects.equals(bodies.get(nodeId), bodies.get(otherId));
  }

  List<Flow> leaving(String nodeId) {
    return flows.values().stream().filter(f -> f.source().equals(nodeId)).toList();
  }

  List<Flow> entering(String nodeId) {
    return flows.values().stream().filter(f -> f.target().equals(nodeId)).toList();
  }

  List<Node.TimerBoundary> timersOn(String nodeId) {
    List<Node.TimerBoundary> timers = new ArrayList<>();
    for (Node node : nodes.values()) {
      if (node instanceof Node.TimerBoundary timer && timer.attachedTo().equals(nodeId)) {
        timers.add(timer);
      }
    }
    return timers;
  }

  /** Adds a node to the process. */
  void addOnTop(Node node) {
    nodes.put(node.id(), node);
    bodies.put(node.id(), TOP);
  }

  /** Adds a node to the body another one is in. */
  void addBeside(String nodeId, Node node) {
    nodes.put(node.id(), node);
    bodies.put(node.id(), bodies.getOrDefault(nodeId, TOP));
  }

  /** Adds a flow to the body of its source. */
  void add(Flow flow) {
    flows.put(flow.id(), flow);
    bodies.put(flow.id(), bodies.getOrDefault(flow.source(), TOP));
  }

  /** Puts another node in the place of the one with its id. */
  void replace(Node node) {
    nodes.replace(node.id(), node);
  }

  /** Puts another flow in the place of the one with its id; led elsewhere it is drawn anew. */
  void replace(Flow flow) {
    Flow old = flows.replace(flow.id(), flow);
    bodies.put(flow.id(), bodies.getOrDefault(flow.source(), TOP));
    boolean sameEnds =
        old != null && old.source().equals(flow.source()) && old.target().equals(flow.target());
    if (!sameEnds) {
      eraseLine(flow.id());
    }
  }

  /** Makes a flow the last one of its source. */
  void moveToEnd(Flow flow) {
    flows.remove(flow.id());
    flows.put(flow.id(), flow);
  }

  /** Takes a node away; its flows are the caller's business. */
  void removeNode(String id) {
    nodes.remove(id);
    bodies.remove(id);
    removed.add(id);
    shapes.remove(id);
    labels.remove(id);
    colours.remove(id);
  }

  void removeFlow(String id) {
    flows.remove(id);
    bodies.remove(id);
    removed.add(id);
    colours.remove(id);
    eraseLine(id);
  }

  private void eraseLine(String flowId) {
    edges.remove(flowId);
    labels.remove(flowId);
  }

  /**
   * Draws a node about the middle of where another was, unless something else is in its way; its
   * flows are drawn anew.
   */
  void drawInPlaceOf(String formerId, String id, double width, double height) {
    Bounds place = shapes.remove(formerId);
    labels.remove(formerId);
    if (place != null) {
      double x = Math.rint(place.x() + (place.width() - width) / 2);
      double y = Math.rint(place.y() + (place.height() - height) / 2);
      Bounds wanted = new Bounds(x, y, width, height);
      if (isFree(wanted, id, formerId)) {
        shapes.put(id, wanted);
      }
    }
    leaving(id).forEach(flow -> eraseLine(flow.id()));
    entering(id).forEach(flow -> eraseLine(flow.id()));
  }

  private boolean isFree(Bounds wanted, String id, String formerId) {
    return nodes.values().stream()
        .filter(node -> together(node.id(), id))
        .filter(node -> !node.id().equals(id) && !node.id().equals(formerId))
        .map(node -> shapes.get(node.id()))
        .noneMatch(shape -> shape != null && overlap(shape, wanted));
  }

  private static boolean overlap(Bounds a, Bounds b) {
    return a.x() < b.x() + b.width()
        && b.x() < a.x() + a.width()
        && a.y() < b.y() + b.height()
        && b.y() < a.y() + a.height();
  }

  /** The workflow as it is on the table now. */
  WorkflowModel model() {
    Body body = body(TOP);
    return new WorkflowModel(
        before.id(),
        before.name(),
        before.description(),
        before.settings(),
        before.fields(),
        body,
        new Diagram(shapes, edges, labels, colours));
  }

  private Body body(String bodyId) {
    List<Node> members = new ArrayList<>();
    for (Node node : nodes.values()) {
      if (bodyId.equals(bodies.get(node.id()))) {
        members.add(settled(node));
      }
    }
    List<Flow> lines =
        flows.values().stream().filter(f -> bodyId.equals(bodies.get(f.id()))).toList();
    List<Body.Annotation> annotations =
        notes.getOrDefault(bodyId, List.of()).stream().map(this::stillLinked).toList();
    return new Body(members, lines, annotations);
  }

  private Node settled(Node node) {
    if (node instanceof Node.SubProcess sub) {
      return new Node.SubProcess(sub.id(), sub.name(), body(sub.id()));
    }
    if (node instanceof Node.Gateway gateway && gateway.defaultFlow() != null) {
      boolean leaves =
          leaving(gateway.id()).stream().anyMatch(f -> f.id().equals(gateway.defaultFlow()));
      return leaves
          ? gateway
          : new Node.Gateway(gateway.id(), gateway.name(), gateway.kind(), null);
    }
    return node;
  }

  private Body.Annotation stillLinked(Body.Annotation note) {
    List<Body.Link> links = new ArrayList<>();
    for (Body.Link link : note.links()) {
      if (removed.contains(link.elementId())) {
        edges.remove(link.id());
        colours.remove(link.id());
      } else {
        links.add(link);
      }
    }
    return links.size() == note.links().size()
        ? note
        : new Body.Annotation(note.id(), note.text(), links);
  }
}
