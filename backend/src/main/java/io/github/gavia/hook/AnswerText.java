package io.github.gavia.hook;

import java.nio.charset.StandardCharsets;

/** Texts that other systems answer. */
final class AnswerText {

  private AnswerText() {}

  /**
   * A text as databases keep it: they take neither NUL nor half of a surrogate pair.
   *
   * @param most how much of it is kept, in UTF-16 units
   */
  static String storable(String text, int most) {
    String cut = text.substring(0, Math.min(text.length(), most));
    return new String(cut.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)
        .replace("\u0000", "");
  }
}
