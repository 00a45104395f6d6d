package io.github.gavia.workflow.model;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Where the elements of a workflow are drawn, in pixels of BPMN DI, by element id.
 *
 * @param shapes outer bounds of nodes and notes
 * @param edges way points of flows and associations, two or more each
 * @param labels bounds of names drawn outside their element
 * @param colours of what somebody painted; everything else is drawn in the viewer's own colours
 */
public record Diagram(
    Map<String, Bounds> shapes,
    Map<String, List<Point>> edges,
    Map<String, Bounds> labels,
    Map<String, Colours> colours) {

  /** Nothing is drawn yet. */
  public static final Diagram EMPTY = new Diagram(Map.of(), Map.of(), Map.of());

  /** A drawing nobody has painted. */
  public Diagram(
      Map<String, Bounds> shapes, Map<String, List<Point>> edges, Map<String, Bounds> labels) {
    this(shapes, edges, labels, Map.of());
  }

  public Diagram {
    shapes = Map.copyOf(shapes);
    edges = Map.copyOf(edges);
    labels = Map.copyOf(labels);
    colours = Map.copyOf(colours);
  }

  /** The same drawing painted another way. */
  public Diagram painted(Map<String, Colours> others) {
    return new Diagram(shapes, edges, labels, others);
  }

  /** A rectangle; width and height are not negative. */
  public record Bounds(double x, double y, double width, double height) {}

  /**
   * Colours of one element, each empty where nobody chose one.
   *
   * @param fill of a shape's inside
   * @param line of a border or an edge
   * @param text of a name drawn outside its element
   */
  public record Colours(String fill, String line, String text) {

    /** As CSS writes them: hexadecimal, a name, or red, green and blue. */
    private static final Pattern COLOUR =
        Pattern.compile(
            "#(?:[0-9a-fA-F]{3,4}|[0-9a-fA-F]{6}|[0-9a-fA-F]{8})|[a-zA-Z]{3,30}|rgba?\\([0-9., %]{5,40}\\)");

    /** Not painted. */
    public static final Colours NONE = new Colours("", "", "");

    /** Whatever is no colour is left out: it will stand in files and pictures. */
    public Colours {
      fill = colour(fill);
      line = colour(line);
      text = colour(text);
    }

    private static String colour(String value) {
      String stripped = value.strip();
      return COLOUR.matcher(stripped).matches() ? stripped : "";
    }
  }

  /** A corner of an edge. */
  public record Point(double x, double y) {}
}
