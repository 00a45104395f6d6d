package io.github.gavia.api.loonflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.IntNode;

/** What of two answers has to be equal, and what need not. */
class NormalAnswerTest {

  private static final JsonMapper JSON = new JsonMapper();
  private static final double NOON = 1_795_176_000; // 2026-11-20 12:00 UTC

  @Test
  void namesIdsByWhatWasCaptured() {
    assertThat(normal("{'ticket_id':7,'state_id':7,'transition_id':0,'total':7}"))
        .isEqualTo(json("{'ticket_id':'<tk_one>','state_id':'<st>','transition_id':0,'total':7}"));
    assertThat(normal("{'id':7,'state':{'id':3}}"))
        .isEqualTo(json("{'id':'<tk_one>','state':{'id':'<st_first>'}}"));
  }

  @Test
  void keepsTheFormOfATimeOfTodayAndEveryOtherTime() {
    assertThat(normal("{'gmt_created':'2026-11-20 14:39:36'}"))
        .isNotEqualTo(normal("{'gmt_created':'2026-11-20T14:39:36'}"))
        .isEqualTo(normal("{'gmt_created':'2026-11-20 03:00:00'}"));
    assertThat(normal("{'day':'2026-11-01'}")).isEqualTo(json("{'day':'2026-11-01'}"));
  }

  @Test
  void takesNamesAsASet() {
    assertThat(normal("{'relation':'b,a','title':'b,a'}"))
        .isEqualTo(json("{'relation':'a,b','title':'b,a'}"));
  }

  @Test
  void readsJsonInATextAndReplacesSerialNumbers() {
    assertThat(normal("{'multi_all_person':'{}','sn':'ops_202611200001'}"))
        .isEqualTo(json("{'multi_all_person':{},'sn':'ops_<sn>'}"));
  }

  @Test
  void findsEveryDifferenceBothWays() {
    assertThat(
            Differences.between(
                json("{'a':1,'b':{'c':[1,'2']}}"), json("{'b':{'c':[1,2]},'d':null}")))
        .extracting(Differences.Difference::path)
        .containsExactly("a", "b.c.1", "d");
    assertThat(Differences.between(json("[1,2]"), json("[1]"))).hasSize(1);
    assertThat(Differences.between(json("{'a':{}}"), json("{'a':''}"))).hasSize(1);
    assertThat(Differences.between(json("{'a':1.0}"), json("{'a':1}"))).isEmpty();
    assertThat(Differences.between(json("{'a':true}"), json("{'a':1}"))).hasSize(1);
  }

  private static JsonNode normal(String body) {
    Map<String, JsonNode> captured =
        Map.of("tk_one", IntNode.valueOf(7), "st_first", IntNode.valueOf(3));
    return new NormalAnswer(captured, "/api/v1.0/tickets", NOON).of(json(body));
  }

  private static JsonNode json(String text) {
    return JSON.readTree(text.replace('\'', '"'));
  }
}
