package io.github.gavia.bpmn;

import io.github.gavia.workflow.model.Body;
import io.github.gavia.workflow.model.Diagram.Bounds;
import io.github.gavia.workflow.model.Diagram.Point;
import io.github.gavia.workflow.model.Flow;
import io.github.gavia.workflow.model.Node;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Draws flows and associations whose ends have their places but that have no line yet. */
final class Connections {

  private final Sheet sheet;

  Connections(Sheet sheet) {
    this.sheet = sheet;
  }

  /** Everything that is left, sub-processes included. */
  void connect(Body body) {
    connectFlows(body);
    for (Body.Annotation note : body.annotations()) {
      note.links().forEach(link -> connectNote(note, link));
    }
    for (Node node : body.nodes()) {
      if (node instanceof Node.SubProcess sub) {
        connect(sub.body());
      }
    }
  }

  /** The flows of this body alone. */
  void connectFlows(Body body) {
    List<Flow> missing =
        body.flows().stream().filter(flow -> !sheet.edges.containsKey(flow.id())).toList();
    if (missing.isEmpty()) {
      return;
    }
    Obstacles shapes = new Obstacles();
    body.nodes().stream()
        .filter(node -> sheet.shapes.containsKey(node.id()))
        .forEach(node -> shapes.add(node.id(), sheet.shape(node.id())));
    FreeRouting routing = new FreeRouting(shapes);
    Map<String, String> hosts = hosts(body);
    for (Flow flow : missing) {
      Bounds from = sheet.shapes.get(flow.source());
      Bounds to = sheet.shapes.get(flow.target());
      if (from != null && to != null) {
        boolean down = hosts.containsKey(flow.source());
        sheet.edges.put(flow.id(), routing.route(from, to, down, ends(flow, hosts)));
      }
    }
  }

  private static Map<String, String> hosts(Body body) {
    Map<String, String> hosts = new HashMap<>();
    for (Node node : body.nodes()) {
      if (node instanceof Node.TimerBoundary timer) {
        hosts.put(timer.id(), timer.attachedTo());
      }
    }
    return hosts;
  }

  private static Set<String> ends(Flow flow, Map<String, String> hosts) {
    Set<String> ends = new HashSet<>(Set.of(flow.source()));
    ends.add(flow.target());
    String host = hosts.get(flow.source());
    if (host != null) {
      ends.add(host);
    }
    return ends;
  }

  private void connectNote(Body.Annotation note, Body.Link link) {
    Bounds from = sheet.shapes.get(note.id());
    Point top = topOf(link.elementId(), sheet);
    if (from == null || top == null || sheet.edges.containsKey(link.id())) {
      return;
    }
    Bounds to = sheet.shapes.get(link.elementId());
    boolean noteBelow = to != null && from.y() >= to.y() + to.height();
    Point end = noteBelow && to != null ? new Point(top.x(), to.y() + to.height()) : top;
    double x = Math.min(Math.max(end.x(), from.x()), from.x() + from.width());
    double y = from.y() > end.y() ? from.y() : from.y() + from.height();
    sheet.edges.put(link.id(), List.of(new Point(x, y), end));
  }

  /** The middle of an element's upper border, or of a line's longest level piece. */
  static @Nullable Point topOf(String id, Sheet sheet) {
    Bounds shape = sheet.shapes.get(id);
    if (shape != null) {
      return new Point(shape.x() + shape.width() / 2, shape.y());
    }
    List<Point> points = sheet.edges.get(id);
    return points == null ? null : middle(points);
  }

  private static Point middle(List<Point> points) {
    Point best = points.get(0);
    double longest = -1;
    for (int i = 1; i < points.size(); i++) {
      Point a = points.get(i - 1);
      Point b = points.get(i);
      double length = Math.abs(a.x() - b.x());
      if (length > longest) {
        longest = length;
        best = new Point((a.x() + b.x()) / 2, (a.y() + b.y()) / 2);
      }
    }
    return best;
  }
}
