package io.github.gavia.rule;

import java.util.List;

/** A piece of the source, as the {@link Lexer} cuts it. */
sealed interface Token {

  Span span();

  /** A number, {@code True}, {@code False} or {@code None}. */
  record Literal(Value value, Span span) implements Token {}

  /** A quoted text; more than one part when placeholders stand in it. */
  record Quoted(List<TextPart> parts, Span span) implements Token {}

  record Placeholder(String key, Span span) implements Token {}

  record Name(String text, Span span) implements Token {}

  record Operator(Symbol symbol, Span span) implements Token {}

  record End(Span span) implements Token {}

  /** Where the source stops being readable; a refusal of the parser further left comes first. */
  record Unreadable(Refusal refusal, Span span) implements Token {}
}
