package io.github.gavia.api.loonflow;

import static io.github.gavia.api.loonflow.ContractCalls.Call.get;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** 7.8, 7.12 and 7.13. */
@ContractTest
class StateCallsTest {

  private static final JsonMapper JSON = new JsonMapper();

  @Autowired private ContractCalls calls;
  @Autowired private Showroom showroom;
  @Autowired private Desk desk;
  @LocalServerPort private int port;

  private String states(String query) {
    return "/workflows/" + showroom.id() + "/states?per_page=50" + query;
  }

  private JsonNode state(String elementId, String username) {
    return row(calls.data(get(states(""), username)), showroom.state(elementId));
  }

  private static JsonNode row(JsonNode page, int id) {
    for (JsonNode row : page.path("value")) {
      if (row.path("id").intValue() == id) {
        return row;
      }
    }
    throw new AssertionError("no row " + id + " in " + page);
  }

  private static List<String> names(JsonNode page) {
    List<String> names = new ArrayList<>();
    page.path("value").forEach(row -> names.add(row.path("name").asString()));
    return names;
  }

  @Test
  void tellsAllOfAState() { // 5.5
    JsonNode state = state("one", "iris");

    assertThat(state.propertyNames())
        .containsExactlyInAnyOrder(
            "id",
            "creator",
            "gmt_created",
            "gmt_modified",
            "is_deleted",
            "name",
            "workflow_id",
            "is_hidden",
            "order_id",
            "type_id",
            "enable_retreat",
            "remember_last_man_enable",
            "participant_type_id",
            "participant",
            "distribute_type_id",
            "state_field_str",
            "label",
            "participant_info");
    assertThat(state.path("name").asString()).isEqualTo("State one");
    assertThat(state.path("creator").asString()).isEqualTo("admin");
    assertThat(state.path("workflow_id").intValue()).isEqualTo(showroom.id());
    assertThat(state.path("order_id").intValue()).isEqualTo(20);
    assertThat(state.path("type_id").intValue()).isZero();
    assertThat(state.path("distribute_type_id").intValue()).isEqualTo(2);
    assertThat(state.path("enable_retreat").booleanValue()).isTrue();
    assertThat(state.path("remember_last_man_enable").isBoolean()).isTrue();
    assertThat(state.path("state_field_str").toString()).isEqualTo("{\"title\":2,\"amount\":3}");
    assertThat(state.path("label").toString()).isEqualTo("{\"x\":1}");
    assertThat(state("field", "iris").path("is_hidden").booleanValue()).isTrue();
    assertThat(state("new", "iris").path("type_id").intValue()).isEqualTo(1);
    assertThat(state("end", "iris").path("type_id").intValue()).isEqualTo(2);
  }

  @Test
  void ordersStatesByOrderThenById() {
    List<String> names = names(calls.data(get(states(""), "iris")));

    assertThat(names)
        .startsWith("State new", "State one", "State many", "State dept")
        .endsWith("State odd", "End");
  }

  @Test
  void saysInWordsWhoAStateIsFor() { // B.4
    assertInfo("one", 1, "个人", "mona", "Alias of mona");
    assertInfo(
        "many", 2, "多人", "mona,nobody known,wendy", "Alias of mona,nobody known,Alias of wendy");
    assertInfo("dept", 3, "部门", showroom.departmentId() + ",999999", "Showroom department,未知");
    assertInfo("role", 4, "角色", String.valueOf(showroom.roleId()), "Showroom role");
    assertInfo("lost_role", 4, "角色", "999999", "未知");
    assertInfo("new", 5, "变量", "creator,creator_tl,moon", "工单创建人,工单创建人tl,未知");
    assertInfo("field", 7, "", "amount", "");
    assertInfo("script", 6, "", "no such script", "");
    assertInfo("odd", 9, "", "whoever", "");
    assertInfo("end", 0, "", "", "");
  }

