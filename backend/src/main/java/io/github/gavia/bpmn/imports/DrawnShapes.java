package io.github.gavia.bpmn.imports;

import io.github.gavia.bpmn.Namespaces;
import io.github.gavia.bpmn.XmlElement;
import io.github.gavia.workflow.model.Diagram.Bounds;
import io.github.gavia.workflow.model.Diagram.Point;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is drawn in a file, by the elements it belongs to; of several shapes of one element the
 * first.
 */
final class DrawnShapes {

  /** No drawing is that many pixels wide; what lies farther off is a fault. */
  private static final double FARTHEST = 100_000;

  private final Map<XmlElement, XmlElement> shapes = new IdentityHashMap<>();
  private final Map<XmlElement, XmlElement> edges = new IdentityHashMap<>();
  private @Nullable String firstOrphan;
  private int orphanCount;

  private DrawnShapes() {}

  static DrawnShapes of(Inventory inventory) {
    DrawnShapes drawn = new DrawnShapes();
    inventory.root().children(Namespaces.BPMN_DI, "BPMNDiagram").stream()
        .flatMap(diagram -> diagram.children(Namespaces.BPMN_DI, "BPMNPlane").stream())
        .flatMap(plane -> plane.children().stream())
        .forEach(element -> drawn.add(element, inventory));
    return drawn;
  }

  private void add(XmlElement element, Inventory inventory) {
    boolean shape = element.is(Namespaces.BPMN_DI, "BPMNShape");
    if (!shape && !element.is(Namespaces.BPMN_DI, "BPMNEdge")) {
      return;
    }
    String ref = element.attribute("bpmnElement", "").strip();
    XmlElement meant = inventory.resolve(ref);
    if (meant != null) {
      (shape ? shapes : edges).putIfAbsent(meant, element);
    } else {
      orphanCount++;
      if (firstOrphan == null) {
        firstOrphan = ref;
      }
    }
  }

  void reportOrphans(Report report) {
    if (firstOrphan != null) {
      report.add(
          FileFinding.DI_ORPHAN,
          Place.FILE,
          Map.of("count", Integer.toString(orphanCount), "ref", firstOrphan));
    }
  }

  @Nullable XmlElement shape(XmlElement element) {
    return shapes.get(element);
  }

  @Nullable XmlElement edge(XmlElement element) {
    return edges.get(element);
  }

  static boolean isCollapsed(XmlElement shape) {
    return !FlowNodes.isTrue(shape, "isExpanded", true);
  }

  /** The bounds of a shape or label, null when they are unusable. */
  static @Nullable Bounds bounds(XmlElement element) {
    for (XmlElement child : element.children(Namespaces.DC, "Bounds")) {
      double width = number(child, "width");
      double height = number(child, "height");
      double x = number(child, "x");
      double y = number(child, "y");
      if (isPlace(x)
          && isPlace(y)
          && isPlace(width)
          && isPlace(height)
          && width > 0
          && height > 0) {
        return new Bounds(x, y, width, height);
      }
    }
    return null;
  }

  /** Where the name stands outside of the element, null when nothing usable is said. */
  static @Nullable Bounds label(XmlElement element) {
    for (XmlElement label : element.children(Namespaces.BPMN_DI, "BPMNLabel")) {
      return bounds(label);
    }
    return null;
  }

  /** The corners of an edge, none when they are unusable. */
  static List<Point> points(XmlElement edge) {
    List<Point> points = new ArrayList<>();
    for (XmlElement wayPoint : edge.children(Namespaces.DI, "waypoint")) {
      double x = number(wayPoint, "x");
      double y = number(wayPoint, "y");
      if (isPlace(x) && isPlace(y)) {
        points.add(new Point(x, y));
      }
    }
    return points.size() < 2 ? List.of() : points;
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
}
