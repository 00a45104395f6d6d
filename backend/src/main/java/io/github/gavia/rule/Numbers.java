package io.github.gavia.rule;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/** Arithmetic and order of numbers; {@code True} is 1, {@code False} is 0 (R60). */
final class Numbers {

  /** Longest whole number that takes part in arithmetic. */
  static final int MAX_BITS = 4096;

  /** Enough digits that rounding to a double afterwards does not notice the first rounding. */
  private static final MathContext QUOTIENT = new MathContext(60);

  /** No finite double has more bits before the point. */
  private static final int DOUBLE_BITS = 1024;

  private Numbers() {}

  static Value apply(Symbol operator, Value left, Value right) {
    if (left instanceof Value.Floating || right instanceof Value.Floating) {
      return new Value.Floating(Floats.apply(operator, floating(left), floating(right)));
    }
    BigInteger a = bounded(whole(left));
    BigInteger b = bounded(whole(right));
    return switch (operator) {
      case PLUS -> result(a.add(b));
      case MINUS -> result(a.subtract(b));
      case TIMES -> result(a.multiply(b));
      case DIVIDE -> new Value.Floating(ratio(a, b));
      case FLOOR_DIVIDE -> result(floorDivide(a, b));
      case REMAINDER -> result(a.subtract(floorDivide(a, b).multiply(b)));
      default -> power(a, b);
    };
  }

  /** The whole number of an int or truth value. */
  static BigInteger whole(Value value) {
    if (value instanceof Value.Bool bool) {
      return bool.value() ? BigInteger.ONE : BigInteger.ZERO;
    }
    return ((Value.Int) value).number();
  }

  /** The number as a double; refuses one that is beyond all doubles. */
  static double floating(Value value) {
    return value instanceof Value.Floating floating
        ? floating.number()
        : finite(whole(value).doubleValue());
  }

  static double finite(double number) {
    if (Double.isInfinite(number)) {
      throw Refusal.of(MessageCode.RESULT_TOO_LARGE);
    }
    return number;
  }

  static BigInteger bounded(BigInteger number) {
    if (number.bitLength() > MAX_BITS) {
      throw Refusal.of(MessageCode.RESULT_TOO_LARGE);
    }
    return number;
  }

  private static Value result(BigInteger number) {
    return new Value.Int(bounded(number));
  }

  /** The quotient as the nearest double, with the sign of a zero. */
  static double ratio(BigInteger dividend, BigInteger divisor) {
    refuseZero(divisor.signum() == 0);
    if (dividend.signum() == 0) {
      return divisor.signum() < 0 ? -0.0 : 0.0;
    }
    return finite(new BigDecimal(dividend).divide(new BigDecimal(divisor), QUOTIENT).doubleValue());
  }

  /** The quotient rounded towards minus infinity, as Python does. */
  static BigInteger floorDivide(BigInteger dividend, BigInteger divisor) {
    refuseZero(divisor.signum() == 0);
    BigInteger[] parts = dividend.divideAndRemainder(divisor);
    boolean between = parts[1].signum() != 0 && parts[1].signum() != divisor.signum();
    return between ? parts[0].subtract(BigInteger.ONE) : parts[0];
  }

  static void refuseZero(boolean zero) {
    if (zero) {
      throw Refusal.of(MessageCode.DIVISION_BY_ZERO);
    }
  }

  private static Value power(BigInteger base, BigInteger exponent) {
    if (exponent.signum() < 0) {
      refuseZero(base.signum() == 0);
      double power = Floats.power(finite(base.doubleValue()), finite(exponent.doubleValue()));
      return new Value.Floating(power);
    }
    if (base.abs().bitLength() <= 1) {
      return smallBasePower(base, exponent);
    }
    boolean tooLarge =
        exponent.bitLength() > Integer.SIZE / 2
            || (base.abs().bitLength() - 1L) * exponent.longValueExact() > MAX_BITS;
    if (tooLarge) {
      throw Refusal.of(MessageCode.RESULT_TOO_LARGE);
    }
    return result(base.pow(exponent.intValueExact()));
  }

  /** Powers of -1, 0 and 1 stay small however large the exponent. */
  private static Value smallBasePower(BigInteger base, BigInteger exponent) {
    if (exponent.signum() == 0) {
      return Value.Int.of(1);
    }
    return new Value.Int(exponent.testBit(0) ? base : base.abs());
  }

  /**
   * The order of two numbers by their exact values.
   *
   * @return whether {@code operator} holds; nothing but {@code !=} does for a NaN
   */
  static boolean holds(Symbol operator, Value left, Value right) {
    if (isNaN(left) || isNaN(right)) {
      return operator == Symbol.NOT_EQUAL;
    }
    return Comparisons.holds(operator, compare(left, right));
  }

  private static boolean isNaN(Value value) {
    return value instanceof Value.Floating floating && Double.isNaN(floating.number());
  }

  private static int compare(Value left, Value right) {
    if (left instanceof Value.Floating a) {
      return right instanceof Value.Floating b
          ? compare(a.number(), b.number())
          : -compare(whole(right), a.number());
    }
    BigInteger whole = whole(left);
    return right instanceof Value.Floating b
        ? compare(whole, b.number())
        : whole.compareTo(whole(right));
  }

  /** Unlike {@link Double#compare}, the two zeros are equal. */
  private static int compare(double left, double right) {
    return left < right ? -1 : left > right ? 1 : 0;
  }

  private static int compare(BigInteger left, double right) {
    if (Double.isInfinite(right)) {
      return right > 0 ? -1 : 1;
    }
    return left.bitLength() > DOUBLE_BITS
        ? left.signum()
        : new BigDecimal(left).compareTo(new BigDecimal(right));
  }
}
