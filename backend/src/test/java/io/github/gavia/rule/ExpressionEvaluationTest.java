package io.github.gavia.rule;

import static io.github.gavia.rule.Evaluating.english;
import static io.github.gavia.rule.Evaluating.evaluated;
import static io.github.gavia.rule.Evaluating.failure;
import static io.github.gavia.rule.Evaluating.holds;
import static io.github.gavia.rule.Evaluating.value;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionEvaluationTest {

  @Test
  void comparesAFieldWithANumber() { // R59
    assertThat(holds("{days} > 3", "days", 5)).isTrue();
    assertThat(holds("{days} > 3", "days", 3)).isFalse();
  }

  @Test
  void comparesATextFieldWithoutQuotesAroundThePlaceholder() { // R59
    assertThat(holds("{leave_type} == '2'", "leave_type", "2")).isTrue();
  }

  @Test
  void takesAPlaceholderInQuotesAsTheTextOfTheValue() { // R59
    assertThat(holds("'{leave_type}' == '2'", "leave_type", "2")).isTrue();
    assertThat(holds("'{days}' == '5'", "days", 5)).isTrue();
    assertThat(holds("'{a}-{b}' == 'x-None'", "a", "x", "b", null)).isTrue();
    assertThat(holds("\"{ok}\" == 'True'", "ok", true)).isTrue();
    assertThat(holds("'{rate}' == '0.1'", "rate", 0.1)).isTrue();
  }

  @Test
  void comparesTextsByContentWhateverTheyContain() { // R59, R61
    String nasty = "''' or __import__('os') #\"\"\"\\\n{days}";
    assertThat(holds("{a} == {b}", "a", nasty, "b", nasty)).isTrue();
    assertThat(holds("{a} == '1'", "a", nasty)).isFalse();
    assertThat(holds("'{a}' == {b}", "a", nasty, "b", nasty)).isTrue();
  }

  @Test
  void readsDoubledBracesInATextAsBraces() { // R59
    assertThat(holds("{a} == '{{days}}'", "a", "{days}")).isTrue();
  }

  @Test
  void readsKeysWithDotsChineseLettersAndDigits() {
    assertThat(holds("{请假.天数_2} == 2", "请假.天数_2", 2)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1 < 2 < 3",
        "not 1 < 3 < 2",
        "1 == 1.0 == True",
        "0 == False",
        "None == None",
        "not None == 0",
        "'a' < 'b'",
        "'10' < '9'",
        "1 != '1'",
        "'b' in 'abc'",
        "'' in ''",
        "2 in (1, 2)",
        "2.0 in [1, 2]",
        "'2' not in (1, 2)",
        "None is None",
        "1 is not None",
        "not (1 is True)",
        "[1, 'a'] == [1.0, 'a']",
        "(1, 2) != [1, 2]",
        "(1, 2) < (1, 3)",
        "(1, 2) < (1, 2, 0)",
        "9007199254740993 > 9007199254740992.0"
      })
  void comparesAsPythonDoes(String source) { // R60
    assertThat(holds(source)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "1 + 2 * 3; 7",
        "7 // 2; 3",
        "-7 // 2; -4",
        "-7 % 3; 2",
        "7 % -3; -2",
        "-7.5 % 2; 0.5",
        "-7.5 // 2; -4.0",
        "4 / 2; 2.0",
        "0 / -7; -0.0",
        "1 / 3; 0.3333333333333333",
        "-2 ** 2; -4",
        "2 ** -1; 0.5",
        "2 ** 3 ** 2; 512",
        "2 - 3 - 4; -5",
        "True + True; 2",
        "--3; 3",
        "+True; 1",
        "10 ** 20; 100000000000000000000",
        "abs(-2.5); 2.5",
        "abs(-3); 3",
        "'ab' + 'c'; abc",
        "'ab' * 2; abab",
        "2 * 'ab'; abab",
        "'abc'[0]; a",
        "'abc'[-1]; c",
        "(7, 8)[1]; 8",
        "1 if 0 else 2; 2",
        "'ABC'.lower().upper(); ABC",
        "' a '.strip(); a",
        "'xxaxx'.strip('x'); a",
        "1e16; 1e+16",
        "0.00001; 1e-05",
        "1_000; 1000",
        "'a' 'b'; ab",
        "'' or 'x'; x",
        "1 and 0; 0"
      })
  void computesAsPythonDoes(String source, String text) { // R60
    Value value = value(source);
    assertThat(value("'{v}'", "v", value)).isEqualTo(new Value.Text(text));
  }

  @Test
  void countsAndOrdersCharactersOutsideTheBasicPlaneAsOne() {
    assertThat(value("{a}[1]", "a", "😀b")).isEqualTo(new Value.Text("b"));
    assertThat(holds("{a} > {b}", "a", "😀", "b", "\uFFFD")).isTrue();
  }

  @Test
  void findsAPartWhoseBeginningRepeats() {
    assertThat(holds("'aab' in {a}", "a", "aaaaab")).isTrue();
    assertThat(holds("'abac' in {a}", "a", "ababababac")).isTrue();
    assertThat(holds("'abad' in {a}", "a", "ababababac")).isFalse();
  }

  @Test
  void asksStringMethods() { // R60
    assertThat(holds("{a}.startswith('ab') and {a}.endswith(('x', 'c'))", "a", "abc")).isTrue();
    assertThat(holds("{a}.startswith('b')", "a", "abc")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{n} > 3", "3 <= {n}", "{n} + 1 > 0", "-{n} < 0", "{n} in 'abc'", "'a' < 3", "'a' + 1",
        "'a' % 1", "1 in 2", "{n}[0]", "{n}.lower()", "(1,) < [1]", "abs('a')", "[1] + (1,)",
        "1.0 * 'a'", "'abc'['a']", "'abc'[3]", "'abc'[-4]"
      })
  void failsWhenKindsDoNotFit(String source) { // R60, R62
    assertThat(evaluated(source, "n", null)).isInstanceOf(Problem.class);
  }

  @Test
  void saysWhatDoesNotFitAndWhere() { // R62
    assertThat(english(failure("{ok} and {days} > 3", "ok", 1, "days", "9")))
        .isEqualTo("column 10: > does not work between text and whole number");
  }

  @Test
  void failsForAnUnknownKeyEvenInAPartThatIsNotReached() { // R62
    Problem problem = failure("1 == 1 or {nope} > 3", "days", 1);
    assertThat(english(problem)).isEqualTo("column 11: there is no value for {nope}");
    assertThat(problem.length()).isEqualTo("{nope}".length());
    assertThat(english(failure("1 or 'a{nope}'")))
        .isEqualTo("column 8: there is no value for {nope}");
  }

  @Test
  void doesNotEvaluateWhatIsNotReached() {
    assertThat(holds("True or 'a' < 3")).isTrue();
    assertThat(holds("False and 1 / 0")).isFalse();
    assertThat(holds("1 > 2 > 'a'")).isFalse();
    assertThat(holds("1 if True else 1 / 0")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1 / 0", "1 // 0", "1 % 0", "1.0 / 0", "1 // 0.0", "0 ** -1", "0.0 ** -1"})
  void refusesDivisionByZero(String source) {
    assertThat(failure(source).message().code()).isEqualTo(MessageCode.DIVISION_BY_ZERO);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "0.0", "''", "None", "False", "()", "[]", "datetime.timedelta()"})
  void takesNothingAndEmptinessAsFalse(String source) { // R63
    assertThat(holds(source)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "0.1", "'0'", "'False'", "True", "(0,)", "datetime.date(2024,1,1)"})
  void takesEverythingElseAsTrue(String source) { // R63
    assertThat(holds(source)).isTrue();
  }

  @Test
  void makesValuesOfWhatJsonReadersGive() {
    assertThat(Value.of(null)).isEqualTo(Value.none());
    assertThat(Value.of(3L)).isEqualTo(Value.of(BigInteger.valueOf(3)));
    assertThat(Value.of(new BigDecimal("0.5"))).isEqualTo(new Value.Floating(0.5));
    assertThat(Value.of(Arrays.asList("a", null)))
        .isEqualTo(new Value.Sequence(false, List.of(new Value.Text("a"), Value.none())));
    assertThat(Value.of(Map.of("a", 1))).isInstanceOf(Value.Opaque.class);
  }

  @Test
  void knowsAJsonObjectOnlyByItself() {
    Map<String, Integer> object = Map.of("a", 1);
    assertThat(holds("{a} == {b}", "a", object, "b", object)).isTrue();
    assertThat(holds("{a} == {b}", "a", object, "b", Map.of("a", 1))).isFalse();
    assertThat(holds("{a}", "a", object)).isTrue();
    assertThat(holds("{a}", "a", Map.of())).isFalse();
    assertThat(evaluated("{a} < {b}", "a", object, "b", object)).isInstanceOf(Problem.class);
  }

  @Test
  void namesThePlaceholdersInTheOrderOfTheirUse() {
    assertThat(Evaluating.parsed("{b} > 1 if '{c.d}' else {a} and {b}").placeholders())
        .containsExactly("b", "c.d", "a");
  }
}
