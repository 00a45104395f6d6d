package io.github.gavia.rule;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads a quoted text with Python's escapes. {@code {key}} in it stands for the text of a value;
 * doubled braces are literal ones (R59).
 */
final class QuotedText {

  private static final String SIMPLE_ESCAPES = "\\'\"abfnrtv";
  private static final String SIMPLE_MEANINGS = "\\'\"\u0007\b\f\n\r\t\u000b";

  private final Source source;
  private final int start;
  private final String closers;
  private final List<TextPart> parts = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();

  QuotedText(Source source) {
    this.source = source;
    this.start = source.position();
    this.closers = closers(source.raw(0));
  }

  static boolean isQuote(char c) {
    return "'\"‘’“”＇＂".indexOf(c) >= 0;
  }

  /**
   * A typographic quote is closed by either of its pair, because input methods confuse them; a
   * plain one only by itself, so that typographic ones can be content.
   */
  private static String closers(char opener) {
    return switch (opener) {
      case '‘', '’' -> "’‘";
      case '“', '”' -> "”“";
      default -> String.valueOf(opener);
    };
  }

  Token read() {
    source.advance(1);
    while (closers.indexOf(source.raw(0)) < 0) {
      readCharacter();
    }
    source.advance(1);
    endLiteral();
    return new Token.Quoted(List.copyOf(parts), source.since(start));
  }

  private void readCharacter() {
    char c = source.raw(0);
    if (source.atEnd() || c == '\n' || c == '\r') {
      throw Refusal.at(source.since(start), MessageCode.TEXT_NOT_CLOSED, closers.substring(0, 1));
    }
    if (c == '\\') {
      readEscape();
    } else if (c == '{' || c == '}') {
      readBrace(c);
    } else {
      text.append(c);
      source.advance(1);
    }
  }

  private void readBrace(char brace) {
    if (source.raw(1) == brace) {
      text.append(brace);
      source.advance(2);
    } else if (brace == '{') {
      endLiteral();
      parts.add(source.placeholder());
    } else {
      int at = source.position();
      throw Refusal.at(new Span(at, at + 1), MessageCode.LONE_BRACE, "}");
    }
  }

  private void endLiteral() {
    if (text.length() > 0) {
      parts.add(new TextPart.Literal(text.toString()));
      text.setLength(0);
    }
  }

  /**
   * As in Python, a backslash before anything that is no escape stands for itself. Python's octal
   * and named escapes are refused rather than misread.
   */
  private void readEscape() {
    char c = source.raw(1);
    int simple = SIMPLE_ESCAPES.indexOf(c);
    if (simple >= 0) {
      text.append(SIMPLE_MEANINGS.charAt(simple));
      source.advance(2);
    } else if (closers.indexOf(c) >= 0) {
      text.append(c);
      source.advance(2);
    } else if (c == 'x') {
      readHexEscape(2);
    } else if (c == 'u') {
      readHexEscape(4);
    } else if (c == 'U') {
      readHexEscape(8);
    } else if (c == 'N' || (c >= '0' && c <= '7')) {
      throw badEscape(source.position());
    } else {
      text.append('\\');
      source.advance(1);
    }
  }

  private void readHexEscape(int digits) {
    int at = source.position();
    source.advance(2);
    int codePoint = 0;
    for (int i = 0; i < digits; i++) {
      int digit = Character.digit(source.raw(0), 16);
      if (digit < 0 || codePoint > Character.MAX_CODE_POINT >> 4) {
        throw badEscape(at);
      }
      codePoint = codePoint * 16 + digit;
      source.advance(1);
    }
    text.appendCodePoint(codePoint);
  }

  private Refusal badEscape(int at) {
    Span span = new Span(at, Math.max(at + 2, source.position()));
    return Refusal.at(span, MessageCode.BAD_ESCAPE, source.shown(span));
  }
}
