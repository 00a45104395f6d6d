package io.github.gavia.bpmn;

import io.github.gavia.workflow.model.Diagram.Bounds;
import java.util.ArrayList;
import java.util.List;

/** Names in a picture, wrapped into the room there is. */
final class SvgText {

  /** Of lines and letters. */
  static final String INK = "#22242a";

  /** Height of a line of text. */
  static final double LINE = 14;

  private static final double PADDING = 4;

  /** What begins no line. */
  private static final String CLOSING = "）】》」』，。、；：！？";

  private final XmlWriter xml;

  SvgText(XmlWriter xml) {
    this.xml = xml;
  }

  /** In the middle of a shape; what does not fit ends with an ellipsis. */
  void inside(String text, Bounds room) {
    int most = (int) Math.max(1, Math.floor(room.height() / LINE));
    List<String> lines = wrapped(text, room.width() - 2 * PADDING, most);
    double top = room.y() + (room.height() - lines.size() * LINE) / 2;
    write(lines, room.x() + room.width() / 2, top, "middle");
  }

  /** From the top of a box, centred; as long as it needs to be. */
  void below(String text, Bounds box) {
    List<String> lines = wrapped(text, Math.max(box.width(), 90), Integer.MAX_VALUE);
    write(lines, box.x() + box.width() / 2, box.y(), "middle");
  }

  /** From the top left corner of a box; what does not fit ends with an ellipsis. */
  void fromLeft(String text, Bounds box) {
    List<String> lines = new ArrayList<>();
    int most = (int) Math.max(1, Math.floor(box.height() / LINE));
    text.lines().forEach(line -> lines.addAll(wrapped(line, box.width() - 2 * PADDING, most)));
    List<String> shown = lines.size() <= most ? lines : lines.subList(0, most);
    write(shown, box.x() + 2 * PADDING, box.y() + PADDING, "start");
  }

  private void write(List<String> lines, double x, double top, String anchor) {
    if (lines.isEmpty()) {
      return;
    }
    xml.start("text")
        .attribute("text-anchor", anchor)
        .attribute("fill", INK)
        .attribute("stroke", "none");
    for (int i = 0; i < lines.size(); i++) {
      xml.start("tspan")
          .attribute("x", x)
          .attribute("y", top + i * LINE + LINE - PADDING)
          .text(lines.get(i))
          .end();
    }
    xml.end();
  }

  /** Lines no wider than that: between words, and between any two letters of wide scripts. */
  static List<String> wrapped(String text, double width, int mostLines) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String piece : pieces(text)) {
      if (TextSize.width(line + piece.stripTrailing()) > width && !line.isEmpty()) {
        lines.add(line.toString().strip());
        line.setLength(0);
        if (lines.size() == mostLines) {
          return shortened(lines);
        }
      }
      line.append(line.isEmpty() ? piece.stripLeading() : piece);
    }
    if (!line.toString().isBlank()) {
      lines.add(line.toString().strip());
    }
    return lines;
  }

  private static List<String> shortened(List<String> lines) {
    int last = lines.size() - 1;
    lines.set(last, lines.get(last) + "…");
    return lines;
  }

  /** The smallest parts that stay together, blanks at their ends included; none is very long. */
  private static List<String> pieces(String text) {
    int longest = 13;
    List<String> pieces = new ArrayList<>();
    StringBuilder piece = new StringBuilder();
    int[] points = text.codePoints().toArray();
    for (int i = 0; i < points.length; i++) {
      int point = points[i];
      boolean blank = Character.isWhitespace(point);
      piece.appendCodePoint(blank ? ' ' : point);
      boolean goesOn = i + 1 < points.length && CLOSING.indexOf(points[i + 1]) >= 0;
      if ((blank || point >= 0x2000 || piece.length() >= longest) && !goesOn) {
        pieces.add(piece.toString());
        piece.setLength(0);
      }
    }
    pieces.add(piece.toString());
    return pieces;
  }
}
