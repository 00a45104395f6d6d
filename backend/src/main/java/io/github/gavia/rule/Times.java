package io.github.gavia.rule;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** Arithmetic and order of dates, date-times and time spans, exact to the microsecond. */
final class Times {

  static final long MICROS_PER_SECOND = 1_000_000;

  private static final int NANOS_PER_MICRO = 1000;
  private static final long MAX_DAYS = 999_999_999;
  private static final int MAX_YEAR = 9999;

  private Times() {}

  static boolean isTime(Value value) {
    return value instanceof Value.Delta
        || value instanceof Value.Date
        || value instanceof Value.DateTime;
  }

  /** The kinds of the operands are ones for which {@link Kinds#arithmetic} gives a result. */
  static Value apply(Symbol operator, Value left, Value right) {
    if (left instanceof Value.Delta a) {
      return right instanceof Value.Delta b
          ? combine(operator, micros(a.span()), micros(b.span()))
          : ofDelta(operator, a, right);
    }
    if (right instanceof Value.Delta b) {
      return operator == Symbol.TIMES
          ? scale(micros(b.span()), left)
          : shift(left, operator == Symbol.MINUS ? b.span().negated() : b.span(), b, operator);
    }
    return difference(left, right);
  }

  private static Value combine(Symbol operator, BigInteger left, BigInteger right) {
    return switch (operator) {
      case PLUS -> delta(left.add(right));
      case MINUS -> delta(left.subtract(right));
      case DIVIDE -> new Value.Floating(Numbers.ratio(left, right));
      case FLOOR_DIVIDE -> new Value.Int(Numbers.floorDivide(left, right));
      default -> delta(left.subtract(Numbers.floorDivide(left, right).multiply(right)));
    };
  }

  private static Value ofDelta(Symbol operator, Value.Delta left, Value right) {
    BigInteger micros = micros(left.span());
    return switch (operator) {
      case PLUS -> shift(right, left.span(), left, operator);
      case TIMES -> scale(micros, right);
      case DIVIDE -> {
        BigDecimal divisor = exact(right);
        Numbers.refuseZero(divisor.signum() == 0);
        yield delta(
            new BigDecimal(micros).divide(divisor, 0, RoundingMode.HALF_EVEN).toBigInteger());
      }
      default -> delta(Numbers.floorDivide(micros, Numbers.bounded(Numbers.whole(right))));
    };
  }

  private static Value scale(BigInteger micros, Value factor) {
    return delta(rounded(new BigDecimal(micros).multiply(exact(factor))));
  }

  static BigInteger rounded(BigDecimal micros) {
    return micros.setScale(0, RoundingMode.HALF_EVEN).toBigInteger();
  }

  /** The exact value of a number; refuses infinity and NaN, with which no time can be reckoned. */
  static BigDecimal exact(Value number) {
    if (number instanceof Value.Floating floating) {
      if (!Double.isFinite(floating.number())) {
        throw Refusal.of(MessageCode.DATE_OUT_OF_RANGE);
      }
      return new BigDecimal(floating.number());
    }
    return new BigDecimal(Numbers.bounded(Numbers.whole(number)));
  }

  /** A date moves by the whole days of a span only, and back by as many. */
  private static Value shift(Value point, Duration signed, Value.Delta delta, Symbol operator) {
    if (point instanceof Value.DateTime dateTime) {
      return inRange(dateTime.time().plus(signed));
    }
    long days = Math.floorDiv(delta.span().toSeconds(), Duration.ofDays(1).toSeconds());
    LocalDate date = ((Value.Date) point).date();
    return inRange(operator == Symbol.MINUS ? date.minusDays(days) : date.plusDays(days));
  }

  private static Value difference(Value left, Value right) {
    if (left instanceof Value.DateTime a && right instanceof Value.DateTime b) {
      return new Value.Delta(Duration.between(b.time(), a.time()));
    }
    long days = ((Value.Date) left).date().toEpochDay() - ((Value.Date) right).date().toEpochDay();
    return new Value.Delta(Duration.ofDays(days));
  }

  static Value.Delta negate(Value.Delta delta) {
    return delta(micros(delta.span()).negate());
  }

  static Value.Delta abs(Value.Delta delta) {
    return delta(micros(delta.span()).abs());
  }

  static BigInteger micros(Duration span) {
    return BigInteger.valueOf(span.toSeconds())
        .multiply(BigInteger.valueOf(MICROS_PER_SECOND))
        .add(BigInteger.valueOf(span.getNano() / NANOS_PER_MICRO));
  }

  static Value.Delta delta(BigInteger micros) {
    BigInteger perSecond = BigInteger.valueOf(MICROS_PER_SECOND);
    BigInteger seconds = Numbers.floorDivide(micros, perSecond);
    BigInteger days =
        Numbers.floorDivide(seconds, BigInteger.valueOf(Duration.ofDays(1).toSeconds()));
    if (days.abs().compareTo(BigInteger.valueOf(MAX_DAYS)) > 0) {
      throw Refusal.of(MessageCode.DATE_OUT_OF_RANGE);
    }
    long nanos = micros.mod(perSecond).longValueExact() * NANOS_PER_MICRO;
    return new Value.Delta(Duration.ofSeconds(seconds.longValueExact(), nanos));
  }

  private static Value inRange(LocalDateTime time) {
    refuseYear(time.getYear());
    return new Value.DateTime(time);
  }

  private static Value inRange(LocalDate date) {
    refuseYear(date.getYear());
    return new Value.Date(date);
  }

  private static void refuseYear(int year) {
    if (year < 1 || year > MAX_YEAR) {
      throw Refusal.of(MessageCode.DATE_OUT_OF_RANGE);
    }
  }

  /** The order of two values of the same kind. */
  static int compare(Value left, Value right) {
    if (left instanceof Value.DateTime a && right instanceof Value.DateTime b) {
      return a.time().compareTo(b.time());
    }
    if (left instanceof Value.Date a && right instanceof Value.Date b) {
      return a.date().compareTo(b.date());
    }
    return ((Value.Delta) left).span().compareTo(((Value.Delta) right).span());
  }
}
