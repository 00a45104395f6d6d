package io.github.gavia.bpmn.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavia.bpmn.imports.TranslateRule.Rule;
import io.github.gavia.form.FieldType;
import io.github.gavia.rule.Expression;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TranslateRuleTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          ${days > 5}                             | {days} > 5
          ${ days >= 5 && days < 10 }             | {days} >= 5 and {days} < 10
          ${days gt 5 or urgent}                  | {days} > 5 or {urgent}
          #{approved == 'yes'}                    | {approved} == 'yes'
          ${!approved}                            | not {approved}
          ${not approved}                         | not {approved}
          ${empty reason}                         | not {reason}
          ${not empty reason}                     | not not {reason}
          ${order.amount > 100.5}                 | {order_amount} > 100.5
          ${reason != null}                       | {reason} is not None
          ${execution.getVariable("days") > 5}    | {days} > 5
          ${level.equals('high')}                 | {level} == 'high'
          ${vars:eq(level, 'high')}               | {level} == 'high'
          ${(a > 1 or b) && c}                    | ({a} > 1 or {b}) and {c}
          ${a == -1}                              | {a} == -1
          = days > 5                              | {days} > 5
          = status = "open"                       | {status} == 'open'
          = not(approved)                         | not {approved}
          = approved = true                       | {approved} == True
          return days > 5;                        | {days} > 5
          days > 5                                | {days} > 5
          getVariable('days') > 5                 | {days} > 5
          金额 > 1000                              | {金额} > 1000
          ${金额≥1000}                             | {金额} >= 1000
          ${a <> b}                               | {a} != {b}
          ${true}                                 | True
          ${username == 'kim'}                    | {username_field} == 'kim'
          """)
  void translatesSimpleComparisons(String condition, String rule) {
    assertThat(TranslateRule.of(condition)).map(Rule::expression).contains(rule);
    assertThat(Expression.parse(rule)).isInstanceOf(Expression.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "yes",
        "if it is big",
        "金额大于1000",
        "${''.getClass()}",
        "${bean.approve(x)}",
        "${runtime.exec('rm')}",
        "${T(java.lang.Runtime)}",
        "${a > 1} and ${b}",
        "${a > }",
        "${(((a}",
        "${a + 1 > 2}",
        "${a ? b : c}",
        "= for x in list return x",
        "= some x in list satisfies x > 1",
        "new File('x') == null",
        "count(/a/b) > 1"
      })
  void leavesWhatIsMoreThanThat(String condition) {
    assertThat(TranslateRule.of(condition)).isEmpty();
  }

  @Test
  void keepsBracesInTextsFromBecomingFields() {
    // R59: braces in a quoted text stand for fields.
    assertThat(TranslateRule.of("${a == '{creator} \\'x\\''}"))
        .map(Rule::expression)
        .contains("{a} == '{{creator}} \\'x\\''");
  }

  @Test
  void tellsWhatFieldsAreComparedAs() {
    assertThat(TranslateRule.of("${a > 1 && b == 'x' && c && d > 1.5 && a < 2.5}"))
        .map(Rule::fields)
        .contains(
            Map.of(
                "a", FieldType.FLOAT,
                "b", FieldType.STRING,
                "c", FieldType.BOOLEAN,
                "d", FieldType.FLOAT));
  }

  @Test
  void givesUpOnHugeAndDeepOnes() {
    assertThat(TranslateRule.of("${" + "(".repeat(1_000) + "a" + ")".repeat(1_000) + "}"))
        .isEmpty();
    assertThat(TranslateRule.of("${" + "a && ".repeat(100_000) + "a}")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          金额大于1000        | {金额} > 1000
          天数不超过3天       | {天数} <= 3
          amount at least 5 | {amount} >= 5
          amount is greater than 10 | {amount} > 10
          """)
  void guessesAtProse(String prose, String rule) {
    assertThat(ProseRule.proposal(prose)).contains(rule);
  }
}
