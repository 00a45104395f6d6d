package io.github.gavia.bpmn;

/**
 * The room a name needs beside its element, wrapped the way modelling tools do it.
 *
 * @param width pixels
 * @param height pixels
 */
record TextSize(double width, double height) {

  private static final double LINE_HEIGHT = 14;
  private static final double WIDE = 12;
  private static final double NARROW = 6.6;
  private static final double MAX_WIDTH = 90;
  private static final double SPARE = 4;

  /** What is longer is no word that anybody would keep in one piece. */
  private static final double LONGEST_WORD = 200;

  static TextSize of(String text) {
    double length = width(text);
    double lines = Math.max(1, Math.ceil(length / (MAX_WIDTH - NARROW)));
    double width = lines == 1 ? length + SPARE : MAX_WIDTH;
    return new TextSize(Math.ceil(width), lines * LINE_HEIGHT);
  }

  /** The room in which no word of the text is broken; a short text stays on one line. */
  static TextSize ofWholeWords(String text) {
    return ofWholeWords(text, width(text) + SPARE > MAX_WIDTH ? MAX_WIDTH : 0);
  }

  /**
   * @param least pixels that are there in any case
   */
  static TextSize ofWholeWords(String text, double least) {
    double whole = width(text) + SPARE;
    double needed = whole <= MAX_WIDTH ? whole : longestWord(text) + SPARE;
    double width = Math.max(least, Math.ceil(needed));
    int lines = SvgText.wrapped(text, width, Integer.MAX_VALUE).size();
    return new TextSize(width, Math.max(1, lines) * LINE_HEIGHT);
  }

  /** Width of the longest piece without blanks and, in wide scripts, without any other letter. */
  static double longestWord(String text) {
    double longest = 0;
    double word = 0;
    for (int point : text.codePoints().toArray()) {
      boolean wide = point >= 0x2000;
      word = Character.isWhitespace(point) ? 0 : wide ? WIDE : word + NARROW;
      longest = Math.max(longest, word);
    }
    return Math.min(longest, LONGEST_WORD);
  }

  /** Width of the text on one line; characters outside Latin scripts count as wide. */
  static double width(String text) {
    return text.codePoints().mapToDouble(c -> c < 0x2000 ? NARROW : WIDE).sum();
  }
}
