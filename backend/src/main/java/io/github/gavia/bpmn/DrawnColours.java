package io.github.gavia.bpmn;

import io.github.gavia.workflow.model.Diagram;
import io.github.gavia.workflow.model.Diagram.Colours;
import java.util.Map;

/**
 * Colours on shapes, edges and their names. Two ways of writing them are in use: both are read, and
 * both are written, because tools know one or the other.
 */
public final class DrawnColours {

  private DrawnColours() {}

  /** What a shape or an edge is painted with; {@link Colours#NONE} when with nothing. */
  public static Colours of(XmlElement drawn) {
    String text =
        drawn.children(Namespaces.BPMN_DI, "BPMNLabel").stream()
            .map(label -> attribute(label, Namespaces.COLOUR, "color"))
            .findFirst()
            .orElse("");
    return new Colours(
        either(drawn, "background-color", "fill"), either(drawn, "border-color", "stroke"), text);
  }

  private static String either(XmlElement drawn, String name, String formerName) {
    String value = attribute(drawn, Namespaces.COLOUR, name);
    return value.isEmpty() ? attribute(drawn, Namespaces.BPMN_IO_COLOUR, formerName) : value;
  }

  private static String attribute(XmlElement element, String namespace, String name) {
    for (XmlElement.Attribute attribute : element.attributes()) {
      if (attribute.namespace().equals(namespace) && attribute.name().equals(name)) {
        return attribute.value();
      }
    }
    return "";
  }

  /** Declares the namespaces on the root of a file that needs them. */
  static void declare(XmlWriter root, Diagram diagram) {
    Map<String, Colours> colours = diagram.colours();
    if (!colours.isEmpty()) {
      root.attribute("xmlns:bioc", Namespaces.BPMN_IO_COLOUR)
          .attribute("xmlns:color", Namespaces.COLOUR);
    }
  }

  /** Attributes of the shape or edge just begun. */
  static void write(XmlWriter xml, Colours colours) {
    xml.attribute("bioc:fill", colours.fill(), "")
        .attribute("bioc:stroke", colours.line(), "")
        .attribute("color:background-color", colours.fill(), "")
        .attribute("color:border-color", colours.line(), "");
  }

  /** The attribute of the label just begun. */
  static void writeText(XmlWriter xml, Colours colours) {
    xml.attribute("color:color", colours.text(), "");
  }
}
