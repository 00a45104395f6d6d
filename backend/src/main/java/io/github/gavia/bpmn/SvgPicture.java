package io.github.gavia.bpmn;

import io.github.gavia.workflow.WorkflowPicture;
import io.github.gavia.workflow.model.Body;
import io.github.gavia.workflow.model.Diagram;
import io.github.gavia.workflow.model.Diagram.Bounds;
import io.github.gavia.workflow.model.Diagram.Point;
import io.github.gavia.workflow.model.Node;
import io.github.gavia.workflow.model.WorkflowModel;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Draws a workflow the way its diagram says, in BPMN's shapes. */
@Component
final class SvgPicture implements WorkflowPicture {

  private static final double MARGIN = 20;

  private final DiagramLayout layout = new DiagramLayout();

  @Override
  public String svg(WorkflowModel model, String language) {
    Diagram diagram = layout.complete(model);
    Bounds frame = frame(diagram);
    XmlWriter xml = new XmlWriter();
    xml.start("svg")
        .attribute("xmlns", "http://www.w3.org/2000/svg")
        .attribute("width", frame.width())
        .attribute("height", frame.height())
        .attribute("viewBox", viewBox(frame))
        .attribute("role", "img")
        .attribute(
            "font-family", "Arial, Helvetica, 'Noto Sans CJK SC', 'Microsoft YaHei', sans-serif")
        .attribute("font-size", "12")
        .attribute("fill", "none")
        .attribute("stroke", SvgText.INK)
        .attribute("stroke-linejoin", "round");
    xml.leaf("title", model.name().in(language));
    xml.start("rect")
        .attribute("x", frame.x())
        .attribute("y", frame.y())
        .attribute("width", frame.width())
        .attribute("height", frame.height())
        .attribute("fill", "#fff")
        .attribute("stroke", "none")
        .end();
    SvgEdges edges = new SvgEdges(xml, diagram, language);
    edges.defineArrow();
    draw(model.body(), new SvgNodes(xml, diagram, language), edges);
    return xml.end().document();
  }

  /** What lies above is drawn later: frames, lines, steps, timers on their borders. */
  private static void draw(Body body, SvgNodes nodes, SvgEdges edges) {
    for (Node node : body.nodes()) {
      if (node instanceof Node.SubProcess sub) {
        nodes.draw(sub);
        draw(sub.body(), nodes, edges);
      }
    }
    edges.draw(body);
    List<Node> above = new ArrayList<>();
    for (Node node : body.nodes()) {
      if (node instanceof Node.TimerBoundary) {
        above.add(node);
      } else if (!(node instanceof Node.SubProcess)) {
        nodes.draw(node);
      }
    }
    above.forEach(nodes::draw);
    body.annotations().forEach(nodes::drawNote);
  }

  private static String viewBox(Bounds frame) {
    return "%s %s %s %s"
        .formatted(
            XmlWriter.number(frame.x()),
            XmlWriter.number(frame.y()),
            XmlWriter.number(frame.width()),
            XmlWriter.number(frame.height()));
  }

  /** Everything drawn, with a margin; names beside their element may reach beyond it a little. */
  private static Bounds frame(Diagram diagram) {
    List<Bounds> all = new ArrayList<>(diagram.shapes().values());
    all.addAll(diagram.labels().values());
    for (List<Point> edge : diagram.edges().values()) {
      edge.forEach(point -> all.add(new Bounds(point.x(), point.y(), 0, 0)));
    }
    double left = all.stream().mapToDouble(Bounds::x).min().orElse(0);
    double top = all.stream().mapToDouble(Bounds::y).min().orElse(0);
    double right = all.stream().mapToDouble(b -> b.x() + b.width()).max().orElse(0);
    double bottom = all.stream().mapToDouble(b -> b.y() + b.height()).max().orElse(0);
    return new Bounds(
        left - MARGIN,
        top - MARGIN,
        right - left + 2 * MARGIN,
        // an event's name without a place of its own stands below it
        bottom - top + 2 * MARGIN + SvgText.LINE);
  }
}
