package io.github.gavia.rule;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A place among the tokens of a source, and how deep the parser has descended. */
final class Cursor {

  private final Source source;
  private final List<Token> tokens;
  private int index;
  private int depth;

  Cursor(String text) {
    this.source = new Source(text);
    this.tokens = new Lexer(source).tokens();
  }

  /** Where each key of the source stands first, in the order of the source. */
  Map<String, Span> placeholders() {
    Map<String, Span> first = new LinkedHashMap<>();
    for (Token token : tokens) {
      if (token instanceof Token.Placeholder placeholder) {
        first.putIfAbsent(placeholder.key(), placeholder.span());
      } else if (token instanceof Token.Quoted quoted) {
        quoted.parts().forEach(part -> note(part, first));
      }
    }
    return first;
  }

  private static void note(TextPart part, Map<String, Span> first) {
    if (part instanceof TextPart.Placeholder placeholder) {
      first.putIfAbsent(placeholder.key(), placeholder.span());
    }
  }

  Token current() {
    Token token = tokens.get(index);
    if (token instanceof Token.Unreadable unreadable) {
      throw unreadable.refusal();
    }
    return token;
  }

  /** The current token, and moves on; the end stays current. */
  Token next() {
    Token token = current();
    if (index < tokens.size() - 1) {
      index++;
    }
    return token;
  }

  @Nullable Symbol symbol() {
    return symbol(current());
  }

  private static @Nullable Symbol symbol(Token token) {
    return token instanceof Token.Operator operator ? operator.symbol() : null;
  }

  boolean at(Symbol symbol) {
    return symbol() == symbol;
  }

  boolean atAny(Set<Symbol> symbols) {
    Symbol symbol = symbol();
    return symbol != null && symbols.contains(symbol);
  }

  /** Whether the token behind the current one is this symbol. */
  boolean isFollowedBy(Symbol symbol) {
    return index + 1 < tokens.size() && symbol(tokens.get(index + 1)) == symbol;
  }

  boolean take(Symbol symbol) {
    boolean there = at(symbol);
    if (there) {
      next();
    }
    return there;
  }

  Span expect(Symbol symbol) {
    if (!at(symbol)) {
      throw unexpected(symbol.spelling());
    }
    return next().span();
  }

  /** The refusal of the current token where something else should stand. */
  Refusal unexpected(Object expected) {
    Token token = current();
    Span span = token.span();
    if (at(Symbol.ASSIGN)) {
      return Refusal.at(span, MessageCode.USE_INSTEAD, "==", "=");
    }
    Object found = token instanceof Token.End ? Term.END : source.shown(span);
    return Refusal.at(span, MessageCode.EXPECTED, expected, found);
  }

  void descend() {
    if (++depth > Expression.MAX_DEPTH) {
      throw Refusal.at(current().span(), MessageCode.NESTED_TOO_DEEPLY, Expression.MAX_DEPTH);
    }
  }

  void ascend(int levels) {
    depth -= levels;
  }
}
