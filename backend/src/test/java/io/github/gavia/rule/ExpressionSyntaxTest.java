package io.github.gavia.rule;

import static io.github.gavia.rule.Evaluating.english;
import static io.github.gavia.rule.Evaluating.holds;
import static io.github.gavia.rule.Evaluating.mistake;
import static io.github.gavia.rule.Evaluating.value;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionSyntaxTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{days} ≥ 3 && {days} ≤ 3",
        "{days} <> 4 || false",
        "{days} ≠ 4",
        "!({days} > 3)",
        "!!true",
        "!false && TRUE",
        "NOT {days} > 3 AND true OR null",
        "{days} IN （1，3）",
        "（{days} ＞＝ ３）",
        "｛days｝ ＝＝ ３",
        "‘a’ == “a”",
        "’a‘ == ＂a＂",
        "{days}　＜　4",
        "  {days}\n  < 4 ",
        "{ days } == 3",
        "not not {days}"
      })
  void acceptsWhatPeopleWrite(String source) {
    assertThat(holds(source, "days", 3)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "'a\\'b'; a'b",
        "'a\\\\b'; a\\b",
        "'a\\tb'; `a\tb`",
        "'\\x41\\u4e2d\\U0001F600'; A中😀",
        "'\\d'; \\d",
        "'it’s'; it’s",
        "\"it's\"; it's",
        "‘it's’; it's"
      })
  void readsQuotedTexts(String source, String text) {
    assertThat(value(source)).isEqualTo(new Value.Text(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "{days} = 3~ column 8: use == instead of =",
        "{days} ＝ 3~ column 8: use == instead of =",
        "{days} === 3~ column 8: use == instead of ===",
        "{days} => 3~ column 8: use >= instead of =>",
        "{a} & {b}~ column 5: use and instead of &",
        "{a} >~ column 6: expected a value, but found the end of the expression",
        "({a} > 3~ column 9: expected ), but found the end of the expression",
        "{a} > 3)~ column 8: expected an operator, but found )",
        "{a} 3~ column 5: expected an operator, but found 3",
        "{a} > 'x~ column 7: the text is not closed: ' is missing",
        "days > 3~ column 1: unknown name days; a field is written {days}",
        "{{a}} > 3~ column 1: use { instead of {{",
        "{} > 3~ column 1: expected a field key such as days between the braces",
        "{a > 3~ column 1: expected a field key such as days between the braces",
        "'}' == 1~ column 2: a single } in a text; write it twice for a literal brace",
        "{a} > 03~ column 7: a number may not begin with 0; write 3, or the text '03'",
        "{a} > 3days~ column 7: 3days is not a number",
        "{a} # 3~ column 5: unexpected character #",
        "!{a} == 3~ column 1: unclear what the ! applies to; write !(…) or not …",
        "1, 2~ column 2: write parentheses around the values: (a, b)",
        "'a'.lower~ column 10: expected (, but found the end of the expression",
        "1 if 2~ column 7: expected else, but found the end of the expression",
        "datetime.date(2024, 1)~ column 22: datetime.date needs the argument day",
        "abs(1, 2)~ column 8: abs takes at most 1 arguments",
        "abs(x=1)~ column 5: abs has no argument named x",
        "datetime.timedelta(dayz=1)~ column 20: datetime.timedelta has no argument named dayz",
        "datetime.timedelta(1, days=1)~ column 23: the argument days is given twice",
        "datetime.timedelta(days=1, 2)~ column 28: arguments without a name come first",
        "'\\101'~ column 2: the escape \\1 is not valid",
        "'\\xg1'~ column 2: the escape \\x is not valid"
      })
  void saysWhatIsWrongAndWhere(String source, String text) { // R62
    assertThat(english(mistake(source))).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "len({a})",
        "str({a}) == '1'",
        "int('3')",
        "max(1, 2)",
        "__import__('os').system('id')",
        "eval('1')",
        "datetime.sys",
        "datetime.datetime.utcnow()",
        "time.sleep(1)",
        "datetime",
        "{a}.__class__",
        "''.join(['a'])",
        "{a}.format()",
        "[x for x in (1, 2)]",
        "lambda: 1",
        "{a}[0:1]",
        "f'{a}'",
        "(1).__class__",
        "{a}[0] = 1",
        "x := 1",
        "{'a': 1}",
        "{1, 2}",
        "1 not 2",
        "",
        "   ",
        "()()",
        "abs",
        "abs(*(1,))"
      })
  void knowsNothingElse(String source) { // R60, R61
    assertThat(mistake(source).severity()).isEqualTo(Problem.Severity.ERROR);
  }

  @Test
  void speaksChineseToo() {
    Problem problem = mistake("{days} = 3");
    assertThat(problem.text(Locale.SIMPLIFIED_CHINESE)).isEqualTo("第 8 个字符：请用 == 代替 =");
    assertThat(mistake("{days} >").text(Locale.CHINA)).isEqualTo("第 9 个字符：此处应为 一个值，实际是 表达式结尾");
    assertThat(problem.message().code()).isEqualTo(MessageCode.USE_INSTEAD);
    assertThat(problem.message().args()).containsExactly("==", "=");
    assertThat(problem.length()).isEqualTo(1);
  }

  @Test
  void hasBothTextsWithTheSameArguments() {
    for (MessageCode code : MessageCode.values()) {
      String english = code.pattern(Locale.ENGLISH);
      String chinese = code.pattern(Locale.CHINESE);
      for (String argument : new String[] {"{0}", "{1}", "{2}"}) {
        assertThat(chinese.contains(argument))
            .as("%s %s", code, argument)
            .isEqualTo(english.contains(argument));
      }
    }
  }
}
