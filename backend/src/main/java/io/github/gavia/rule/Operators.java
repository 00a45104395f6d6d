package io.github.gavia.rule;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** Arithmetic on values of any kind, with Python's meaning. */
final class Operators {

  private final Budget budget;

  Operators(Budget budget) {
    this.budget = budget;
  }

  Value apply(Symbol operator, Value left, Value right) {
    Kind leftKind = Kinds.of(left);
    Kind rightKind = Kinds.of(right);
    if (Kinds.arithmetic(operator, leftKind, rightKind).isEmpty()) {
      throw Refusal.of(
          MessageCode.UNSUPPORTED_OPERATION,
          operator.spelling(),
          leftKind.term(),
          rightKind.term());
    }
    if (leftKind.isNumber() && rightKind.isNumber()) {
      return Numbers.apply(operator, left, right);
    }
    if (left instanceof Value.Text || left instanceof Value.Sequence) {
      return operator == Symbol.PLUS ? join(left, right) : repeat(left, Numbers.whole(right));
    }
    if (right instanceof Value.Text || right instanceof Value.Sequence) {
      return repeat(right, Numbers.whole(left));
    }
    return Times.apply(operator, left, right);
  }

  Value sign(Symbol sign, Value operand) {
    Kind kind = Kinds.of(operand);
    if (Kinds.signed(kind).isEmpty()) {
      throw Refusal.of(MessageCode.UNSUPPORTED_SIGN, sign.spelling(), kind.term());
    }
    boolean minus = sign == Symbol.MINUS;
    if (operand instanceof Value.Floating floating) {
      return minus ? new Value.Floating(-floating.number()) : floating;
    }
    if (operand instanceof Value.Delta delta) {
      return minus ? Times.negate(delta) : delta;
    }
    BigInteger number = Numbers.whole(operand);
    return new Value.Int(minus ? number.negate() : number);
  }

  private Value join(Value left, Value right) {
    if (left instanceof Value.Text a && right instanceof Value.Text b) {
      budget.makeText((long) a.text().length() + b.text().length());
      return new Value.Text(a.text() + b.text());
    }
    Value.Sequence a = (Value.Sequence) left;
    Value.Sequence b = (Value.Sequence) right;
    budget.makeItems((long) a.items().size() + b.items().size());
    List<Value> items = new ArrayList<>(a.items());
    items.addAll(b.items());
    return new Value.Sequence(a.tuple(), items);
  }

  private Value repeat(Value repeated, BigInteger times) {
    // No bound exceeds an int, so more repetitions need not be told apart.
    long count =
        times.max(BigInteger.ZERO).min(BigInteger.valueOf(Integer.MAX_VALUE)).longValueExact();
    if (repeated instanceof Value.Text text) {
      budget.makeText(text.text().length() * count);
      return new Value.Text(text.text().isEmpty() ? "" : text.text().repeat((int) count));
    }
    Value.Sequence sequence = (Value.Sequence) repeated;
    budget.makeItems(sequence.items().size() * count);
    List<Value> items = new ArrayList<>();
    for (long i = 0; i < count && !sequence.items().isEmpty(); i++) {
      items.addAll(sequence.items());
    }
    return new Value.Sequence(sequence.tuple(), items);
  }
}
