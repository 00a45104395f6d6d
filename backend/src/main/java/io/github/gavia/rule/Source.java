package io.github.gavia.rule;

/** The characters of an expression with a place up to which they are read. */
final class Source {

  /** What {@link #peek} gives behind the last character; not a character of Unicode. */
  static final char END = '\uffff';

  private static final int SHOWN_LENGTH = 20;
  private static final int FULL_WIDTH_OFFSET = 0xFEE0;

  private final String text;
  private int position;

  Source(String text) {
    this.text = text;
  }

  int position() {
    return position;
  }

  boolean atEnd() {
    return position >= text.length();
  }

  /** The character at some distance from the place, exactly as written. */
  char raw(int ahead) {
    int index = position + ahead;
    return index < text.length() ? text.charAt(index) : END;
  }

  /** The character at some distance from the place, brought to half width. */
  char peek(int ahead) {
    char c = raw(ahead);
    return c >= '！' && c <= '～' ? (char) (c - FULL_WIDTH_OFFSET) : c;
  }

  char peek() {
    return peek(0);
  }

  void advance(int count) {
    position = Math.min(position + count, text.length());
  }

  Span since(int start) {
    return new Span(start, position);
  }

  /** The characters read since a place, brought to half width. */
  String normalised(int start) {
    int end = position;
    StringBuilder read = new StringBuilder(end - start);
    position = start;
    while (position < end) {
      read.append(peek());
      position++;
    }
    return read.toString();
  }

  /** The characters of a span as a message shows them. */
  String shown(Span span) {
    String characters = text.substring(span.start(), span.end());
    return characters.length() <= SHOWN_LENGTH
        ? characters
        : characters.substring(0, SHOWN_LENGTH) + "…";
  }

  void skipSpace() {
    while (!atEnd() && isSpace(raw(0))) {
      position++;
    }
  }

  static boolean isSpace(char c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || c == '\u0085'
        || c == '\u200b'
        || c == '\ufeff';
  }

  /**
   * Reads {@code {key}}, standing at the brace. A key has letters of any script, digits, {@code _},
   * {@code .} and {@code -}; spaces around it do not count.
   */
  TextPart.Placeholder placeholder() {
    int start = position;
    advance(1);
    skipSpace();
    int keyStart = position;
    while (isKeyCharacter(raw(0))) {
      position++;
    }
    String key = text.substring(keyStart, position);
    skipSpace();
    if (key.isEmpty() || peek() != '}') {
      advance(1);
      throw Refusal.at(since(start), MessageCode.BAD_PLACEHOLDER);
    }
    advance(1);
    return new TextPart.Placeholder(key, since(start));
  }

  private static boolean isKeyCharacter(char c) {
    return Character.isLetterOrDigit(c)
        || Character.isSurrogate(c)
        || c == '_'
        || c == '.'
        || c == '-';
  }
}
