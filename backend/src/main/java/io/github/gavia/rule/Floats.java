package io.github.gavia.rule;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Python's arithmetic on floats, and their text. */
final class Floats {

  private static final int SHORTEST_EXPONENT = -4;
  private static final int LONGEST_PLAIN = 16;
  private static final int ALL_DIGITS = 17;

  private Floats() {}

  static double apply(Symbol operator, double left, double right) {
    return switch (operator) {
      case PLUS -> left + right;
      case MINUS -> left - right;
      case TIMES -> left * right;
      case DIVIDE -> {
        Numbers.refuseZero(right == 0);
        yield left / right;
      }
      case FLOOR_DIVIDE -> floorDivide(left, right);
      case REMAINDER -> remainder(left, right);
      default -> power(left, right);
    };
  }

  /** Has the sign of the divisor. */
  private static double remainder(double dividend, double divisor) {
    Numbers.refuseZero(divisor == 0);
    double remainder = dividend % divisor;
    if (remainder == 0) {
      return Math.copySign(0.0, divisor);
    }
    return (divisor < 0) == (remainder < 0) ? remainder : remainder + divisor;
  }

  /** The whole number nearest to the quotient from below, corrected for the rounding of it. */
  private static double floorDivide(double dividend, double divisor) {
    Numbers.refuseZero(divisor == 0);
    double remainder = dividend % divisor;
    double quotient = (dividend - remainder) / divisor;
    if (remainder != 0 && (divisor < 0) != (remainder < 0)) {
      quotient -= 1;
    }
    if (quotient == 0) {
      return Math.copySign(0.0, dividend / divisor);
    }
    double floor = Math.floor(quotient);
    return quotient - floor > 0.5 ? floor + 1 : floor;
  }

  static double power(double base, double exponent) {
    Numbers.refuseZero(base == 0 && exponent < 0);
    boolean fraction = !Double.isInfinite(exponent) && exponent != Math.rint(exponent);
    if (base < 0 && !Double.isInfinite(base) && fraction) {
      throw Refusal.of(MessageCode.NO_REAL_RESULT);
    }
    double power = Math.pow(base, exponent);
    boolean overflow = !Double.isInfinite(base) && !Double.isInfinite(exponent);
    return overflow ? Numbers.finite(power) : power;
  }

  /** The shortest decimal number that reads back as the same double, written as Python does. */
  static String text(double number) {
    if (Double.isNaN(number)) {
      return "nan";
    }
    if (Double.isInfinite(number)) {
      return number > 0 ? "inf" : "-inf";
    }
    if (number == 0) {
      return 1 / number < 0 ? "-0.0" : "0.0";
    }
    BigDecimal shortest = shortest(number).stripTrailingZeros();
    int exponent = shortest.precision() - shortest.scale() - 1;
    if (exponent >= SHORTEST_EXPONENT && exponent < LONGEST_PLAIN) {
      return shortest.setScale(Math.max(1, shortest.scale())).toPlainString();
    }
    String digits = shortest.unscaledValue().abs().toString();
    String fraction = digits.length() > 1 ? "." + digits.substring(1) : "";
    String sign = number < 0 ? "-" : "";
    String exponentSign = exponent < 0 ? "-" : "+";
    String exponentDigits = (Math.abs(exponent) < 10 ? "0" : "") + Math.abs(exponent);
    return sign + digits.charAt(0) + fraction + "e" + exponentSign + exponentDigits;
  }

  private static BigDecimal shortest(double number) {
    BigDecimal exact = new BigDecimal(number);
    for (int digits = 1; digits < ALL_DIGITS; digits++) {
      BigDecimal rounded = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
      if (rounded.doubleValue() == number) {
        return rounded;
      }
    }
    return exact.round(new MathContext(ALL_DIGITS, RoundingMode.HALF_EVEN));
  }
}
