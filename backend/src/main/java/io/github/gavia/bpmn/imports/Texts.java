package io.github.gavia.bpmn.imports;

import io.github.gavia.bpmn.XmlElement;
import java.util.List;
import java.util.regex.Pattern;

/** Texts of a stranger as we keep them: one line, nothing in them is ever evaluated. */
final class Texts {

  /** What a name's column takes. */
  static final int LONGEST_NAME = 200;

  private static final Pattern SPACE = Pattern.compile("[\\s\\u00A0\\u200B\\uFEFF]+");
  private static final Pattern BLANK_LINES = Pattern.compile("[ \\t\\x0B\\f\\r]*\\n\\s*");
  private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{");
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

  /** No text that is kept or looked at is longer. */
  static final int MOST = 4_000;

  private static final int LISTED = 8;

  private Texts() {}

  /** The text with every run of white space as one space. */
  static String oneLine(String text) {
    return SPACE.matcher(text).replaceAll(" ").strip();
  }

  /** The {@code name} of an element on one line; of a huge one the beginning. */
  static String name(XmlElement element) {
    return oneLine(cut(element.attribute("name", "")));
  }

  /** The beginning of a huge text, so that nothing takes long. */
  static String cut(String text) {
    return text.length() <= MOST ? text : shortened(text, MOST);
  }

  /** The text without blank lines and indentation. */
  static String lines(String text) {
    return BLANK_LINES.matcher(text).replaceAll("\n").strip();
  }

  static String shortened(String text, int limit) {
    if (text.length() <= limit) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(limit - 2)) ? limit - 2 : limit - 1;
    return text.substring(0, end) + "…";
  }

  static boolean hasExpression(String text) {
    return EXPRESSION.matcher(text).find();
  }

  static boolean isChinese(String text) {
    return HAN.matcher(text).find();
  }

  /** Some titles as one text; of many the first. */
  static String listed(List<String> titles) {
    String shown = String.join(", ", titles.subList(0, Math.min(titles.size(), LISTED)));
    return titles.size() > LISTED ? shown + ", …" : shown;
  }
}
