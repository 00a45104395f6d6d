package io.github.gavia.bpmn;

import io.github.gavia.participant.Distribution;
import io.github.gavia.participant.ParticipantRule;
import io.github.gavia.workflow.model.Body;
import io.github.gavia.workflow.model.Diagram;
import io.github.gavia.workflow.model.Diagram.Bounds;
import io.github.gavia.workflow.model.Diagram.Colours;
import io.github.gavia.workflow.model.Node;
import org.jspecify.annotations.Nullable;

/** Shapes of a picture: events, steps, gateways, frames and notes, with their markers. */
final class SvgNodes {

  private static final String THIN = "1.5";
  private static final String THICK = "3.5";

  private final XmlWriter xml;
  private final Diagram diagram;
  private final String language;
  private final SvgText text;

  SvgNodes(XmlWriter xml, Diagram diagram, String language) {
    this.xml = xml;
    this.diagram = diagram;
    this.language = language;
    this.text = new SvgText(xml);
  }

  void draw(Node node) {
    Bounds box = diagram.shapes().get(node.id());
    if (box == null) {
      return;
    }
    Colours painted = diagram.colours().getOrDefault(node.id(), Colours.NONE);
    String fill = painted.fill().isEmpty() ? "#fff" : painted.fill();
    if (painted.line().isEmpty()) {
      figure(node, box, fill);
    } else {
      xml.start("g").attribute("stroke", painted.line());
      figure(node, box, fill);
      xml.end();
    }
    name(node, box);
  }

  private void figure(Node node, Bounds box, String fill) {
    if (node instanceof Node.Task task) {
      step(box, THIN, fill);
      workedBy(task.state().participant(), box);
      everyone(task.state().distribution() == Distribution.ALL, box);
    } else if (node instanceof Node.CallActivity call) {
      step(box, THICK, fill);
      called(call.call(), box);
    } else if (node instanceof Node.SubProcess) {
      step(box, THIN, fill);
    } else if (node instanceof Node.Gateway gateway) {
      gateway(gateway.kind(), box, fill);
    } else {
      event(node, box, fill);
    }
  }

  private void name(Node node, Bounds box) {
    String name = node.name().in(language);
    if (name.isEmpty()) {
      return;
    }
    if (node instanceof Node.SubProcess) {
      text.inside(name, new Bounds(box.x(), box.y() + 4, box.width(), 20));
    } else if (node instanceof Node.Task || node instanceof Node.CallActivity) {
      text.inside(name, box);
    } else {
      Bounds label = diagram.labels().get(node.id());
      Bounds below = new Bounds(box.x(), box.y() + box.height() + 4, box.width(), SvgText.LINE);
      text.below(name, label == null ? below : label);
    }
  }

  /** A note: a bracket on the left of its text. */
  void drawNote(Body.Annotation note) {
    Bounds box = diagram.shapes().get(note.id());
    if (box != null) {
      double right = box.x() + Math.min(12, box.width());
      path(
          "M%s %s H%s V%s H%s"
              .formatted(
                  XmlWriter.number(right),
                  XmlWriter.number(box.y()),
                  XmlWriter.number(box.x()),
                  XmlWriter.number(box.y() + box.height()),
                  XmlWriter.number(right)));
      text.fromLeft(note.text(), box);
    }
  }

  private void step(Bounds box, String strokeWidth, String fill) {
    xml.start("rect")
        .attribute("x", box.x())
        .attribute("y", box.y())
        .attribute("width", box.width())
        .attribute("height", box.height())
        .attribute("rx", "10")
        .attribute("fill", fill)
        .attribute("stroke-width", strokeWidth)
        .end();
  }

  private void workedBy(ParticipantRule rule, Bounds box) {
    double x = box.x() + 6;
    double y = box.y() + 6;
    if (rule instanceof ParticipantRule.Script) {
      path(at(x, y, "M%s %s h9 l3 3 v10 h-12 z") + at(x, y, " M%s %s m3 5 h6 m-6 3 h6 m-6 3 h6"));
    } else if (rule instanceof ParticipantRule.Hook) {
      circle(x + 7, y + 7, 4, THIN);
      circle(x + 7, y + 7, 1.5, THIN);
      path(at(x + 7, y + 7, "M%s %s m0 -4 v-3 m0 11 v3 m4 -7 h3 m-11 0 h-3"));
      path(at(x + 7, y + 7, "M%s %s m3 -3 l2 -2 m-8 8 l-2 2 m8 -2 l2 2 m-8 -8 l-2 -2"));
    } else {
      circle(x + 7, y + 4, 3.2, THIN);
      path(at(x, y, "M%s %s m1 14 v-1 a6 5 0 0 1 12 0 v1 z"));
    }
  }

