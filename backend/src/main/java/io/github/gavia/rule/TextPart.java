package io.github.gavia.rule;

/** A piece of a quoted text. */
sealed interface TextPart {

  record Literal(String text) implements TextPart {}

  /** Stands for the text of a value (R59). */
  record Placeholder(String key, Span span) implements TextPart {}
}
