package io.github.gavia.participant;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class OperandTest {

  private static final JsonMapper JSON = new JsonMapper();

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = ';',
      value = {
        "0;` x`",
        "1;kim",
        "2;` kim,,lee `",
        "3;1,2",
        "4;7",
        "5;creator",
        "6;3",
        "7;who",
        "8;who",
        "9;kim",
        "99;{}",
        "-1;x",
        "10;no json",
        "11;[1]",
        "10;` `"
      })
  void givesBackATextAsItCame(int type, String text) { // R55
    ParticipantRule rule = Operand.read(type, text);

    assertThat(rule.typeCode()).isEqualTo(type);
    assertThat(Operand.of(rule)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"hook_url\":\"https://h/\",\"hook_token\":\"t\",\"wait\":true,\"extra_info\":{\"a\":1}}",
        "{\"hook_url\":\"https://h/\",\"hook_token\":\"t\",\"wait\":\"yes\",\"extra_info\":null}",
        "{\"hook_url\":5,\"hook_token\":[],\"wait\":0,\"extra_info\":\"text\",\"more\":{\"b\":[]}}"
      })
  void givesBackAHookWithAllItsKeys(String text) { // R168
    assertThat(JSON.readTree(Operand.of(Operand.read(10, text)))).isEqualTo(JSON.readTree(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"external_url\":\"https://x/\",\"external_token\":\"t\",\"extra_info\":[1]}",
        "{\"external_url\":\"https://x/\",\"external_token\":\"t\",\"more\":null}"
      })
  void givesBackALookUpWithAllItsKeys(String text) { // R182
    assertThat(JSON.readTree(Operand.of(Operand.read(11, text)))).isEqualTo(JSON.readTree(text));
  }

  @Test
  void readsAHook() { // R168
    ParticipantRule rule =
        Operand.read(
            10, "{\"hook_url\":\"https://h/\",\"hook_token\":\"t\",\"wait\":1,\"extra_info\":{}}");

    assertThat(rule)
        .isEqualTo(new ParticipantRule.Hook("https://h/", "t", true, "{}", 0, "{\"wait\":1}"));
  }
}
