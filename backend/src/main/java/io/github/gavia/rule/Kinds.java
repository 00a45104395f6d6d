package io.github.gavia.rule;

import java.util.EnumSet;
import java.util.Set;

/**
 * Which kinds of value operators work on, and what kinds they give: the one table that evaluation
 * and checking share.
 */
final class Kinds {

  private static final Set<Kind> UNSUPPORTED = Set.of();

  private Kinds() {}

  static Kind of(Value value) {
    if (value instanceof Value.Text) {
      return Kind.TEXT;
    }
    if (value instanceof Value.Int) {
      return Kind.INT;
    }
    if (value instanceof Value.Floating) {
      return Kind.FLOATING;
    }
    if (value instanceof Value.Bool) {
      return Kind.BOOL;
    }
    if (value instanceof Value.None) {
      return Kind.NONE;
    }
    if (value instanceof Value.Sequence sequence) {
      return sequence.tuple() ? Kind.TUPLE : Kind.LIST;
    }
    return ofTimeOrOpaque(value);
  }

  private static Kind ofTimeOrOpaque(Value value) {
    if (value instanceof Value.DateTime) {
      return Kind.DATE_TIME;
    }
    if (value instanceof Value.Date) {
      return Kind.DATE;
    }
    return value instanceof Value.Delta ? Kind.DELTA : Kind.OPAQUE;
  }

  /** The kinds an arithmetic operator can give for these operands; empty when it does not work. */
  static Set<Kind> arithmetic(Symbol operator, Kind left, Kind right) {
    if (left.isNumber() && right.isNumber()) {
      return numeric(operator, left, right);
    }
    return switch (operator) {
      case PLUS -> sum(left, right);
      case MINUS -> difference(left, right);
      case TIMES -> product(left, right);
      case DIVIDE -> quotient(left, right, Kind.FLOATING, right.isNumber());
      case FLOOR_DIVIDE -> quotient(left, right, Kind.INT, right.isWhole());
      case REMAINDER -> quotient(left, right, Kind.DELTA, false);
      default -> UNSUPPORTED;
    };
  }

  private static Set<Kind> numeric(Symbol operator, Kind left, Kind right) {
    if (operator == Symbol.DIVIDE || left == Kind.FLOATING || right == Kind.FLOATING) {
      return EnumSet.of(Kind.FLOATING);
    }
    return operator == Symbol.POWER ? EnumSet.of(Kind.INT, Kind.FLOATING) : EnumSet.of(Kind.INT);
  }

  private static Set<Kind> sum(Kind left, Kind right) {
    boolean sameJoinable = left == right && (left == Kind.TEXT || left.isSequence());
    boolean shift = isPointInTime(left) && right == Kind.DELTA;
    if (sameJoinable || shift || (left == Kind.DELTA && right == Kind.DELTA)) {
      return EnumSet.of(left);
    }
    return left == Kind.DELTA && isPointInTime(right) ? EnumSet.of(right) : UNSUPPORTED;
  }

  private static Set<Kind> difference(Kind left, Kind right) {
    if (isPointInTime(left)) {
      if (right == Kind.DELTA) {
        return EnumSet.of(left);
      }
      return left == right ? EnumSet.of(Kind.DELTA) : UNSUPPORTED;
    }
    return left == Kind.DELTA && right == Kind.DELTA ? EnumSet.of(Kind.DELTA) : UNSUPPORTED;
  }

  private static Set<Kind> product(Kind left, Kind right) {
    if (isRepeatable(left) && right.isWhole()) {
      return EnumSet.of(left);
    }
    if (left.isWhole() && isRepeatable(right)) {
      return EnumSet.of(right);
    }
    boolean scaled =
        (left == Kind.DELTA && right.isNumber()) || (left.isNumber() && right == Kind.DELTA);
    return scaled ? EnumSet.of(Kind.DELTA) : UNSUPPORTED;
  }

  /** A time span divided by another one, or into parts. */
  private static Set<Kind> quotient(Kind left, Kind right, Kind ratio, boolean divisible) {
    if (left != Kind.DELTA) {
      return UNSUPPORTED;
    }
    if (right == Kind.DELTA) {
      return EnumSet.of(ratio);
    }
    return divisible ? EnumSet.of(Kind.DELTA) : UNSUPPORTED;
  }

  /** What a sign gives; empty when the operand takes none. */
  static Set<Kind> signed(Kind operand) {
    if (operand.isWhole()) {
      return EnumSet.of(Kind.INT);
    }
    return operand == Kind.FLOATING || operand == Kind.DELTA ? EnumSet.of(operand) : UNSUPPORTED;
  }

  /** Whether a comparison operator works; the equalities and identities always do. */
  static boolean compares(Symbol operator, Kind left, Kind right) {
    return switch (operator) {
      case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> left.isOrderedWith(right);
      case IN, NOT_IN -> right.isSequence() || (right == Kind.TEXT && left == Kind.TEXT);
      default -> true;
    };
  }

  static boolean isPointInTime(Kind kind) {
    return kind == Kind.DATE_TIME || kind == Kind.DATE;
  }

  private static boolean isRepeatable(Kind kind) {
    return kind == Kind.TEXT || kind.isSequence();
  }
}
