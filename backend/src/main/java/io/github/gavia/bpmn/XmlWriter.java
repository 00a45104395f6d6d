package io.github.gavia.bpmn;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Writes indented XML in which every text and attribute reads back as it was, line breaks and
 * blanks included. Characters that XML cannot hold become U+FFFD.
 */
final class XmlWriter {

  private static final char REPLACEMENT = '\uFFFD';

  private final StringBuilder out =
      new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
  private final Deque<String> open = new ArrayDeque<>();
  private boolean inStartTag;
  private boolean hasText;

  /** Begins an element, given by its prefixed name. */
  XmlWriter start(String tag) {
    closeStartTag();
    if (!open.isEmpty()) {
      newLine();
    }
    out.append('<').append(tag);
    open.push(tag);
    inStartTag = true;
    hasText = false;
    return this;
  }

  /** Adds an attribute to the element just begun; null adds nothing. */
  XmlWriter attribute(String name, @Nullable String value) {
    if (value != null) {
      out.append(' ').append(name).append("=\"");
      escape(value, true);
      out.append('"');
    }
    return this;
  }

  /** Adds an attribute unless it has the value that readers assume anyway. */
  XmlWriter attribute(String name, @Nullable String value, String preset) {
    return preset.equals(value) ? this : attribute(name, value);
  }

  XmlWriter attribute(String name, double value) {
    return attribute(name, number(value));
  }

  /** At most two decimals, none for whole numbers. */
  static String number(double value) {
    double rounded = Math.rint(value * 100) / 100;
    long whole = (long) rounded;
    return rounded == whole ? Long.toString(whole) : Double.toString(rounded);
  }

  /** Adds the only content of the element just begun. */
  XmlWriter text(String text) {
    if (!text.isEmpty()) {
      closeStartTag();
      escape(text, false);
      hasText = true;
    }
    return this;
  }

  /** Ends the element begun last. */
  XmlWriter end() {
    String tag = open.pop();
    if (inStartTag) {
      out.append(" />");
      inStartTag = false;
    } else {
      if (!hasText) {
        newLine();
      }
      out.append("</").append(tag).append('>');
    }
    hasText = false;
    return this;
  }

  /** An element with text and nothing else. */
  XmlWriter leaf(String tag, String text) {
    return start(tag).text(text).end();
  }

  /** The document, once every element has ended. */
  String document() {
    return out + "\n";
  }

  private void closeStartTag() {
    if (inStartTag) {
      out.append('>');
      inStartTag = false;
    }
  }

  private void newLine() {
    out.append('\n').append("  ".repeat(open.size()));
  }

  private void escape(String text, boolean attribute) {
    text.codePoints().forEach(point -> escape(point, attribute));
  }

  private void escape(int point, boolean attribute) {
    switch (point) {
      case '&' -> out.append("&amp;");
      case '<' -> out.append("&lt;");
      case '>' -> out.append("&gt;");
      case '\r' -> out.append("&#13;");
      case '"' -> out.append(attribute ? "&quot;" : "\"");
      case '\n' -> out.append(attribute ? "&#10;" : "\n");
      case '\t' -> out.append(attribute ? "&#9;" : "\t");
      default -> out.appendCodePoint(isXml(point) ? point : REPLACEMENT);
    }
  }

  private static boolean isXml(int point) {
    return (point >= 0x20 && point <= 0xD7FF)
        || (point >= 0xE000 && point <= 0xFFFD)
        || point >= 0x10000;
  }
}
