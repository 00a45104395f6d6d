package io.github.gavia.api.loonflow;

import static io.github.gavia.api.loonflow.ContractCalls.Call.get;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavia.api.loonflow.ContractCalls.Call;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** 7.14, 7.18 and 7.22. */
@ContractTest
class TransitionCallsTest {

  private static final String NOTHING = "{\"value\":[],\"per_page\":10,\"page\":1,\"total\":0}";
  private static final String STRANGER =
      "APP:stranger have no permission to get this workflow info";

  @Autowired private ContractCalls calls;
  @Autowired private Showroom showroom;
  @Autowired private Desk desk;

  private String path(String call) {
    return "/workflows/" + showroom.id() + "/" + call;
  }

  private JsonNode transition(String elementId) {
    for (JsonNode row : calls.data(get(path("transitions"), "wendy")).path("value")) {
      if (row.path("id").intValue() == showroom.transition(elementId)) {
        return row;
      }
    }
    throw new AssertionError(elementId);
  }

  @Test
  void tellsAllOfATransition() { // 5.6
    JsonNode go = transition("go");

    assertThat(go.propertyNames())
        .containsExactlyInAnyOrder(
            "id",
            "creator",
            "gmt_created",
            "gmt_modified",
            "is_deleted",
            "name",
            "workflow_id",
            "transition_type_id",
            "timer",
            "source_state_id",
            "destination_state_id",
            "condition_expression",
            "attribute_type_id",
            "field_require_check",
            "alert_enable",
            "alert_text",
            "source_state_info",
            "destination_state_info");
    assertThat(go.path("name").asString()).isEqualTo("Go");
    assertThat(go.path("attribute_type_id").intValue()).isEqualTo(2);
    assertThat(go.path("field_require_check").booleanValue()).isFalse();
    assertThat(go.path("alert_enable").booleanValue()).isTrue();
    assertThat(go.path("alert_text").asString()).isEqualTo("Sure?");
    assertThat(go.path("timer").intValue()).isZero();
    assertThat(go.path("condition_expression").asString()).isEqualTo("[]");
    assertThat(go.path("source_state_info").toString())
        .isEqualTo("{\"name\":\"State new\",\"id\":%d}".formatted(showroom.state("new")));
    assertThat(go.path("destination_state_info").toString())
        .isEqualTo("{\"name\":\"State one\",\"id\":%d}".formatted(showroom.state("one")));
    assertThat(transition("timeout").path("timer").intValue()).isEqualTo(3600);
  }

  @Test
  void tellsConditionsAsText() { // 5.6
    JsonNode ask = transition("ask");

    assertThat(ask.path("condition_expression").asString())
        .isEqualTo(
            ("[{\"expression\":\"amount > 3\",\"target_state_id\":%d},"
                    + "{\"expression\":\"amount > 1\",\"target_state_id\":%d}]")
                .formatted(showroom.state("hook"), showroom.state("end")));
    assertThat(ask.path("destination_state_id").intValue()).isEqualTo(showroom.state("external"));
  }

  @Test
  void saysWhereATransitionWithoutDestinationLeads() { // 7.14
    JsonNode perhaps = transition("perhaps");
    assertThat(perhaps.path("destination_state_id").intValue()).isZero();
    assertThat(perhaps.path("destination_state_info").toString())
        .isEqualTo("{\"name\":\"见条件表达式\",\"id\":0}");
    JsonNode lost = transition("lost");
    assertThat(lost.path("destination_state_info").toString())
        .isEqualTo("{\"name\":\"请指定目标状态或设置条件表达式\",\"id\":0}");
  }

  @Test
  void searchesTransitionsAndOrdersThemById() {
    JsonNode page = calls.data(get(path("transitions?search_value=os"), "wendy"));
    assertThat(page.path("total").intValue()).isEqualTo(1);
    assertThat(page.at("/value/0/name").asString()).isEqualTo("Lost");

    List<Integer> ids = new ArrayList<>();
    calls
        .data(get(path("transitions?per_page=3&page=0"), "wendy"))
        .path("value")
        .forEach(row -> ids.add(row.path("id").intValue()));
    assertThat(ids).hasSize(2).isSorted();
  }

  @Test
  void listsTransitionsForAdministratorsOnly() { // 7.14, R12
    refused(
        get(path("transitions"), "iris"), "has no permission:user is not admin or workflow admin");
    refused(get(path("transitions"), null), "has no permission:username or user_id is needed");
    refused(
        get(path("transitions"), "nobody known"),
        "has no permission:username: nobody known is not existed or has been deleted");
    refused(get(path("transitions"), "wendy").through("stranger"), STRANGER);
  }

