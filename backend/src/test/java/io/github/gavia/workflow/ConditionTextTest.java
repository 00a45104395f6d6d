package io.github.gavia.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavia.workflow.ConditionText.Entry;
import io.github.gavia.workflow.model.Transitions.Branch;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionTextTest {

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "[]", "{}", "null", " [ ] "})
  void holdsNoConditions(String text) { // R57
    assertThat(ConditionText.read(text)).contains(List.of());
  }

  @ParameterizedTest
  @ValueSource(strings = {"{days} > 3", "[", "{\"a\":}", "[] []", "nope"})
  void isNoJson(String text) { // R55
    assertThat(ConditionText.read(text)).isEmpty();
  }

  @Test
  void readsAnIntegerOrItsText() { // R57
    List<Entry> entries =
        ConditionText.read(
                "[{\"expression\":\"a\",\"target_state_id\":5},{\"expression\":\"b\",\"target_state_id\":\" 6 \"}]")
            .orElseThrow();

    assertThat(entries).extracting(Entry::expression).containsExactly("a", "b");
    assertThat(entries).extracting(Entry::target).containsExactly(5, 6);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[{\"target_state_id\":5}]",
        "[{\"expression\":5}]",
        "[{\"expression\":\" \"}]",
        "[5]",
        "[[1]]",
        "5",
        "\"text\"",
        "{\"a\":1}"
      })
  void keepsAnEntryThatCannotBeAsked(String text) { // R55, R62
    List<Entry> entries = ConditionText.read(text).orElseThrow();

    assertThat(entries).hasSize(1);
    assertThat(entries.get(0).expression()).isNull();
    assertThat(entries.get(0).configured()).isEqualTo(text.replaceAll("^\\[(.*)]$", "$1"));
  }

  @Test
  void saysConditionsByTheIdsOfStates() {
    List<Branch> conditions =
        List.of(
            new Branch("f1", "{a} == \"x\"", "state", ""),
            new Branch("f2", "{b}", null, ""),
            new Branch("f3", "c", null, "{\"expression\":\"c\",\"target_state_id\":\"z\"}"),
            new Branch("f4", "d", null, "broken {"));

    String text = ConditionText.of(conditions, "[]", id -> "state".equals(id) ? 7 : 0);

    assertThat(text)
        .isEqualTo(
            "[{\"expression\":\"{a} == \\\"x\\\"\",\"target_state_id\":7},"
                + "{\"expression\":\"{b}\",\"target_state_id\":0},"
                + "{\"expression\":\"c\",\"target_state_id\":\"z\"},\"broken {\"]");
  }
}
