package io.github.gavia.rule;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A value of the expression language. Equality of these records is not the language's {@code ==},
 * for which {@code True}, {@code 1} and {@code 1.0} are equal.
 */
public sealed interface Value extends Evaluation {

  record Text(String text) implements Value {
    @Override
    public boolean truthy() {
      return !text.isEmpty();
    }
  }

  record Int(BigInteger number) implements Value {
    static Int of(long number) {
      return new Int(BigInteger.valueOf(number));
    }

    @Override
    public boolean truthy() {
      return number.signum() != 0;
    }
  }

  record Floating(double number) implements Value {
    @Override
    public boolean truthy() {
      return number != 0;
    }
  }

  record Bool(boolean value) implements Value {
    @Override
    public boolean truthy() {
      return value;
    }
  }

  /** Python's {@code None}; JSON's null; a field that is not set. */
  record None() implements Value {
    @Override
    public boolean truthy() {
      return false;
    }
  }

  /**
   * A list or a tuple.
   *
   * @param tuple tuples and lists are never equal and have no order between them
   */
  record Sequence(boolean tuple, List<Value> items) implements Value {
    public Sequence {
      items = List.copyOf(items);
    }

    @Override
    public boolean truthy() {
      return !items.isEmpty();
    }
  }

  /** To the microsecond, years 1 to 9999, in the service's time zone. */
  record DateTime(LocalDateTime time) implements Value {
    @Override
    public boolean truthy() {
      return true;
    }
  }

  /** Years 1 to 9999. */
  record Date(LocalDate date) implements Value {
    @Override
    public boolean truthy() {
      return true;
    }
  }

  /** A span of time to the microsecond, less than a thousand million days either way. */
  record Delta(Duration span) implements Value {
    @Override
    public boolean truthy() {
      return !span.isZero();
    }
  }

  /** Something else a client sent, such as a JSON object; equal to itself only. */
  record Opaque(Object value) implements Value {
    @Override
    public boolean truthy() {
      return !(value instanceof Map<?, ?> map && map.isEmpty());
    }
  }

  /** How deep lists that clients send may be nested; what is deeper is {@link Opaque}. */
  int MAX_LIST_DEPTH = 32;

  /** Python's truth of a value: 0, empty, and {@code None} are false (R63). */
  boolean truthy();

  static Value none() {
    return new None();
  }

  /**
   * The value for what a JSON reader or a database gives: texts, truth values, the usual number
   * classes, lists of these and null ({@link #none()}). Anything else is {@link Opaque}.
   */
  static Value of(@Nullable Object scalar) {
    return of(scalar, 0);
  }

  private static Value of(@Nullable Object scalar, int depth) {
    if (scalar == null) {
      return none();
    }
    if (scalar instanceof Value value) {
      return value;
    }
    if (scalar instanceof String text) {
      return new Text(text);
    }
    if (scalar instanceof Boolean value) {
      return new Bool(value);
    }
    if (scalar instanceof Number number) {
      return ofNumber(number);
    }
    if (scalar instanceof List<?> list && depth < MAX_LIST_DEPTH) {
      List<Value> items = new ArrayList<>(list.size());
      for (Object item : list) {
        items.add(of(item, depth + 1));
      }
      return new Sequence(false, items);
    }
    return new Opaque(scalar);
  }

  private static Value ofNumber(Number number) {
    if (number instanceof BigInteger integer) {
      return new Int(integer);
    }
    if (number instanceof Integer || number instanceof Long || number instanceof Short) {
      return Int.of(number.longValue());
    }
    if (number instanceof BigDecimal || number instanceof Double || number instanceof Float) {
      return new Floating(number.doubleValue());
    }
    return new Opaque(number);
  }
}
