package io.github.gavia.bpmn;

import io.github.gavia.workflow.model.Body;
import io.github.gavia.workflow.model.Diagram;
import io.github.gavia.workflow.model.Diagram.Bounds;
import io.github.gavia.workflow.model.Diagram.Colours;
import io.github.gavia.workflow.model.Diagram.Point;
import io.github.gavia.workflow.model.Flow;
import io.github.gavia.workflow.model.Node;
import io.github.gavia.workflow.model.Node.GatewayKind;
import io.github.gavia.workflow.model.WorkflowModel;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The drawing as BPMN DI: a shape or edge for everything of the model that is drawn. */
final class DiagramWriter {

  private final XmlWriter xml;
  private final Diagram diagram;
  private final Set<String> usedIds = new HashSet<>();

  DiagramWriter(XmlWriter xml, Diagram diagram) {
    this.xml = xml;
    this.diagram = diagram;
  }

  void write(WorkflowModel model) {
    DrawnElements elements = DrawnElements.of(model.body());
    usedIds.add(model.id());
    usedIds.addAll(elements.shapes());
    usedIds.addAll(elements.edges());
    xml.start("bpmndi:BPMNDiagram").attribute("id", freeId("BPMNDiagram_1"));
    xml.start("bpmndi:BPMNPlane")
        .attribute("id", freeId("BPMNPlane_1"))
        .attribute("bpmnElement", model.id());
    body(model.body());
    xml.end().end();
  }

  private void body(Body body) {
    for (Node node : body.nodes()) {
      node(node);
      if (node instanceof Node.SubProcess subProcess) {
        body(subProcess.body());
      }
    }
    body.annotations().forEach(note -> shape(note.id(), "", ""));
    body.flows().stream().map(Flow::id).forEach(this::edge);
    body.annotations().stream()
        .flatMap(note -> note.links().stream())
        .forEach(link -> edge(link.id()));
  }

  private void node(Node node) {
    if (node instanceof Node.SubProcess) {
      shape(node.id(), "isExpanded", "true");
    } else if (node instanceof Node.Gap
        || node instanceof Node.Gateway gateway && isExclusive(gateway.kind())) {
      shape(node.id(), "isMarkerVisible", "true");
    } else {
      shape(node.id(), "", "");
    }
  }

  private static boolean isExclusive(GatewayKind kind) {
    return switch (kind) {
      case BUTTONS, RULE, MERGE -> true;
      case PARALLEL, INCLUSIVE -> false;
    };
  }

  private void shape(String id, String attribute, String value) {
    Bounds bounds = diagram.shapes().get(id);
    if (bounds == null) {
      return;
    }
    xml.start("bpmndi:BPMNShape").attribute("id", freeId(id + "_di")).attribute("bpmnElement", id);
    if (!attribute.isEmpty()) {
      xml.attribute(attribute, value);
    }
    DrawnColours.write(xml, colours(id));
    bounds(bounds);
    label(id);
    xml.end();
  }

  private void edge(String id) {
    List<Point> points = diagram.edges().get(id);
    if (points == null) {
      return;
    }
    xml.start("bpmndi:BPMNEdge").attribute("id", freeId(id + "_di")).attribute("bpmnElement", id);
    DrawnColours.write(xml, colours(id));
    for (Point point : points) {
      xml.start("di:waypoint")
          .attribute("x", number(point.x()))
          .attribute("y", number(point.y()))
          .end();
    }
    label(id);
    xml.end();
  }

  private void label(String id) {
    Bounds label = diagram.labels().get(id);
    if (label != null) {
      xml.start("bpmndi:BPMNLabel");
      DrawnColours.writeText(xml, colours(id));
      bounds(label);
      xml.end();
    }
  }

  private Colours colours(String id) {
    return diagram.colours().getOrDefault(id, Colours.NONE);
  }

  private void bounds(Bounds bounds) {
    xml.start("dc:Bounds")
        .attribute("x", number(bounds.x()))
        .attribute("y", number(bounds.y()))
        .attribute("width", number(bounds.width()))
        .attribute("height", number(bounds.height()))
        .end();
  }

  /** An id of the file that no element has. */
  private String freeId(String wanted) {
    String id = wanted;
    while (!usedIds.add(id)) {
      id += "_";
    }
    return id;
  }

  /** Whole numbers without a fraction, as every tool writes them. */
  private static String number(double value) {
    long whole = (long) value;
    return Double.compare(whole, value) == 0 ? Long.toString(whole) : Double.toString(value);
  }
}
