package io.github.gavia.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The table that the checker reads tells what evaluation does. */
class KindsTest {

  private static final Map<Kind, String> EXAMPLES =
      new EnumMap<>(
          Map.of(
              Kind.TEXT, "'a'",
              Kind.INT, "2",
              Kind.FLOATING, "2.5",
              Kind.BOOL, "True",
              Kind.NONE, "None",
              Kind.LIST, "[1]",
              Kind.TUPLE, "(1,)",
              Kind.DATE_TIME, "datetime.datetime(2024, 1, 2)",
              Kind.DATE, "datetime.date(2024, 1, 2)",
              Kind.DELTA, "datetime.timedelta(days=1)"));

  @Test
  void givesArithmeticTheKindsOfTheTable() {
    for (Symbol operator :
        Set.of(
            Symbol.PLUS,
            Symbol.MINUS,
            Symbol.TIMES,
            Symbol.DIVIDE,
            Symbol.FLOOR_DIVIDE,
            Symbol.REMAINDER,
            Symbol.POWER)) {
      EXAMPLES.forEach(
          (left, a) ->
              EXAMPLES.forEach(
                  (right, b) -> {
                    String source = a + operator.spelling() + b;
                    Set<Kind> kinds = Kinds.arithmetic(operator, left, right);
                    Evaluation result = Evaluating.evaluated(source);
                    if (kinds.isEmpty()) {
                      assertThat(result).as(source).isInstanceOf(Problem.class);
                    } else {
                      assertThat(Kinds.of((Value) result)).as(source).isIn(kinds);
                    }
                  }));
    }
  }

  @Test
  void comparesTheKindsOfTheTable() {
    for (Symbol operator : Set.of(Symbol.LESS, Symbol.GREATER_OR_EQUAL, Symbol.IN, Symbol.EQUAL)) {
      EXAMPLES.forEach(
          (left, a) ->
              EXAMPLES.forEach(
                  (right, b) -> {
                    String source = a + " " + operator.spelling() + " " + b;
                    assertThat(Evaluating.evaluated(source) instanceof Value)
                        .as(source)
                        .isEqualTo(Kinds.compares(operator, left, right));
                  }));
    }
  }
}
