package io.github.gavia.bpmn;

import io.github.gavia.workflow.model.Body;
import io.github.gavia.workflow.model.Diagram;
import io.github.gavia.workflow.model.Diagram.Bounds;
import io.github.gavia.workflow.model.Diagram.Point;
import io.github.gavia.workflow.model.Flow;
import io.github.gavia.workflow.model.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Finds what would make a person redraw a diagram; every finding is a sentence. */
public final class DrawnGeometry {

  private final Diagram diagram;
  private final List<String> flaws = new ArrayList<>();

  private DrawnGeometry(Diagram diagram) {
    this.diagram = diagram;
  }

  /** Ids of what is not drawn. */
  public static List<String> uncovered(Body body, Diagram diagram) {
    List<String> missing = new ArrayList<>();
    body.nodes().stream()
        .filter(n -> !diagram.shapes().containsKey(n.id()))
        .forEach(n -> missing.add(n.id()));
    body.flows().stream()
        .filter(f -> !diagram.edges().containsKey(f.id()))
        .forEach(f -> missing.add(f.id()));
    body.annotations().stream()
        .filter(a -> !diagram.shapes().containsKey(a.id()))
        .forEach(a -> missing.add(a.id()));
    for (Node node : body.nodes()) {
      if (node instanceof Node.SubProcess sub) {
        missing.addAll(uncovered(sub.body(), diagram));
      }
    }
    return missing;
  }

  /** Shapes of one body that overlap, and steps outside of their sub-process. */
  public static List<String> overlaps(Body body, Diagram diagram) {
    DrawnGeometry geometry = new DrawnGeometry(diagram);
    geometry.findOverlaps(body);
    return geometry.flaws;
  }

  /** Lines that do not begin and end on a border, and lines that are not orthogonal. */
  public static List<String> badLines(Body body, Diagram diagram) {
    DrawnGeometry geometry = new DrawnGeometry(diagram);
    geometry.findBadLines(body);
    return geometry.flaws;
  }

  /** Lines that run through a node that is neither their source nor their target. */
  public static List<String> linesThroughNodes(Body body, Diagram diagram) {
    DrawnGeometry geometry = new DrawnGeometry(diagram);
    geometry.findLinesThroughNodes(body);
    return geometry.flaws;
  }

  private void findOverlaps(Body body) {
    List<Node> nodes = body.nodes();
    for (int i = 0; i < nodes.size(); i++) {
      for (int j = i + 1; j < nodes.size(); j++) {
        Node a = nodes.get(i);
        Node b = nodes.get(j);
        if (!sitsOn(a, b) && !sitsOn(b, a) && Obstacles.overlap(shape(a.id()), shape(b.id()))) {
          flaws.add(a.id() + " overlaps " + b.id());
        }
      }
      if (nodes.get(i) instanceof Node.SubProcess sub) {
        findEscapes(sub);
        findOverlaps(sub.body());
      }
    }
  }

  private void findEscapes(Node.SubProcess sub) {
    Bounds frame = shape(sub.id());
    for (Node node : sub.body().nodes()) {
      Bounds b = shape(node.id());
      boolean inside =
          b.x() > frame.x()
              && b.y() > frame.y()
              && b.x() + b.width() < frame.x() + frame.width()
              && b.y() + b.height() < frame.y() + frame.height();
      if (!inside) {
        flaws.add(node.id() + " is not inside " + sub.id());
      }
    }
  }

  private void findBadLines(Body body) {
    for (Flow flow : body.flows()) {
      List<Point> points = edge(flow);
      if (!onBorder(points.get(0), shape(flow.source()))) {
        flaws.add(flow.id() + " does not begin on " + flow.source());
      }
      if (!onBorder(points.get(points.size() - 1), shape(flow.target()))) {
        flaws.add(flow.id() + " does not end on " + flow.target());
      }
      for (int i = 1; i < points.size(); i++) {
        Point a = points.get(i - 1);
        Point b = points.get(i);
        if (a.x() != b.x() && a.y() != b.y()) {
          flaws.add(flow.id() + " runs askew");
        }
      }
    }
    for (Node node : body.nodes()) {
      if (node instanceof Node.SubProcess sub) {
        findBadLines(sub.body());
      }
    }
  }

  private void findLinesThroughNodes(Body body) {
    for (Flow flow : body.flows()) {
      List<Point> points = edge(flow);
      for (Node node : body.nodes()) {
        boolean own = node.id().equals(flow.source()) || node.id().equals(flow.target());
        boolean hostOfOwn =
            body.nodes().stream().anyMatch(t -> t.id().equals(flow.source()) && sitsOn(t, node));
        if (!own && !hostOfOwn && crosses(points, shape(node.id()))) {
          flaws.add(flow.id() + " runs through " + node.id());
        }
      }
    }
    for (Node node : body.nodes()) {
      if (node instanceof Node.SubProcess sub) {
        findLinesThroughNodes(sub.body());
      }
    }
  }

  private static boolean crosses(List<Point> points, Bounds shape) {
    for (int i = 1; i < points.size(); i++) {
      if (Obstacles.overlap(Obstacles.around(points.get(i - 1), points.get(i)), shape)) {
        return true;
      }
    }
    return false;
  }

  private static boolean sitsOn(Node a, Node b) {
    return a instanceof Node.TimerBoundary timer && timer.attachedTo().equals(b.id());
  }

  private static boolean onBorder(Point p, Bounds b) {
    boolean within =
        p.x() >= b.x()
            && p.x() <= b.x() + b.width()
            && p.y() >= b.y()
            && p.y() <= b.y() + b.height();
    boolean atSide =
        p.x() == b.x()
            || p.x() == b.x() + b.width()
            || p.y() == b.y()
            || p.y() == b.y() + b.height();
    return within && atSide;
  }

  private Bounds shape(String id) {
    return Objects.requireNonNull(diagram.shapes().get(id), id);
  }

  private List<Point> edge(Flow flow) {
    return Objects.requireNonNull(diagram.edges().get(flow.id()), flow.id());
  }
}