  private void assertInfo(
      String elementId, int type, String typeName, String participant, String alias) {
    JsonNode info = state(elementId, "iris").path("participant_info");
    assertThat(info.propertyNames())
        .containsExactlyInAnyOrder(
            "participant",
            "participant_name",
            "participant_type_id",
            "participant_type_name",
            "participant_alias");
    assertThat(info.path("participant_type_id").intValue()).isEqualTo(type);
    assertThat(info.path("participant_type_name").asString("?")).isEqualTo(typeName);
    assertThat(info.path("participant").asString("?")).isEqualTo(participant);
    assertThat(info.path("participant_name").asString("?")).isEqualTo(participant);
    assertThat(info.path("participant_alias").asString("?")).isEqualTo(alias);
  }

  @ParameterizedTest
  @ValueSource(strings = {"mona", "admin", "pete"})
  void showsConfigurationToManagers(String manager) { // R181
    JsonNode hook = JSON.readTree(state("hook", manager).path("participant").asString());
    assertThat(hook.path("hook_url").asString()).isEqualTo("https://hooks.example.com/h");
    assertThat(hook.path("hook_token").asString()).isEqualTo(Showroom.HOOK_TOKEN);
    assertThat(hook.path("wait").booleanValue()).isTrue();
    assertThat(hook.path("extra_info").toString()).isEqualTo("{\"a\":[1]}");
    JsonNode info = state("hook", manager).path("participant_info");
    assertThat(info.path("participant_type_name").asString()).isEqualTo("hook");
    assertThat(info.path("participant_alias").asString()).contains(Showroom.HOOK_TOKEN);
    JsonNode external = JSON.readTree(state("external", manager).path("participant").asString());
    assertThat(external.propertyNames())
        .containsExactlyInAnyOrder("external_url", "external_token");
    assertThat(state("external", manager).at("/participant_info/participant_alias").asString("?"))
        .isEmpty();
    assertThat(state("broken", manager).path("participant").asString())
        .contains(Showroom.BROKEN_TOKEN);
    assertThat(detail("hook", manager).path("participant").asString())
        .contains(Showroom.HOOK_TOKEN);
    assertThat(detail("broken", manager).path("participant").asString())
        .contains(Showroom.BROKEN_TOKEN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"wendy", "iris", "bystander", "nobody known", ""})
  void hidesConfigurationFromEverybodyElse(String username) { // R181
    String list = calls.data(get(states(""), username.isEmpty() ? null : username)).toString();

    assertThat(list)
        .doesNotContain(
            Showroom.HOOK_TOKEN,
            Showroom.EXTERNAL_TOKEN,
            Showroom.BROKEN_TOKEN,
            "hooks.example.com");
    for (String key : new String[] {"participant", "participant_name", "participant_alias"}) {
      assertThat(state("hook", "iris").path("participant_info").path(key).asString())
          .isEqualTo("hook");
      assertThat(state("broken", "iris").path("participant_info").path(key).asString())
          .isEqualTo("hook");
      assertThat(state("external", "iris").path("participant_info").path(key).asString())
          .isEqualTo("external");
    }
    if (!username.isEmpty()) {
      assertThat(detail("hook", username).path("participant").asString()).isEqualTo("hook");
      assertThat(detail("external", username).path("participant").asString()).isEqualTo("external");
    }
  }

  private JsonNode detail(String elementId, String username) {
    return calls.data(get("/workflows/states/" + showroom.state(elementId), username));
  }

  @Test
  void showsConfigurationToAManagerWhoIsLoggedIn() { // R181
    Console mona = Console.of(port, "mona", Showroom.PASSWORD);
    Console wendy = Console.of(port, "wendy", Showroom.PASSWORD);

    assertThat(mona.get(states("")).orFail().toString()).contains(Showroom.HOOK_TOKEN);
    assertThat(wendy.get(states("")).orFail().toString()).doesNotContain(Showroom.HOOK_TOKEN);
  }

  @Test
  void searchesInNames() {
    assertThat(names(calls.data(get(states("&search_value=role"), "iris"))))
        .containsExactly("State role", "State lost_role");
    assertThat(names(calls.data(get(states("&search_value=ROLE"), "iris")))).isEmpty();
  }

