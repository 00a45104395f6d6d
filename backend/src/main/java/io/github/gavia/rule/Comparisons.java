package io.github.gavia.rule;

import java.util.List;

/** Python's equality, order, membership and identity. */
final class Comparisons {

  private final Budget budget;
  private final Texts texts;

  Comparisons(Budget budget, Texts texts) {
    this.budget = budget;
    this.texts = texts;
  }

  boolean holds(Symbol operator, Value left, Value right) {
    return switch (operator) {
      case EQUAL -> areEqual(left, right);
      case NOT_EQUAL -> !areEqual(left, right);
      case IN -> contains(right, left, operator);
      case NOT_IN -> !contains(right, left, operator);
      case IS -> areSame(left, right);
      case IS_NOT -> !areSame(left, right);
      default -> isOrdered(operator, left, right);
    };
  }

  /** Whether an operator of order or equality holds for the sign of a comparison. */
  static boolean holds(Symbol operator, int order) {
    return switch (operator) {
      case LESS -> order < 0;
      case LESS_OR_EQUAL -> order <= 0;
      case GREATER -> order > 0;
      case GREATER_OR_EQUAL -> order >= 0;
      case EQUAL -> order == 0;
      default -> order != 0;
    };
  }

  /** Values of different kinds are not equal, which is no mistake (R60). */
  private boolean areEqual(Value left, Value right) {
    budget.spend(1);
    Kind kind = Kinds.of(left);
    if (!kind.comparesTo(Kinds.of(right))) {
      return false;
    }
    if (kind.isNumber()) {
      return Numbers.holds(Symbol.EQUAL, left, right);
    }
    if (left instanceof Value.Text a && right instanceof Value.Text b) {
      return texts.areEqual(a.text(), b.text());
    }
    if (left instanceof Value.Sequence a && right instanceof Value.Sequence b) {
      return a.items().size() == b.items().size()
          && commonLength(a.items(), b.items()) == a.items().size();
    }
    if (left instanceof Value.Opaque a && right instanceof Value.Opaque b) {
      return a.value() == b.value();
    }
    return left.equals(right);
  }

  private int commonLength(List<Value> left, List<Value> right) {
    int shorter = Math.min(left.size(), right.size());
    int common = 0;
    while (common < shorter && areEqual(left.get(common), right.get(common))) {
      common++;
    }
    return common;
  }

  private boolean isOrdered(Symbol operator, Value left, Value right) {
    Kind leftKind = Kinds.of(left);
    Kind rightKind = Kinds.of(right);
    if (!Kinds.compares(operator, leftKind, rightKind)) {
      throw Refusal.of(
          MessageCode.UNSUPPORTED_OPERATION,
          operator.spelling(),
          leftKind.term(),
          rightKind.term());
    }
    if (leftKind.isNumber()) {
      return Numbers.holds(operator, left, right);
    }
    if (left instanceof Value.Text a && right instanceof Value.Text b) {
      return holds(operator, texts.compare(a.text(), b.text()));
    }
    if (left instanceof Value.Sequence a && right instanceof Value.Sequence b) {
      return areOrdered(operator, a.items(), b.items());
    }
    return holds(operator, Times.compare(left, right));
  }

  /** The first items that differ decide, else the lengths. */
  private boolean areOrdered(Symbol operator, List<Value> left, List<Value> right) {
    int common = commonLength(left, right);
    if (common == left.size() || common == right.size()) {
      return holds(operator, Integer.compare(left.size(), right.size()));
    }
    return isOrdered(operator, left.get(common), right.get(common));
  }

  private boolean contains(Value container, Value sought, Symbol operator) {
    if (container instanceof Value.Sequence sequence) {
      return sequence.items().stream().anyMatch(item -> areEqual(item, sought));
    }
    Kind containerKind = Kinds.of(container);
    if (!(container instanceof Value.Text text)) {
      throw Refusal.of(MessageCode.NOT_SEARCHABLE, operator.spelling(), containerKind.term());
    }
    if (!(sought instanceof Value.Text part)) {
      throw Refusal.of(
          MessageCode.UNSUPPORTED_OPERATION,
          operator.spelling(),
          Kinds.of(sought).term(),
          containerKind.term());
    }
    return texts.contains(text.text(), part.text());
  }

  /**
   * Meant for {@code None}, {@code True} and {@code False}. Of other values those that cannot be
   * told apart are the same; lists and times only if they are one object.
   */
  private boolean areSame(Value left, Value right) {
    if (Kinds.of(left) != Kinds.of(right)) {
      return false;
    }
    boolean atomic = !(left instanceof Value.Sequence) && !Times.isTime(left);
    return atomic ? areEqual(left, right) : left == right;
  }
}
