package io.github.gavia.workflow.model;

import java.util.List;
import java.util.Map;

/**
 * Where the elements of a workflow are drawn, in pixels of BPMN DI, by element id.
 *
 * @param shapes outer bounds of nodes and notes
 * @param edges way points of flows and associations, two or more each
 * @param labels bounds of names drawn outside their element
 */
public record Diagram(
    Map<String, Bounds> shapes, Map<String, List<Point>> edges, Map<String, Bounds> labels) {

  /** Nothing is drawn yet. */
  public static final Diagram EMPTY = new Diagram(Map.of(), Map.of(), Map.of());

  public Diagram {
    shapes = Map.copyOf(shapes);
    edges = Map.copyOf(edges);
    labels = Map.copyOf(labels);
  }

  /** A rectangle; width and height are not negative. */
  public record Bounds(double x, double y, double width, double height) {}

  /** A corner of an edge. */
  public record Point(double x, double y) {}
}
