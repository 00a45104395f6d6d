package io.github.gavia.bpmn;

import io.github.gavia.workflow.model.Body;
import io.github.gavia.workflow.model.Diagram;
import io.github.gavia.workflow.model.Diagram.Bounds;
import io.github.gavia.workflow.model.Diagram.Colours;
import io.github.gavia.workflow.model.Diagram.Point;
import io.github.gavia.workflow.model.Flow;
import io.github.gavia.workflow.model.Node;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Arrows and associations of a picture. */
final class SvgEdges {

  private static final double LABEL_WIDTH = 90;

  private final XmlWriter xml;
  private final Diagram diagram;
  private final String language;
  private final SvgText text;

  SvgEdges(XmlWriter xml, Diagram diagram, String language) {
    this.xml = xml;
    this.diagram = diagram;
    this.language = language;
    this.text = new SvgText(xml);
  }

  /** The head that all arrows share. */
  void defineArrow() {
    xml.start("defs")
        .start("marker")
        .attribute("id", "gavia-arrow")
        .attribute("viewBox", "0 0 10 10")
        .attribute("refX", "10")
        .attribute("refY", "5")
        .attribute("markerWidth", "9")
        .attribute("markerHeight", "9")
        .attribute("markerUnits", "userSpaceOnUse")
        .attribute("orient", "auto");
    path("M0 1 L10 5 L0 9 Z", "fill", SvgText.INK, "stroke", "none");
    xml.end().end();
  }

  void draw(Body body) {
    Set<String> defaults = new HashSet<>();
    for (Node node : body.nodes()) {
      if (node instanceof Node.Gateway gateway && gateway.defaultFlow() != null) {
        defaults.add(gateway.defaultFlow());
      }
    }
    for (Flow flow : body.flows()) {
      List<Point> points = diagram.edges().get(flow.id());
      if (points != null) {
        draw(flow, points, defaults.contains(flow.id()));
      }
    }
    body.annotations().stream().flatMap(note -> note.links().stream()).forEach(this::drawLink);
  }

  private void draw(Flow flow, List<Point> points, boolean standard) {
    String painted = diagram.colours().getOrDefault(flow.id(), Colours.NONE).line();
    path(line(points), "stroke", painted, "stroke-width", "1.5", "marker-end", "url(#gavia-arrow)");
    if (standard) {
      drawDefaultMark(points.get(0), points.get(1));
    }
    String name = flow.name().in(language);
    if (!name.isEmpty()) {
      Bounds label = diagram.labels().get(flow.id());
      text.below(name, label == null ? besideMiddle(name, points) : label);
    }
  }

  /** The stroke across the beginning of a default flow. */
  private void drawDefaultMark(Point from, Point to) {
    double length = Math.hypot(to.x() - from.x(), to.y() - from.y());
    if (length == 0) {
      return;
    }
    double dx = (to.x() - from.x()) / length;
    double dy = (to.y() - from.y()) / length;
    double x = from.x() + 10 * dx;
    double y = from.y() + 10 * dy;
    Point one = new Point(x - 4 * dx - 5 * dy, y - 4 * dy + 5 * dx);
    Point other = new Point(x + 4 * dx + 5 * dy, y + 4 * dy - 5 * dx);
    path(line(List.of(one, other)), "stroke-width", "1.5");
  }

  /** Above the middle of the longest part of the line. */
  private static Bounds besideMiddle(String name, List<Point> points) {
    Point from = points.get(0);
    Point to = points.get(1);
    for (int i = 2; i < points.size(); i++) {
      if (length(points.get(i - 1), points.get(i)) > length(from, to)) {
        from = points.get(i - 1);
        to = points.get(i);
      }
    }
    double x = (from.x() + to.x()) / 2 - LABEL_WIDTH / 2;
    int lines = SvgText.wrapped(name, LABEL_WIDTH, Integer.MAX_VALUE).size();
    double y = (from.y() + to.y()) / 2 - lines * SvgText.LINE - 2;
    return new Bounds(x, y, LABEL_WIDTH, lines * SvgText.LINE);
  }

  private static double length(Point a, Point b) {
    return Math.hypot(b.x() - a.x(), b.y() - a.y());
  }

  private void drawLink(Body.Link link) {
    List<Point> points = diagram.edges().get(link.id());
    if (points != null) {
      path(
          line(points),
          "stroke-width",
          "1.5",
          "stroke-dasharray",
          "1 4",
          "stroke-linecap",
          "round");
    }
  }

  private void path(String d, String... attributes) {
    xml.start("path").attribute("d", d);
    for (int i = 0; i < attributes.length; i += 2) {
      xml.attribute(attributes[i], attributes[i + 1], "");
    }
    xml.end();
  }

  private static String line(List<Point> points) {
    StringBuilder path = new StringBuilder();
    for (Point point : points) {
      path.append(path.isEmpty() ? "M" : " L")
          .append(XmlWriter.number(point.x()))
          .append(' ')
          .append(XmlWriter.number(point.y()));
    }
    return path.toString();
  }
}
