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

  static TextSize of(String text) {
    double length = width(text);
    double lines = Math.max(1, Math.ceil(length / (MAX_WIDTH - NARROW)));
    double width = lines == 1 ? length + 4 : MAX_WIDTH;
    return new TextSize(Math.ceil(width), lines * LINE_HEIGHT);
  }

  /** Width of the text on one line; characters outside Latin scripts count as wide. */
  static double width(String text) {
    return text.codePoints().mapToDouble(c -> c < 0x2000 ? NARROW : WIDE).sum();
  }
}
