package io.github.gavia.bpmn;

import io.github.gavia.workflow.model.Body;
import io.github.gavia.workflow.model.Diagram;
import io.github.gavia.workflow.model.Diagram.Bounds;
import io.github.gavia.workflow.model.Diagram.Colours;
import io.github.gavia.workflow.model.Diagram.Point;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where things are drawn. Only the first plane counts: other planes show the inside of collapsed
 * sub-processes in coordinates of their own. What is drawn unusably is left to be laid out.
 */
final class DiagramReader {

  /** No drawing is a million pixels wide; what lies farther off is a fault. */
  private static final double FARTHEST = 1_000_000;

  private final Findings findings;
  private final Ids ids;
  private final DrawnElements drawable;
  private final Set<String> reversed;
  private final Set<String> around = new HashSet<>();
  private final Map<String, Bounds> shapes = new HashMap<>();
  private final Map<String, List<Point>> edges = new HashMap<>();
  private final Map<String, Bounds> labels = new HashMap<>();
  private final Map<String, Colours> colours = new HashMap<>();

  /**
   * Reads the drawing of a body.
   *
   * @param reversed ids of associations whose way points have to be turned round
   */
  DiagramReader(Findings findings, Ids ids, Body body, Set<String> reversed) {
    this.findings = findings;
    this.ids = ids;
    this.drawable = DrawnElements.of(body);
    this.reversed = reversed;
  }

  Diagram read(XmlElement root) {
    root.children(Namespaces.BPMN, "collaboration").forEach(this::addIds);
    root.children(Namespaces.BPMN_DI, "BPMNDiagram").stream()
        .flatMap(diagram -> diagram.children(Namespaces.BPMN_DI, "BPMNPlane").stream())
        .findFirst()
        .ifPresent(plane -> plane.children().forEach(this::drawn));
    return new Diagram(shapes, edges, labels, colours);
  }

  /** Pools and message flows are drawn, but are no part of the process. */
  private void addIds(XmlElement element) {
    around.add(element.id());
    element.children().forEach(this::addIds);
  }

  private void drawn(XmlElement element) {
    String ref = localName(element.attribute("bpmnElement", ""));
    if (element.is(Namespaces.BPMN_DI, "BPMNShape") && drawable.shapes().contains(ref)) {
      paint(element, ref);
      shape(element, ref);
    } else if (element.is(Namespaces.BPMN_DI, "BPMNEdge") && drawable.edges().contains(ref)) {
      paint(element, ref);
      edge(element, ref);
    } else if (!ids.known(ref) && !around.contains(ref)) {
      findings.add(Finding.DI_ORPHAN, element.line(), Map.of("ref", ref));
    }
  }

  private void paint(XmlElement drawn, String ref) {
    Colours painted = DrawnColours.of(drawn);
    if (!painted.equals(Colours.NONE)) {
      colours.putIfAbsent(ref, painted);
    }
  }

  /** References are qualified names; only the part after the prefix is the id. */
  private static String localName(String ref) {
    return ref.substring(ref.indexOf(':') + 1).strip();
  }

  private void shape(XmlElement shape, String ref) {
    if (drawable.subProcesses().contains(ref)
        && shape.attribute("isExpanded", "true").strip().matches("false|0")) {
      addUnusable(Finding.DI_COLLAPSED, shape, ref);
      return;
    }
    Bounds bounds = bounds(shape);
    if (bounds == null) {
      addUnusable(Finding.DI_INVALID, shape, ref);
      return;
    }
    if (shapes.putIfAbsent(ref, bounds) == null) {
      label(shape, ref);
    }
  }

  private void edge(XmlElement edge, String ref) {
    List<Point> points = new ArrayList<>();
    for (XmlElement wayPoint : edge.children(Namespaces.DI, "waypoint")) {
      double x = number(wayPoint, "x");
      double y = number(wayPoint, "y");
      if (isPlace(x) && isPlace(y)) {
        points.add(new Point(x, y));
      }
    }
    if (points.size() < 2) {
      addUnusable(Finding.DI_INVALID, edge, ref);
      return;
    }
    if (reversed.contains(ref)) {
      Collections.reverse(points);
    }
    if (edges.putIfAbsent(ref, List.copyOf(points)) == null) {
      label(edge, ref);
    }
  }

  private void label(XmlElement element, String ref) {
    for (XmlElement label : element.children(Namespaces.BPMN_DI, "BPMNLabel")) {
      Bounds bounds = bounds(label);
      if (bounds != null) {
        labels.putIfAbsent(ref, bounds);
      }
    }
  }

  private static @Nullable Bounds bounds(XmlElement element) {
    for (XmlElement child : element.children(Namespaces.DC, "Bounds")) {
      double x = number(child, "x");
      double y = number(child, "y");
      double width = number(child, "width");
      double height = number(child, "height");
      boolean usable = isPlace(x) && isPlace(y) && isPlace(width) && isPlace(height);
      if (usable && width >= 0 && height >= 0) {
        return new Bounds(x, y, width, height);
      }
    }
    return null;
  }

  private static boolean isPlace(double pixels) {
    return Math.abs(pixels) <= FARTHEST;
  }

  private static double number(XmlElement element, String attribute) {
    try {
      return Double.parseDouble(element.attribute(attribute, ""));
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }

  private void addUnusable(Finding finding, XmlElement element, String ref) {
    XmlElement meant = ids.owner(ref);
    findings.add(finding, meant == null ? element : meant, element.line(), null, Map.of());
  }
}
