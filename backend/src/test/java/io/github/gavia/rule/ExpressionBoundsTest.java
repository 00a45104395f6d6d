package io.github.gavia.rule;

import static io.github.gavia.rule.Evaluating.failure;
import static io.github.gavia.rule.Evaluating.holds;
import static io.github.gavia.rule.Evaluating.mistake;
import static io.github.gavia.rule.Evaluating.parsed;
import static io.github.gavia.rule.Evaluating.value;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionBoundsTest {

  @Test
  void refusesASourceThatIsTooLong() {
    assertThat(holds("1" + " ".repeat(Expression.MAX_LENGTH - 1))).isTrue();
    assertThat(mistake("1" + " ".repeat(Expression.MAX_LENGTH)).message().code())
        .isEqualTo(MessageCode.SOURCE_TOO_LONG);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "(; 1; )",
        "[; 1; ]",
        "-; 1; ``",
        "`not `; 1; ``",
        "!; 1; ``",
        "`1 ** `; 1; ``",
        "`1 if 1 else `; 1; ``",
        "abs(; 1; )",
        "``; 'a'; [0]",
        "``; 'a'; .lower()",
        "(1 + ; 1; )",
        "1 < (; 1; )"
      })
  void refusesWhatIsNestedTooDeeply(String open, String middle, String close) {
    int fitting = Expression.MAX_DEPTH - 2;
    parsed(open.repeat(fitting) + middle + close.repeat(fitting));
    int tooMany = 250;
    assertThat(mistake(open.repeat(tooMany) + middle + close.repeat(tooMany)).message().code())
        .isEqualTo(MessageCode.NESTED_TOO_DEEPLY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1 + ", "1 * ", "1 and ", "0 or ", "1 <= ", "{a} != "})
  void evaluatesLongChains(String link) {
    int links = (Expression.MAX_LENGTH - 1) / link.length();
    assertThat(holds(link.repeat(links) + "1", "a", 2)).isEqualTo(!link.startsWith("{"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2 ** 5000",
        "10 ** 10 ** 10",
        "2 ** 4095 * 4",
        "3 ** 2000 * 3 ** 2000",
        "-2 ** 100000",
        "1e308 ** 2",
        "10 ** 400 * 1.0",
        "10 ** 400 / 3"
      })
  void refusesNumbersThatAreTooLarge(String source) {
    assertThat(failure(source).message().code()).isEqualTo(MessageCode.RESULT_TOO_LARGE);
  }

  @Test
  void refusesANumberLiteralThatIsTooLarge() {
    assertThat(mistake("9".repeat(2000)).message().code()).isEqualTo(MessageCode.NUMBER_TOO_LARGE);
  }

  @Test
  void comparesButDoesNotReckonWithHugeNumbersOfAClient() {
    BigInteger huge = BigInteger.TEN.pow(5000);
    assertThat(holds("{n} > 1 and {n} > 1.5 and {n} == {n}", "n", huge)).isTrue();
    assertThat(failure("{n} // 3", "n", huge).message().code())
        .isEqualTo(MessageCode.RESULT_TOO_LARGE);
    assertThat(failure("'{n}' == ''", "n", huge).message().code())
        .isEqualTo(MessageCode.RESULT_TOO_LARGE);
  }

  @Test
  void keepsPowersOfOneHoweverLargeTheExponent() {
    assertThat(
            holds("(-1) ** 10 ** 50 == 1 and (-1) ** (10 ** 50 + 1) == -1 and 0 ** 10 ** 9 == 0"))
        .isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "'ab' * 10 ** 30; TEXT_TOO_LONG",
        "'ab' * 600000; TEXT_TOO_LONG",
        "'{s}{s}' == 1; TEXT_TOO_LONG",
        "{s} + {s}; TEXT_TOO_LONG",
        "(1,) * 10001; LIST_TOO_LONG",
        "[1, 2] * 10 ** 30; LIST_TOO_LONG",
        "[1] * 9999 + [1, 2]; LIST_TOO_LONG"
      })
  void refusesToMakeWhatIsTooLong(String source, MessageCode code) {
    assertThat(failure(source, "s", "x".repeat(600_000)).message().code()).isEqualTo(code);
  }

  @Test
  void stopsAnEvaluationThatTakesTooMuchWork() {
    String nested = "[[[1] * 100] * 100] * 100";
    assertThat(failure(nested + " == " + nested).message().code())
        .isEqualTo(MessageCode.TOO_MUCH_WORK);
    assertThat(
            failure("1 in ((0,) * 10000)" + " or 1 in ((0,) * 10000)".repeat(20)).message().code())
        .isEqualTo(MessageCode.TOO_MUCH_WORK);
  }

  @Test
  void searchesInTimeProportionalToTheLength() {
    String text = "a".repeat(1_000_000);
    assertThat(holds("{part} in {text}", "part", text.substring(500_000) + "b", "text", text))
        .isFalse();
  }

  @Test
  void matchesDatesWithoutEndlessAttempts() {
    String format = "%d%m%H%I%M%S%w%f%j%y%Y";
    for (int length = 10; length < 40; length++) {
      assertThat(
              failure(
                      "datetime.datetime.strptime({text}, {format})",
                      "text",
                      "1".repeat(length) + "x",
                      "format",
                      format)
                  .message()
                  .code())
          .isEqualTo(MessageCode.DATE_NOT_IN_FORMAT);
    }
  }

  @Test
  void takesListsOfAClientThatAreNestedTooDeeplyAsOpaque() {
    Object list = List.of();
    for (int i = 0; i < 10_000; i++) {
      list = List.of(list);
    }
    assertThat(holds("{a} == {a}", "a", list)).isTrue();
  }

  @Test
  void evaluatesTheDeepestTreeInASmallStack() throws InterruptedException {
    int nested = Expression.MAX_DEPTH - 1;
    String source = "(1 and 0 < 1 + 2 * ".repeat(nested) + "1" + ")".repeat(nested);
    boolean[] done = new boolean[1];
    Thread thread = new Thread(null, () -> done[0] = value(source).truthy(), "small", 512 * 1024);
    thread.start();
    thread.join();
    assertThat(done[0]).isTrue();
  }

  @Test
  void readsAnExpressionOfManyFields() {
    String source =
        String.join(" or ", IntStream.range(0, 300).mapToObj(i -> "{f" + i + "}").toList());
    assertThat(parsed(source).placeholders()).hasSize(300);
  }
}