  @Test
  void deliversPages() { // section 4
    String path = "/workflows/" + showroom.id() + "/states";
    JsonNode first = calls.data(get(path, "iris"));
    JsonNode last = calls.data(get(path + "?page=99&per_page=4", "iris"));
    int total = first.path("total").intValue();

    assertThat(first.path("value")).hasSize(10);
    assertThat(first.path("page").intValue()).isEqualTo(1);
    assertThat(first.path("per_page").intValue()).isEqualTo(10);
    assertThat(last.path("page").intValue()).isEqualTo(99);
    assertThat(last.path("total").intValue()).isEqualTo(total);
    assertThat(last.path("value")).hasSize((total - 1) % 4 + 1);
    assertThat(names(last)).endsWith("End");
    assertThat(calls.data(get(path + "?page=&per_page=", "iris"))).isEqualTo(first);
    assertThat(calls.envelope(get(path + "?per_page=0", "iris")).path("msg").asString())
        .contains("per_page");
    assertThat(calls.envelope(get(path + "?page=x", "iris")).path("msg").asString())
        .contains("page");
  }

  @Test
  void listsIdsAndNames() { // 7.12
    String path = "/workflows/" + showroom.id() + "/simple_states";
    JsonNode page = calls.data(get(path + "?search_value=many", null));

    assertThat(page.path("value").toString())
        .isEqualTo("[{\"id\":%d,\"name\":\"State many\"}]".formatted(showroom.state("many")));
    assertThat(page.path("total").intValue()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"states", "simple_states"})
  void listsNothingOfUnknownWorkflows(String call) { // R12: before the application's right
    for (String workflow :
        new String[] {"999999", "99999999999999999999", String.valueOf(desk.goneId())}) {
      JsonNode page =
          calls.data(get("/workflows/" + workflow + "/" + call, "iris").through("stranger"));
      assertThat(page.toString())
          .isEqualTo("{\"value\":[],\"per_page\":10,\"page\":1,\"total\":0}");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"states", "simple_states"})
  void asksWhetherTheApplicationMay(String call) { // R12
    JsonNode refused =
        calls.envelope(
            get("/workflows/" + showroom.id() + "/" + call, "admin").through("stranger"));

    assertThat(refused.path("code").intValue()).isEqualTo(-1);
    assertThat(refused.path("data").toString()).isEqualTo("{}");
    assertThat(refused.path("msg").asString())
        .isEqualTo("APP:stranger have no permission to get this workflow info");
  }

  @Test
  void tellsAStateByItself() { // 7.13
    JsonNode state = detail("one", "nobody known");

    assertThat(state.propertyNames())
        .containsExactlyInAnyOrder(
            "id",
            "name",
            "workflow_id",
            "distribute_type_id",
            "is_hidden",
            "order_id",
            "type_id",
            "participant_type_id",
            "participant",
            "state_field",
            "label",
            "creator",
            "gmt_created");
    assertThat(state.path("state_field").toString()).isEqualTo("{\"title\":2,\"amount\":3}");
    assertThat(state.path("participant").asString()).isEqualTo("mona");
  }

  @Test
  void refusesAStateThatIsNotThere() { // 7.13, R12
    for (String id : new String[] {"999999", "99999999999999999999", "" + showroom.goneStateId()}) {
      JsonNode unknown =
          calls.envelope(get("/workflows/states/" + id, "admin").through("stranger"));
      assertThat(unknown.path("msg").asString()).isEqualTo("工单状态不存在或已被删除");
      assertThat(unknown.path("data").toString()).isEqualTo("{}");
    }
    String one = "/workflows/states/" + showroom.state("one");
    JsonNode nameless = calls.envelope(get(one, null));
    assertThat(nameless.path("msg").asString()).isEqualTo("请提供username");
    assertThat(nameless.path("data").toString()).isEqualTo("\"\"");
    JsonNode stranger = calls.envelope(get(one, "admin").through("stranger"));
    assertThat(stranger.path("msg").asString())
        .isEqualTo("APP:stranger have no permission to get this workflow info");
    assertThat(stranger.path("data").toString()).isEqualTo("{}");
  }
}
