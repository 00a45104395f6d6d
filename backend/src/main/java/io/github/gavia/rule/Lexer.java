package io.github.gavia.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a source into tokens. Outside of quoted texts full-width characters mean their half-width
 * twins, as Chinese input methods produce them.
 */
final class Lexer {

  private static final int LONGEST_SYMBOL = 3;

  private final Source source;
  private final List<Token> tokens = new ArrayList<>();

  Lexer(Source source) {
    this.source = source;
  }

  /** All tokens; the last one is an {@code End} or {@code Unreadable}. */
  List<Token> tokens() {
    try {
      source.skipSpace();
      while (!source.atEnd()) {
        tokens.add(next());
        source.skipSpace();
      }
      tokens.add(new Token.End(source.since(source.position())));
    } catch (Refusal refusal) {
      tokens.add(new Token.Unreadable(refusal, source.since(source.position())));
    }
    return tokens;
  }

  private Token next() {
    char c = source.peek();
    if (QuotedText.isQuote(source.raw(0))) {
      return new QuotedText(source).read();
    }
    if (c == '{') {
      return placeholder();
    }
    if (isDigit(c) || (c == '.' && isDigit(source.peek(1)))) {
      return new NumberLiteral(source).read();
    }
    if (Character.isLetter(c) || c == '_') {
      return name();
    }
    return symbol();
  }

  private Token placeholder() {
    int start = source.position();
    if (source.peek(1) == '{') {
      source.advance(2);
      throw Refusal.at(source.since(start), MessageCode.USE_INSTEAD, "{", "{{");
    }
    TextPart.Placeholder placeholder = source.placeholder();
    return new Token.Placeholder(placeholder.key(), placeholder.span());
  }

  private Token name() {
    int start = source.position();
    while (Character.isLetterOrDigit(source.peek()) || source.peek() == '_') {
      source.advance(1);
    }
    String name = source.normalised(start);
    Span span = source.since(start);
    Symbol keyword = Symbol.keyword(name);
    if (keyword != null) {
      return new Token.Operator(keyword, span);
    }
    Value constant = constant(name.toLowerCase(Locale.ROOT));
    return constant == null ? new Token.Name(name, span) : new Token.Literal(constant, span);
  }

  private static @Nullable Value constant(String name) {
    return switch (name) {
      case "true" -> new Value.Bool(true);
      case "false" -> new Value.Bool(false);
      case "none", "null" -> Value.none();
      default -> null;
    };
  }

  private Token symbol() {
    int start = source.position();
    String ahead = "" + source.peek(0) + source.peek(1) + source.peek(2);
    for (int length = LONGEST_SYMBOL; length > 0; length--) {
      String characters = ahead.substring(0, length);
      String meant = Symbol.meantBy(characters);
      Symbol symbol = Symbol.of(characters);
      if (meant != null || symbol != null) {
        source.advance(length);
        Span span = source.since(start);
        if (symbol == null) {
          throw Refusal.at(span, MessageCode.USE_INSTEAD, String.valueOf(meant), characters);
        }
        return new Token.Operator(symbol, span);
      }
    }
    source.advance(Character.isHighSurrogate(source.raw(0)) ? 2 : 1);
    Span span = source.since(start);
    throw Refusal.at(span, MessageCode.UNEXPECTED_CHARACTER, source.shown(span));
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