  /** The mark of a step that everyone has to do: three upright lines. */
  private void everyone(boolean all, Bounds box) {
    if (all) {
      path(
          at(
              box.x() + box.width() / 2,
              box.y() + box.height() - 5,
              "M%s %s v-10 m-4 10 v-10 m8 10 v-10"));
    }
  }

  private void called(Node.Call call, Bounds box) {
    double middle = box.x() + box.width() / 2;
    double bottom = box.y() + box.height();
    double x = call.itemsField() == null ? middle - 7 : middle - 16;
    path(at(x, bottom - 16, "M%s %s h14 v14 h-14 z m7 3 v8 m-4 -4 h8"));
    if (call.itemsField() != null) {
      path(at(middle + 5, bottom - 4, "M%s %s v-10 m4 10 v-10 m4 10 v-10"));
    }
  }

  private void gateway(Node.GatewayKind kind, Bounds box, String fill) {
    double x = box.x() + box.width() / 2;
    double y = box.y() + box.height() / 2;
    xml.start("path")
        .attribute(
            "d",
            "M%s %s L%s %s L%s %s L%s %s Z"
                .formatted(
                    XmlWriter.number(x),
                    XmlWriter.number(box.y()),
                    XmlWriter.number(box.x() + box.width()),
                    XmlWriter.number(y),
                    XmlWriter.number(x),
                    XmlWriter.number(box.y() + box.height()),
                    XmlWriter.number(box.x()),
                    XmlWriter.number(y)))
        .attribute("fill", fill)
        .attribute("stroke-width", THIN)
        .end();
    switch (kind) {
      case PARALLEL -> thickPath(at(x, y, "M%s %s m0 -11 v22 m-11 -11 h22"));
      case INCLUSIVE -> circle(x, y, Math.min(box.width(), box.height()) / 4.5, "2.5");
      case BUTTONS, RULE, MERGE -> thickPath(at(x, y, "M%s %s m-7 -8 l14 16 m0 -16 l-14 16"));
    }
  }

  private void event(Node node, Bounds box, String fill) {
    double x = box.x() + box.width() / 2;
    double y = box.y() + box.height() / 2;
    double radius = Math.min(box.width(), box.height()) / 2;
    if (node instanceof Node.EndEvent) {
      circle(x, y, radius - 1, THICK, fill);
    } else if (node instanceof Node.Gap) {
      // nothing is there, and arrows that lead to it show it
      path(at(x, y, "M%s %s m-7 -7 l14 14 m0 -14 l-14 14"));
    } else if (node instanceof Node.TimerBoundary) {
      circle(x, y, radius, THIN, fill);
      circle(x, y, radius - 3, THIN, null);
      circle(x, y, radius - 7, THIN, null);
      path(at(x, y, "M%s %s m0 -7 v7 h5"));
    } else {
      circle(x, y, radius, THIN, fill);
    }
  }

  private void circle(double x, double y, double radius, String strokeWidth) {
    circle(x, y, radius, strokeWidth, null);
  }

  private void circle(
      double x, double y, double radius, String strokeWidth, @Nullable String fill) {
    xml.start("circle")
        .attribute("cx", x)
        .attribute("cy", y)
        .attribute("r", Math.max(radius, 0.5))
        .attribute("fill", fill)
        .attribute("stroke-width", strokeWidth)
        .end();
  }

  private static String at(double x, double y, String path) {
    return path.formatted(XmlWriter.number(x), XmlWriter.number(y));
  }

  private void path(String d) {
    xml.start("path").attribute("d", d).end();
  }

  private void thickPath(String d) {
    xml.start("path").attribute("d", d).attribute("stroke-width", "3").end();
  }
}
