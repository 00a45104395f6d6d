package io.github.gavia.bpmn;

import io.github.gavia.workflow.model.Body;
import io.github.gavia.workflow.model.Diagram;
import io.github.gavia.workflow.model.Diagram.Bounds;
import io.github.gavia.workflow.model.Diagram.Point;
import io.github.gavia.workflow.model.Flow;
import io.github.gavia.workflow.model.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A drawing in the making, with its own origin until it is copied onto another one. */
final class Sheet {

  final Map<String, Bounds> shapes = new LinkedHashMap<>();
  final Map<String, List<Point>> edges = new LinkedHashMap<>();
  final Map<String, Bounds> labels = new LinkedHashMap<>();

  /** Copies what this sheet has not, moved by the offset. */
  void addMissing(Sheet other, double dx, double dy) {
    other.shapes.forEach((id, b) -> shapes.putIfAbsent(id, moved(b, dx, dy)));
    other.labels.forEach((id, b) -> labels.putIfAbsent(id, moved(b, dx, dy)));
    other.edges.forEach(
        (id, points) ->
            edges.putIfAbsent(
                id, points.stream().map(p -> new Point(p.x() + dx, p.y() + dy)).toList()));
  }

  /** The part that belongs to a body itself, not to its sub-processes. */
  Sheet level(Body body) {
    Sheet level = new Sheet();
    for (Node node : body.nodes()) {
      copy(node.id(), level);
    }
    for (Flow flow : body.flows()) {
      copy(flow.id(), level);
    }
    for (Body.Annotation note : body.annotations()) {
      copy(note.id(), level);
      note.links().forEach(link -> copy(link.id(), level));
    }
    return level;
  }

  private void copy(String id, Sheet level) {
    Bounds shape = shapes.get(id);
    List<Point> edge = edges.get(id);
    Bounds label = labels.get(id);
    if (shape != null) {
      level.shapes.put(id, shape);
    }
    if (edge != null) {
      level.edges.put(id, edge);
    }
    if (label != null) {
      level.labels.put(id, label);
    }
  }

  /** The bounds of an element that is drawn for certain. */
  Bounds shape(String id) {
    return Objects.requireNonNull(shapes.get(id), () -> id + " has no shape");
  }

  /** The smallest rectangle around everything; empty at the origin when there is nothing. */
  Bounds bounds() {
    double[] box = {Double.MAX_VALUE, Double.MAX_VALUE, -Double.MAX_VALUE, -Double.MAX_VALUE};
    shapes.values().forEach(b -> grow(box, b));
    labels.values().forEach(b -> grow(box, b));
    edges
        .values()
        .forEach(points -> points.forEach(p -> grow(box, new Bounds(p.x(), p.y(), 0, 0))));
    return box[0] > box[2]
        ? new Bounds(0, 0, 0, 0)
        : new Bounds(box[0], box[1], box[2] - box[0], box[3] - box[1]);
  }

  Diagram toDiagram() {
    return new Diagram(shapes, edges, labels);
  }

  static Bounds moved(Bounds b, double dx, double dy) {
    return new Bounds(b.x() + dx, b.y() + dy, b.width(), b.height());
  }

  static Bounds grown(Bounds b, double by) {
    return new Bounds(b.x() - by, b.y() - by, b.width() + 2 * by, b.height() + 2 * by);
  }

  private static void grow(double[] box, Bounds b) {
    box[0] = Math.min(box[0], b.x());
    box[1] = Math.min(box[1], b.y());
    box[2] = Math.max(box[2], b.x() + b.width());
    box[3] = Math.max(box[3], b.y() + b.height());
  }
}
