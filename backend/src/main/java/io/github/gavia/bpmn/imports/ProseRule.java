package io.github.gavia.bpmn.imports;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Guesses at conditions written for people. */
final class ProseRule {

  private static final Set<String> OTHERWISE =
      Set.of(
          "否则",
          "其他",
          "其它",
          "其余",
          "默认",
          "else",
          "otherwise",
          "default",
          "others",
          "other",
          "sonst",
          "andernfalls");

  /** Words and what they stand for; longer ones first. */
  private static final List<String[]> WORDS =
      List.of(
          new String[] {"大于或?等于|不小于|不少于|不低于|is greater than or equal to|at least|mindestens", ">="},
          new String[] {"小于或?等于|不大于|不超过|不高于|is less than or equal to|at most|höchstens", "<="},
          new String[] {
            "大于|超过|高于|多于|(?:is )?greater than|(?:is )?more than|exceeds|größer als", ">"
          },
          new String[] {"小于|低于|少于|(?:is )?less than|(?:is )?below|kleiner als", "<"},
          new String[] {"不等于|is not equal to", "!="},
          new String[] {"等于|equals|is equal to", "=="});

  private static final List<Pattern> PATTERNS =
      WORDS.stream().map(word -> Pattern.compile(" *(?:" + word[0] + ") *")).toList();

  private ProseRule() {}

  /** Whether the words mean whatever the other exits leave. */
  static boolean isOtherwise(String text) {
    return OTHERWISE.contains(text.strip().toLowerCase(Locale.ROOT));
  }

  /** A rule that may be meant, to be proposed. */
  static Optional<String> proposal(String text) {
    String rule = Texts.oneLine(text).toLowerCase(Locale.ROOT);
    for (int i = 0; i < PATTERNS.size(); i++) {
      rule = PATTERNS.get(i).matcher(rule).replaceAll(" " + WORDS.get(i)[1] + " ");
    }
    return TranslateRule.of(rule.replaceAll("[元天日个人次]$", "")).map(TranslateRule.Rule::expression);
  }
}
