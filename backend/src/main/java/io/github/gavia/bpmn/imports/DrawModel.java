package io.github.gavia.bpmn.imports;

import io.github.gavia.bpmn.DiagramLayout;
import io.github.gavia.bpmn.DrawnColours;
import io.github.gavia.bpmn.NameFitting;
import io.github.gavia.bpmn.XmlElement;
import io.github.gavia.bpmn.imports.DraftNode.Kind;
import io.github.gavia.workflow.model.Body;
import io.github.gavia.workflow.model.Diagram;
import io.github.gavia.workflow.model.Diagram.Bounds;
import io.github.gavia.workflow.model.Diagram.Colours;
import io.github.gavia.workflow.model.Diagram.Point;
import io.github.gavia.workflow.model.Node;
import io.github.gavia.workflow.model.WorkflowModel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Keeps of a file's drawing what belongs to a model, near the origin, and draws the rest. */
final class DrawModel {

  private static final double LEFT = 160;
  private static final double TOP = 80;

  /** A drawing that begins this close to the origin stays where it is. */
  private static final double NEAR = 400;

  private final ProcessDraft draft;
  private final DrawnShapes drawn;
  private final Map<String, Bounds> shapes = new LinkedHashMap<>();
  private final Map<String, List<Point>> edges = new LinkedHashMap<>();
  private final Map<String, Bounds> labels = new LinkedHashMap<>();
  private final Map<String, Colours> colours = new LinkedHashMap<>();
  private final Set<String> reshaped = new HashSet<>();
  private final List<Place> missing = new ArrayList<>();
  private boolean anything;

  DrawModel(ProcessDraft draft, DrawnShapes drawn) {
    this.draft = draft;
    this.drawn = drawn;
  }

  /** The model completely drawn. */
  WorkflowModel draw(WorkflowModel model) {
    readBody(draft.body);
    readNotes(model.body());
    reportMissing();
    StepRoom room = new StepRoom(draft, shapes, edges, labels);
    room.grow(reshaped);
    room.place();
    WorkflowModel partly = model.withDiagram(new Diagram(shapes, edges, labels, colours));
    Diagram complete = new DiagramLayout().complete(partly);
    return model.withDiagram(
        nearOrigin(anything ? NameFitting.fit(model.body(), complete, labels.keySet()) : complete));
  }

  private void readBody(DraftBody body) {
    for (DraftNode node : body.nodes()) {
      boolean open = node.element == null || readShape(node, node.element);
      if (node.body != null && open) {
        readBody(node.body);
      }
    }
    for (DraftFlow flow : body.flows()) {
      if (flow.element != null && !flow.moved) {
        readEdge(flow, flow.element);
      }
    }
  }

  /** Whether what is inside of the node is drawn in the same plane. */
  private boolean readShape(DraftNode node, XmlElement element) {
    XmlElement shape = drawn.shape(element);
    if (shape == null) {
      missing.add(node.place());
      return true;
    }
    anything = true;
    paint(node.id, shape);
    if (node.body != null && DrawnShapes.isCollapsed(shape)) {
      draft.report.add(FileFinding.DI_COLLAPSED, node.place().at(shape.line()));
      return false;
    }
    Bounds bounds = DrawnShapes.bounds(shape);
    if (bounds == null) {
      draft.report.add(FileFinding.DI_INVALID, node.place().at(shape.line()));
      return true;
    }
    if (node.kind == Kind.TIMER_BOUNDARY && !element.isBpmn("boundaryEvent")) {
      // It was drawn on its own and sits on a border now.
      return true;
    }
    shapes.put(node.id, bounds);
    if (node.isState() && !isActivity(element)) {
      reshaped.add(node.id);
    } else {
      keepLabel(node.id, DrawnShapes.label(shape));
    }
    return true;
  }

  private static boolean isActivity(XmlElement element) {
    return !element.name().endsWith("Event") && !element.name().endsWith("Gateway");
  }

  private void readEdge(DraftFlow flow, XmlElement element) {
    XmlElement edge = drawn.edge(element);
    if (edge != null) {
      paint(flow.id, edge);
    }
    if (reshaped.contains(flow.source) || reshaped.contains(flow.target)) {
      return;
    }
    if (edge == null || !shapes.containsKey(flow.source) || !shapes.containsKey(flow.target)) {
      return;
    }
    List<Point> points = DrawnShapes.points(edge);
    if (points.isEmpty()) {
      draft.report.add(FileFinding.DI_INVALID, flow.place().at(edge.line()));
    } else {
      edges.put(flow.id, points);
      keepLabel(flow.id, flow.isRenamed() ? null : DrawnShapes.label(edge));
    }
  }

  private void paint(String id, XmlElement shape) {
    Colours painted = DrawnColours.of(shape);
    if (!painted.equals(Colours.NONE)) {
      colours.put(id, painted);
    }
  }

  private void keepLabel(String id, @Nullable Bounds label) {
    if (label != null) {
      labels.put(id, label);
    }
  }

  /** Notes where they are drawn; what ties them is drawn anew. */
  private void readNotes(Body body) {
    for (Body.Annotation note : body.annotations()) {
      XmlElement element = draft.ids.element(note.id());
      XmlElement shape = element == null ? null : drawn.shape(element);
      Bounds bounds = shape == null ? null : DrawnShapes.bounds(shape);
      if (shape != null && bounds != null) {
        shapes.put(note.id(), bounds);
        paint(note.id(), shape);
      }
    }
    for (Node node : body.nodes()) {
      if (node instanceof Node.SubProcess inner && shapes.containsKey(node.id())) {
        readNotes(inner.body());
      }
    }
  }

  private void reportMissing() {
    if (!anything) {
      draft.report.add(FileFinding.NO_DI, draft.place());
    } else if (!missing.isEmpty()) {
      draft.report.add(
          FileFinding.DI_PARTIAL,
          missing.get(0),
          Map.of("count", Integer.toString(missing.size())));
    }
  }

  private static Diagram nearOrigin(Diagram diagram) {
    List<Point> corners = new ArrayList<>();
    diagram.shapes().values().forEach(bounds -> corners.add(new Point(bounds.x(), bounds.y())));
    diagram.labels().values().forEach(bounds -> corners.add(new Point(bounds.x(), bounds.y())));
    diagram.edges().values().forEach(corners::addAll);
    double x = corners.stream().mapToDouble(Point::x).min().orElse(LEFT);
    double y = corners.stream().mapToDouble(Point::y).min().orElse(TOP);
    boolean near = x >= 0 && y >= 0 && x <= NEAR && y <= NEAR;
    return near ? diagram : shifted(diagram, Math.rint(LEFT - x), Math.rint(TOP - y));
  }

  private static Diagram shifted(Diagram diagram, double dx, double dy) {
    Map<String, Bounds> shapes = new LinkedHashMap<>(diagram.shapes());
    shapes.replaceAll((id, bounds) -> moved(bounds, dx, dy));
    Map<String, Bounds> labels = new LinkedHashMap<>(diagram.labels());
    labels.replaceAll((id, bounds) -> moved(bounds, dx, dy));
    Map<String, List<Point>> edges = new LinkedHashMap<>(diagram.edges());
    edges.replaceAll((id, points) -> points.stream().map(point -> moved(point, dx, dy)).toList());
    return new Diagram(shapes, edges, labels, diagram.colours());
  }

  private static Point moved(Point point, double dx, double dy) {
    return new Point(point.x() + dx, point.y() + dy);
  }

  private static Bounds moved(Bounds bounds, double dx, double dy) {
    return new Bounds(bounds.x() + dx, bounds.y() + dy, bounds.width(), bounds.height());
  }
}