  private void refused(Call call, String text) {
    assertThat(calls.refusal(call)).isEqualTo(text);
  }

  @Test
  void listsNothingOfUnknownWorkflows() { // R12
    for (String call : new String[] {"transitions", "custom_fields"}) {
      for (int workflow : new int[] {999999, desk.goneId()}) {
        Call read = get("/workflows/" + workflow + "/" + call, "admin");
        assertThat(calls.data(read.through("stranger")).toString()).isEqualTo(NOTHING);
      }
    }
  }

  @Test
  void tellsAllOfAField() { // 5.7, R55
    JsonNode page = calls.data(get(path("custom_fields"), "nobody known"));
    JsonNode amount = page.at("/value/0");
    JsonNode kind = page.at("/value/1");

    assertThat(amount.propertyNames())
        .containsExactlyInAnyOrder(
            "id",
            "creator",
            "gmt_created",
            "gmt_modified",
            "is_deleted",
            "workflow_id",
            "field_type_id",
            "field_key",
            "field_name",
            "order_id",
            "default_value",
            "description",
            "placeholder",
            "field_template",
            "boolean_field_display",
            "field_choice",
            "label");
    assertThat(amount.path("field_key").asString()).isEqualTo("amount");
    assertThat(amount.path("field_type_id").intValue()).isEqualTo(10);
    assertThat(amount.path("order_id").intValue()).isEqualTo(200);
    assertThat(amount.path("default_value").isNull()).isTrue();
    assertThat(amount.path("label").toString()).isEqualTo("{}");
    assertThat(kind.path("default_value").asString()).isEqualTo("a");
    assertThat(kind.path("placeholder").asString()).isEqualTo("choose");
    assertThat(kind.path("field_template").asString()).isEqualTo("template");
    assertThat(kind.path("boolean_field_display").toString()).isEqualTo("{}");
    assertThat(kind.path("field_choice").toString()).isEqualTo("{\"a\":\"A\"}");
    assertThat(kind.path("label").toString()).isEqualTo("{\"y\":2}");
  }

  @Test
  void searchesFieldsByKeyNameAndDescription() { // 7.18
    assertThat(found("amoun")).isEqualTo("amount");
    assertThat(found("Amou")).isEqualTo("amount");
    assertThat(found("how%20much")).isEqualTo("amount");
    assertThat(found("Kin")).isEqualTo("kind");
    assertThat(calls.data(get(path("custom_fields?search_value=choose"), "iris")).path("value"))
        .isEmpty();
  }

  private String found(String search) {
    JsonNode page = calls.data(get(path("custom_fields?search_value=" + search), "iris"));
    assertThat(page.path("total").intValue()).as(search).isEqualTo(1);
    return page.at("/value/0/field_key").asString();
  }

  @Test
  void listsFieldsForANameThroughAnApplicationThatMay() { // 7.18, R12
    refused(get(path("custom_fields"), "iris").through("stranger"), STRANGER);
    JsonNode nameless = calls.envelope(get(path("custom_fields"), null));
    assertThat(nameless.path("msg").asString()).isEqualTo("请提供username");
    assertThat(nameless.path("data").toString()).isEqualTo("\"\"");
  }

  @Test
  void drawsTheFlowChart() { // 7.22
    JsonNode chart = calls.data(get(path("simple_description"), null));

    assertThat(chart.propertyNames())
        .containsExactlyInAnyOrder(
            "workflow_basic_info", "workflow_state_info", "workflow_transition_info");
    assertThat(chart.path("workflow_basic_info").toString())
        .isEqualTo("{\"id\":%d,\"name\":\"Showroom\"}".formatted(showroom.id()));
    assertThat(chart.at("/workflow_state_info/0").toString())
        .isEqualTo("{\"id\":%d,\"name\":\"State new\"}".formatted(showroom.state("new")));
    assertThat(chart.path("workflow_state_info")).hasSize(13);
    JsonNode transition = chart.at("/workflow_transition_info/0");
    assertThat(transition.propertyNames())
        .containsExactlyInAnyOrder(
            "id",
            "name",
            "source_state_id",
            "destination_state_id",
            "condition_expression",
            "attribute_type_id",
            "timer");
    assertThat(transition.path("condition_expression").isString()).isTrue();
    assertThat(chart.toString()).doesNotContain(Showroom.HOOK_TOKEN);
  }

  @Test
  void drawsNoFlowChartOfWhatIsNotThere() { // 7.22, R12
    for (int workflow : new int[] {999999, desk.goneId()}) {
      refused(
          get("/workflows/" + workflow + "/simple_description", "iris").through("stranger"),
          "workflow is not existed or has been deleted");
    }
    refused(get(path("simple_description"), "admin").through("stranger"), STRANGER);
  }
}
