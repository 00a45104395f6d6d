package io.github.gavia.rule;

import org.jspecify.annotations.Nullable;

/**
 * Carries a message out of the depth of a parse or an evaluation to {@link Expression}, which turns
 * it into a {@link Problem}; never leaves this package.
 */
final class Refusal extends RuntimeException {

  private final transient Message reason;
  private final transient @Nullable Span span;

  private Refusal(Message reason, @Nullable Span span) {
    super(reason.code().name(), null, false, false);
    this.reason = reason;
    this.span = span;
  }

  static Refusal at(Span span, MessageCode code, Object... args) {
    return new Refusal(Message.of(code, args), span);
  }

  /** For operations on values, which do not know where in the source they stand. */
  static Refusal of(MessageCode code, Object... args) {
    return new Refusal(Message.of(code, args), null);
  }

  /** This refusal, standing at the given place unless a more exact one is known. */
  Refusal within(Span outer) {
    return span == null ? new Refusal(reason, outer) : this;
  }

  Problem problem(Span whole) {
    return Problem.error(span == null ? whole : span, reason);
  }
}
