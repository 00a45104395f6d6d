package io.github.gavia.rule;

import java.util.EnumSet;
import java.util.Set;

/** Checks pairs of compared operands. */
final class ComparisonChecker {

  private final String source;
  private final Findings findings;

  ComparisonChecker(String source, Findings findings) {
    this.source = source;
    this.findings = findings;
  }

  void check(Node.Link link, Span span, PossibleKinds left, PossibleKinds right) {
    Symbol operator = link.operator();
    switch (operator) {
      case EQUAL, NOT_EQUAL -> warnIfNeverEqual(span, left, right);
      case IN, NOT_IN -> {
        findings.binary(
            operator, span, left, right, (a, b) -> outcome(Kinds.compares(operator, a, b)));
        checkMembership(link.operand(), span, left);
      }
      case IS, IS_NOT -> {}
      default ->
          findings.binary(
              operator, span, left, right, (a, b) -> outcome(Kinds.compares(operator, a, b)));
    }
  }

  private static Set<Kind> outcome(boolean supported) {
    return supported ? EnumSet.of(Kind.BOOL) : Set.of();
  }

  private void warnIfNeverEqual(Span span, PossibleKinds left, PossibleKinds right) {
    boolean either = left.likely().contains(Kind.NONE) || right.likely().contains(Kind.NONE);
    boolean comparable =
        left.likely().stream().anyMatch(a -> right.likely().stream().anyMatch(a::comparesTo));
    if (!either && !comparable) {
      findings.warn(span, MessageCode.NEVER_EQUAL, left.example(), right.example());
    }
  }

  private void checkMembership(Node container, Span span, PossibleKinds sought) {
    if (container instanceof Node.Items items) {
      items.items().forEach(item -> warnAboutItem(item, sought));
    }
    boolean text =
        container instanceof Node.Literal literal && literal.value() instanceof Value.Text;
    if (text && isParenthesised(container.span())) {
      findings.warn(
          span,
          MessageCode.TEXT_SEARCHED,
          source.substring(container.span().start(), container.span().end()));
    }
  }

  /** Items are values of their own here; what is inside them was visited before. */
  private void warnAboutItem(Node item, PossibleKinds sought) {
    if (item instanceof Node.Literal literal) {
      warnIfNeverEqual(item.span(), sought, PossibleKinds.of(Kinds.of(literal.value())));
    }
  }

  private boolean isParenthesised(Span span) {
    String before = source.substring(0, span.start()).stripTrailing();
    return before.endsWith("(") || before.endsWith("（");
  }
}
