package io.github.gavia.workflow.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Texts a person or another system may have typed. */
final class RandomTexts {

  private static final List<String> PIECES =
      List.of(
          "",
          " ",
          "a",
          "审批",
          "Ünïcödé",
          "\"",
          "'",
          "<b>",
          "&amp;",
          "&#10;",
          "]]>",
          "<![CDATA[",
          "<!--",
          "-->",
          "<?x?>",
          "\n",
          "\r",
          "\r\n",
          "\t",
          "  two  ",
          "😀",
          "\uD83C\uDDE8",
          "{\"k\": \"v\"}",
          "${1+1}",
          "{title}",
          "\u00A0",
          "\u0085",
          "\u2028",
          "\u200F",
          "\\",
          "%",
          "x".repeat(70),
          "0",
          "-1",
          "null");

  private static final List<String> LANGUAGES = List.of("en", "zh", "zh-Hant", "de-CH", "x-\"<&");

  private RandomTexts() {}

  static String odd(Random random) {
    StringBuilder text = new StringBuilder();
    int pieces = random.nextInt(5);
    for (int i = 0; i < pieces; i++) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return text.toString();
  }

  static Label label(Random random) {
    return new Label(odd(random), translations(random));
  }

  static Map<String, String> translations(Random random) {
    Map<String, String> translations = new HashMap<>();
    int count = random.nextInt(3);
    for (int i = 0; i < count; i++) {
      translations.put(LANGUAGES.get(random.nextInt(LANGUAGES.size())), odd(random));
    }
    return translations;
  }
}
