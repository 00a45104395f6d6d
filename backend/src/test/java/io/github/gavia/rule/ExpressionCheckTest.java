package io.github.gavia.rule;

import static io.github.gavia.rule.Evaluating.parsed;
import static io.github.gavia.rule.Problem.Severity.ERROR;
import static io.github.gavia.rule.Problem.Severity.WARNING;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionCheckTest {

  private static final Map<String, ValueType> FIELDS =
      Map.of(
          "days", ValueType.INTEGER,
          "rate", ValueType.FLOAT,
          "ok", ValueType.BOOLEAN,
          "title", ValueType.TEXT,
          "start", ValueType.DATETIME,
          "day", ValueType.DATE,
          "any", ValueType.ANY);

  private static List<Problem> check(String source) {
    return parsed(source).check(FIELDS::get);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{days} > 3",
        "{days} > 3 and {title} == '2' or not {ok}",
        "{days} == None",
        "{title} != None and {title}.startswith('a')",
        "{rate} + {days} > 1.5",
        "{ok} == 1",
        "{ok} + 1",
        "{start} > '2024-01-01'",
        "datetime.datetime.strptime({start}, '%Y-%m-%d %H:%M:%S') > datetime.datetime.now()",
        "{any} > 3 and {any} < 'a'",
        "{title} in ('a', 'b')",
        "{title} in 'abc'",
        "{days} in (1, 2, None)",
        "{title}[0] == 'a'",
        "abs({days}) > 1",
        "'{days}' == '3'",
        "(1 if {ok} else 'a') == 'a'",
        "{days} is None",
        "2 ** {days} > 3",
        "-{days} < 0"
      })
  void saysNothingAboutWhatIsRight(String source) {
    assertThat(check(source)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'a' < 3",
        "None > 3",
        "'a' + 1",
        "1 in 2",
        "1 in 'abc'",
        "-'a'",
        "(1, 2) < [1]",
        "1 .lower()",
        "1[0]",
        "'a'['b']",
        "'a'.startswith(1)",
        "abs('a')",
        "datetime.timedelta(days='3')",
        "datetime.date(2024, 1.5, 1)",
        "datetime.datetime.strptime(1, '%Y')",
        "datetime.datetime.strptime({start}, '%Q')",
        "datetime.datetime.now() > 3",
        "datetime.datetime.now() - 3",
        "not ('a' < 3)",
        "({days} < 'a') + '1'"
      })
  void reportsAnErrorForWhatFailsWhateverTheValues(String source) {
    assertThat(check(source)).extracting(Problem::severity).contains(ERROR);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{days} < 'a'",
        "{title} > 3",
        "{title} + 1 == 2",
        "{days}.lower() == 'a'",
        "{days} == '3'",
        "{title} != 3",
        "{days} in ('1', '2')",
        "{title} in ('a')",
        "{nope} == 1",
        "abs({title})",
        "{ok} == 'True'",
        "{days} > 3 and 'a' < 3",
        "True or 1 + 'a'",
        "1 < 2 < 'a'",
        "1 if {ok} else 1 + 'a'"
      })
  void onlyWarnsAboutWhatSomeValueCouldMakeWork(String source) { // R58
    assertThat(check(source)).isNotEmpty().extracting(Problem::severity).containsOnly(WARNING);
  }

  @Test
  void namesTheFieldThatDoesNotExist() {
    Problem problem = check("{days} > 1 or {nope} == 1").get(0);
    assertThat(problem.message().code()).isEqualTo(MessageCode.UNKNOWN_FIELD);
    assertThat(Evaluating.english(problem)).isEqualTo("column 15: there is no field {nope}");
  }

  @Test
  void saysWhyANumberFieldNeverEqualsAQuotedNumber() {
    Problem problem = check("{days} == '3'").get(0);
    assertThat(Evaluating.english(problem))
        .isEqualTo(
            "column 1: whole number and text are never equal; "
                + "a number and a text differ even if they look alike");
  }

  @Test
  void saysThatOneValueInParenthesesIsNoList() {
    Problem problem = check("{title} in ( 'abc' )").get(0);
    assertThat(problem.message().text(java.util.Locale.ENGLISH)).endsWith("a comma: ('abc',)");
  }

  @Test
  void reportsInTheOrderOfTheSource() {
    assertThat(check("('a' < 3) + {nope} + ('b' < 4)"))
        .extracting(Problem::position)
        .containsExactly(2, 13, 23);
  }
}
