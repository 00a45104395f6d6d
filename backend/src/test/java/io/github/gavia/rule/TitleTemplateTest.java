package io.github.gavia.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TitleTemplateTest {

  private static final Map<String, String> VALUES = new HashMap<>();

  static {
    VALUES.put("title", "x");
    VALUES.put("sn", "ops_202411200001");
    VALUES.put("participant_info.alias", "超级管理员");
    VALUES.put("braces", "{title}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "你有一个待办工单:{title}; 你有一个待办工单:x", // R29
        "{title}-{sn}; x-ops_202411200001", // R30
        "{{{title}}} {{}}; {x} {}", // R30
        "{participant_info.alias}: {title}; 超级管理员: x", // R31
        "a{nokey}b; ab", // R32
        "{title!r}{title:>10}{title!s:{width}}; xxx", // R32
        "{braces}; {title}",
        "plain; plain",
        "``; ``", // R189
        "{title[0]}|; |",
        "{0a}|; |"
      })
  void replacesKeys(String template, String rendered) {
    assertThat(TitleTemplate.render(template, VALUES::get)).contains(rendered);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "}",
        "{title",
        "title}",
        "{}",
        "{0}",
        "{12.a}",
        "{!r}",
        "{:>3}",
        "{.a}",
        "{a{b}}",
        "{title:{w}",
        "{title}}",
        "a}b{"
      })
  void refusesWhatCannotBeRead(String template) { // R32
    assertThat(TitleTemplate.render(template, VALUES::get)).isEmpty();
  }

  @Property
  void answersForAnyTemplate(@ForAll String template) {
    assertThat(TitleTemplate.render(template, key -> key)).isNotNull();
  }

  @Property
  void givesBackAnyTextWhoseBracesAreDoubled(@ForAll String text) { // R30
    String template = text.replace("{", "{{").replace("}", "}}");
    assertThat(TitleTemplate.render(template, key -> null)).contains(text);
  }

  @Test
  void cutsWhatGrowsBeyondAllBounds() {
    String value = "x".repeat(600_000);
    assertThat(TitleTemplate.render("{a}{a}{a}", key -> value).orElseThrow())
        .hasSize(TitleTemplate.MAX_LENGTH);
  }

  @Test
  void readsALongTemplateInOnePass() {
    assertThat(TitleTemplate.render("{a:".repeat(200_000), key -> "")).isEmpty();
    assertThat(TitleTemplate.render("{a}".repeat(200_000), key -> "b").orElseThrow())
        .hasSize(200_000);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{creator} asks for {days} days|",
        "100 %|",
        "{{literal}}|",
        "{nobody}'s leave|WARNING 1+8",
        "of {creator}: {a} and {b!r:>3}|WARNING 15+3;WARNING 23+3",
        "half {creator|ERROR 6+1",
        "half creator}|ERROR 13+1",
        "{} days|ERROR 1+2",
        "{gone} and {0}|WARNING 1+6;ERROR 12+3",
      })
  void tellsWhereATemplateIsWrong(String template, @Nullable String expected) {
    List<String> problems =
        TitleTemplate.check(template, Set.of("creator", "days")::contains).stream()
            .map(p -> p.severity() + " " + p.position() + "+" + p.length())
            .toList();

    assertThat(String.join(";", problems)).isEqualTo(expected == null ? "" : expected);
  }
}
