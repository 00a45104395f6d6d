package io.github.gavia.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is written, reading, checking and evaluating give an answer and never an exception. */
class ExpressionRobustnessTest {

  private static final List<String> VALID =
      List.of(
          "{days} > 3 and ({leave_type} == '2' or not {ok})",
          "datetime.datetime.strptime({end},'%Y-%m-%d %H:%M:%S') - datetime.datetime.now()"
              + " > datetime.timedelta(days=3, hours=1.5)",
          "'{a}-{b}'.lower().startswith(('x', \"y\")) if {days} in (1, 2.5, None) else [1][0]",
          "-2 ** 3 // 4 % 5 + abs(-1e3) <= 7 != True is not None",
          "!({a} ≥ ‘请’) && {b} <> “\\u4e2d” || time.time() ／ 2 ＞ 1");

  private static final Map<String, Object> FIELDS =
      Map.of("days", 5, "leave_type", "2", "ok", true, "end", "2024-01-01 00:00:00", "a", "x");

  private static final String[] PIECES = {
    "(",
    ")",
    "[",
    "]",
    "{",
    "}",
    "{a}",
    "{days}",
    "'",
    "\"",
    "\\",
    ",",
    ".",
    "=",
    "==",
    "<",
    ">",
    "!",
    "**",
    "*",
    "//",
    "%",
    "+",
    "-",
    "and ",
    "or ",
    " not ",
    " in ",
    " is ",
    " if ",
    " else ",
    "None",
    "True",
    "1",
    "0",
    "9999999",
    "1e308",
    ".5",
    "'a'",
    "abs(",
    "time.time()",
    "datetime.timedelta(days=",
    "datetime.date(2024,1,1)",
    ".lower()",
    ".days",
    "请",
    "（",
    "‘",
    "😀",
    "\ud83d",
    "\uffff",
    "\u0000",
    "\n"
  };

  @Property
  void answersForAnyText(@ForAll String source) {
    answers(source);
  }

  @Property
  void answersForAnyPileOfPieces(@ForAll("piles") String source) {
    answers(source);
  }

  @Property
  void answersForValidExpressionsWithMistakes(@ForAll("mutated") String source) {
    answers(source);
  }

  private static void answers(String source) {
    ParseResult result = Expression.parse(source);
    if (result instanceof Problem problem) {
      assertPlaced(problem, source);
      return;
    }
    Expression expression = (Expression) result;
    assertThat(expression.source()).isEqualTo(source);
    List<Problem> found = expression.check(key -> FIELDS.containsKey(key) ? ValueType.ANY : null);
    found.forEach(problem -> assertPlaced(problem, source));
    Values values = key -> FIELDS.containsKey(key) ? Value.of(FIELDS.get(key)) : null;
    if (expression.evaluate(values, Evaluating.CLOCK) instanceof Problem problem) {
      assertPlaced(problem, source);
    } else {
      assertThat(found).extracting(Problem::severity).doesNotContain(Problem.Severity.ERROR);
    }
  }

  private static void assertPlaced(Problem problem, String source) {
    assertThat(problem.position()).isPositive();
    assertThat(problem.position() - 1 + problem.length()).isLessThanOrEqualTo(source.length());
    assertThat(problem.text(Locale.ENGLISH)).doesNotContain("null");
    assertThat(problem.text(Locale.CHINESE)).startsWith("第 ");
  }

  @Provide
  Arbitrary<String> piles() {
    return Arbitraries.of(PIECES).list().ofMaxSize(30).map(pieces -> String.join("", pieces));
  }

  @Provide
  Arbitrary<String> mutated() {
    Arbitrary<Integer> places = Arbitraries.integers().between(0, 200);
    Arbitrary<String> pieces = Arbitraries.of(PIECES);
    return Combinators.combine(Arbitraries.of(VALID), places, places, pieces)
        .as(
            (source, from, length, piece) -> {
              int start = Math.min(from, source.length());
              int end = Math.min(start + length % 6, source.length());
              return source.substring(0, start) + piece + source.substring(end);
            });
  }
}
