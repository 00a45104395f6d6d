package io.github.gavia.rule;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;

/** The functions of the language. */
final class Functions {

  private static final int MAX_YEAR = 9999;
  private static final int NANOS_PER_MICRO = 1000;

  /** Microseconds in the unit of each parameter of {@code timedelta}. */
  private static final long[] MICROS = {
    86_400_000_000L, 1_000_000, 1, 1000, 60_000_000, 3_600_000_000L, 604_800_000_000L
  };

  private final Clock clock;

  Functions(Clock clock) {
    this.clock = clock;
  }

  Value call(BuiltIn function, Arguments arguments) {
    return switch (function) {
      case ABS -> abs(arguments.get(0));
      case TIME -> time();
      case NOW -> new Value.DateTime(now());
      case TODAY -> new Value.Date(now().toLocalDate());
      case DATE_TIME -> new Value.DateTime(dateTime(arguments));
      case DATE -> new Value.Date(date(arguments));
      case TIMEDELTA -> timedelta(arguments);
      case STRPTIME ->
          new Value.DateTime(
              DateFormat.of(Members.text(arguments.get(1))).parse(Members.text(arguments.get(0))));
    };
  }

  private static Value abs(Value value) {
    if (value instanceof Value.Floating floating) {
      return new Value.Floating(Math.abs(floating.number()));
    }
    if (value instanceof Value.Delta delta) {
      return Times.abs(delta);
    }
    Kind kind = Kinds.of(value);
    if (!kind.isWhole()) {
      throw Refusal.of(MessageCode.WRONG_KIND, Term.NUMBER, kind.term());
    }
    return new Value.Int(Numbers.whole(value).abs());
  }

  private Value time() {
    long micros = ChronoUnit.MICROS.between(Instant.EPOCH, clock.instant());
    return new Value.Floating(
        Numbers.ratio(BigInteger.valueOf(micros), BigInteger.valueOf(Times.MICROS_PER_SECOND)));
  }

  private LocalDateTime now() {
    return LocalDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
  }

  private static LocalDate date(Arguments arguments) {
    int year = small(arguments.get(0));
    if (year < 1 || year > MAX_YEAR) {
      throw Refusal.of(MessageCode.NO_SUCH_DATE);
    }
    try {
      return LocalDate.of(year, small(arguments.get(1)), small(arguments.get(2)));
    } catch (DateTimeException e) {
      throw Refusal.of(MessageCode.NO_SUCH_DATE);
    }
  }

  private static LocalDateTime dateTime(Arguments arguments) {
    LocalDate date = date(arguments);
    int micro = small(arguments.getOrZero(6));
    if (micro < 0 || micro >= Times.MICROS_PER_SECOND) {
      throw Refusal.of(MessageCode.NO_SUCH_DATE);
    }
    try {
      return date.atTime(
          small(arguments.getOrZero(3)),
          small(arguments.getOrZero(4)),
          small(arguments.getOrZero(5)),
          micro * NANOS_PER_MICRO);
    } catch (DateTimeException e) {
      throw Refusal.of(MessageCode.NO_SUCH_DATE);
    }
  }

  /** A part of a date; what does not fit an int is no date either. */
  private static int small(Value value) {
    Kind kind = Kinds.of(value);
    if (!kind.isWhole()) {
      throw Refusal.of(MessageCode.WRONG_KIND, Term.WHOLE_NUMBER, kind.term());
    }
    BigInteger number = Numbers.whole(value);
    if (number.bitLength() >= Integer.SIZE) {
      throw Refusal.of(MessageCode.NO_SUCH_DATE);
    }
    return number.intValueExact();
  }

  private static Value timedelta(Arguments arguments) {
    BigDecimal micros = BigDecimal.ZERO;
    for (int unit = 0; unit < MICROS.length; unit++) {
      Value amount = arguments.getOrZero(unit);
      Kind kind = Kinds.of(amount);
      if (!kind.isNumber()) {
        throw Refusal.of(MessageCode.WRONG_KIND, Term.NUMBER, kind.term());
      }
      micros = micros.add(Times.exact(amount).multiply(BigDecimal.valueOf(MICROS[unit])));
    }
    return Times.delta(Times.rounded(micros));
  }
}
