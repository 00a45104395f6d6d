package io.github.gavia.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Reads and evaluates expressions for the tests of this package. */
final class Evaluating {

  /** 2024-02-29 10:30:00 in Shanghai. */
  static final Clock CLOCK =
      Clock.fixed(Instant.parse("2024-02-29T02:30:00Z"), ZoneId.of("Asia/Shanghai"));

  private Evaluating() {}

  static Expression parsed(String source) {
    ParseResult result = Expression.parse(source);
    assertThat(result).as(source).isInstanceOf(Expression.class);
    return (Expression) result;
  }

  static Evaluation evaluated(String source, Object... keysAndValues) {
    Map<String, Object> values = new HashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      values.put((String) keysAndValues[i], keysAndValues[i + 1]);
    }
    return parsed(source)
        .evaluate(key -> values.containsKey(key) ? Value.of(values.get(key)) : null, CLOCK);
  }

  static Value value(String source, Object... keysAndValues) {
    Evaluation result = evaluated(source, keysAndValues);
    assertThat(result).as(source).isInstanceOf(Value.class);
    return (Value) result;
  }

  static boolean holds(String source, Object... keysAndValues) {
    return value(source, keysAndValues).truthy();
  }

  /** Why an expression that can be read cannot be evaluated. */
  static Problem failure(String source, Object... keysAndValues) {
    Evaluation result = evaluated(source, keysAndValues);
    assertThat(result).as(source).isInstanceOf(Problem.class);
    return (Problem) result;
  }

  /** Why an expression cannot be read. */
  static Problem mistake(String source) {
    ParseResult result = Expression.parse(source);
    assertThat(result).as(source).isInstanceOf(Problem.class);
    return (Problem) result;
  }

  static String english(Problem problem) {
    return problem.text(Locale.ENGLISH);
  }
}
