package io.github.gavia.api.loonflow;

import static io.github.gavia.WorkflowCalls.stateBody;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavia.AtOnce;
import io.github.gavia.ServiceClient;
import io.github.gavia.ServiceClient.Answer;
import io.github.gavia.ServiceTest;
import io.github.gavia.ServiceTestSetup;
import io.github.gavia.WorkflowCalls;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** 7.9 to 7.11. */
@ServiceTest
class StateEditCallsTest {

  private static final JsonMapper JSON = new JsonMapper();

  @Autowired private ServiceClient client;
  private ServiceClient admin;

  @BeforeEach
  void administrator() {
    admin = client.as("admin");
  }

  private WorkflowCalls workflow(String name) {
    return WorkflowCalls.make(admin, name);
  }

  @Test
  void givesBackAStateAsItWasWritten() { // 5.5, R55
    WorkflowCalls workflow = workflow("se-whole");

    int id =
        workflow.state(
            "review",
            0,
            "order_id",
            7,
            "is_hidden",
            true,
            "enable_retreat",
            1,
            "remember_last_man_enable",
            1,
            "participant_type_id",
            2,
            "participant",
            " kim ,,lee",
            "distribute_type_id",
            4,
            "state_field_str",
            "{\"title\":1,\"nobody_has_it\":3,\"amount\":2,\"odd\":9}",
            "label",
            "{\"colour\":\"blue\"}");

    JsonNode state = workflow.row("states", id);
    assertThat(state.path("name").asString()).isEqualTo("review");
    assertThat(state.path("creator").asString()).isEqualTo("admin");
    assertThat(state.path("order_id").asInt()).isEqualTo(7);
    assertThat(state.path("type_id").asInt()).isZero();
    assertThat(state.path("is_hidden").booleanValue()).isTrue();
    assertThat(state.path("enable_retreat").booleanValue()).isTrue();
    assertThat(state.path("remember_last_man_enable").booleanValue()).isTrue();
    assertThat(state.path("participant_type_id").asInt()).isEqualTo(2);
    assertThat(state.path("participant").asString()).isEqualTo(" kim ,,lee");
    assertThat(state.path("distribute_type_id").asInt()).isEqualTo(4);
    assertThat(state.path("state_field_str").toString())
        .isEqualTo("{\"title\":1,\"nobody_has_it\":3,\"amount\":2,\"odd\":9}");
    assertThat(state.path("label").toString()).isEqualTo("{\"colour\":\"blue\"}");
  }

  @Test
  void takesWhatIsOmittedAsNothing() { // 7.9, R55
    WorkflowCalls workflow = workflow("se-plain");

    JsonNode state = workflow.row("states", workflow.state("plain", 0));

    assertThat(state.path("is_hidden").booleanValue()).isFalse();
    assertThat(state.path("participant").asString()).isEmpty();
    assertThat(state.path("state_field_str").toString()).isEqualTo("{}");
    assertThat(state.path("label").toString()).isEqualTo("{}");
  }

  @Test
  void givesBackWhatItDoesNotKnow() { // R55
    WorkflowCalls workflow = workflow("se-odd");
    String hook =
        "{\"hook_url\":\"https://h.example/\",\"hook_token\":\"t\",\"wait\":1,\"extra_info\":{\"a\":[1]},\"more\":\"x\"}";
    String external =
        "{\"external_url\":\"https://x.example/\",\"external_token\":\"t\",\"z\":null}";

    int unknown =
        workflow.state(
            "unknown", 0, "participant_type_id", 9, "participant", "?", "distribute_type_id", 7);
    int hooked = workflow.state("hook", 0, "participant_type_id", 10, "participant", hook);
    int broken =
        workflow.state("broken", 0, "participant_type_id", 10, "participant", "{\"hook_url\"");
    int asked = workflow.state("ext", 0, "participant_type_id", 11, "participant", external);

    JsonNode odd = workflow.row("states", unknown);
    assertThat(odd.path("participant_type_id").asInt()).isEqualTo(9);
    assertThat(odd.path("participant").asString()).isEqualTo("?");
    assertThat(odd.path("distribute_type_id").asInt()).isEqualTo(7);
    assertThat(participant(workflow, hooked)).isEqualTo(JSON.readTree(hook));
    assertThat(participant(workflow, asked)).isEqualTo(JSON.readTree(external));
    assertThat(workflow.row("states", broken).path("participant").asString())
        .isEqualTo("{\"hook_url\"");
  }

  private static JsonNode participant(WorkflowCalls workflow, int id) {
    return JSON.readTree(workflow.row("states", id).path("participant").asString());
  }

  @Test
  void replacesTheWholeRecord() { // R230
    WorkflowCalls workflow = workflow("se-edited");
    int id =
        workflow.state(
            "old", 0, "participant_type_id", 1, "participant", "kim", "label", "{\"a\":1}");

    assertThat(workflow.patch("/states/" + id, stateBody("new", 0)).orFail().isEmpty()).isTrue();

    JsonNode state = workflow.row("states", id);
    assertThat(state.path("name").asString()).isEqualTo("new");
    assertThat(state.path("participant_type_id").asInt()).isZero();
    assertThat(state.path("participant").asString()).isEmpty();
    assertThat(state.path("label").toString()).isEqualTo("{}");
  }

  @Test
  void takesAnyTypesAndChangesThem() {
    WorkflowCalls workflow = workflow("se-types");
    int first = workflow.state("first", 1);
    int second = workflow.state("second", 1);
    int end = workflow.state("end", 2);
    int onwards = workflow.transition("on", end, first, "timer", 60);
    assertThat(types(workflow, first, second, end)).containsExactly(1, 1, 2);
    assertThat(workflow.get("/init_state").orFail().path("id").asInt()).isEqualTo(first);

    workflow.patch("/states/" + first, stateBody("first", 2)).orFail();
    workflow.patch("/states/" + end, stateBody("end", 0)).orFail();

    assertThat(types(workflow, first, second, end)).containsExactly(2, 1, 0);
    assertThat(workflow.get("/init_state").orFail().path("id").asInt()).isEqualTo(second);
    JsonNode transition = workflow.row("transitions", onwards);
    assertThat(transition.path("timer").asInt()).isEqualTo(60);
    assertThat(transition.path("source_state_id").asInt()).isEqualTo(end);
    assertThat(transition.path("destination_state_id").asInt()).isEqualTo(first);
  }

  private static List<Integer> types(WorkflowCalls workflow, int... ids) {
    List<Integer> types = new ArrayList<>();
    for (int id : ids) {
      types.add(workflow.row("states", id).path("type_id").asInt());
    }
    return types;
  }

  @Test
  void refusesWhatIsNoState() { // 1.1, R55
    WorkflowCalls workflow = workflow("se-refused");
    String invalid = "请求参数不合法:";

    workflow.post("/states", stateBody("", 0)).isRefusedWith(invalid + "name is needed");
    workflow
        .post("/states", stateBody("x", 0, "order_id", "1"))
        .isRefusedWith(invalid + "order_id is needed");
    workflow
        .post("/states", stateBody("x", 0, "type_id", true))
        .isRefusedWith(invalid + "type_id is needed");
    workflow
        .post("/states", stateBody("x", 0, "distribute_type_id", 0))
        .isRefusedWith(invalid + "distribute_type_id is needed");
    refused(
        workflow.post("/states", stateBody("x", 0, "state_field_str", "[]")), "state_field_str");
    refused(workflow.post("/states", stateBody("x", 0, "state_field_str", "{")), "state_field_str");
    refused(workflow.post("/states", stateBody("x", 0, "label", "1")), "label");
    refused(workflow.post("/states", stateBody("x".repeat(51), 0)), "name");
    refused(
        workflow.post("/states", stateBody("x", 0, "participant", "p".repeat(1001))),
        "participant");
    refused(workflow.post("/states", stateBody("x", 3)), "type_id");
    refused(workflow.post("/states", stateBody("x\u0002", 0)), "cannot be stored");

    assertThat(workflow.rows("states")).isEmpty();
  }

  private static void refused(Answer answer, String about) {
    assertThat(answer.code()).as("%s", answer).isEqualTo(-1);
    assertThat(answer.msg()).contains(about);
    assertThat(answer.data().isObject()).isTrue();
  }

  @Test
  void letsUnknownStatesBeAndRefusesThoseOfOthers() { // R231, R233
    WorkflowCalls workflow = workflow("se-mine");
    int foreign = workflow("se-theirs").state("theirs", 0);

    workflow.patch("/states/99999999", stateBody("x", 0)).orFail();
    workflow.patch("/states/99999999999999999999", stateBody("x", 0)).orFail();
    workflow.delete("/states/99999999").orFail();
    refused(workflow.patch("/states/" + foreign, stateBody("x", 0)), "state_id");
    refused(workflow.delete("/states/" + foreign), "state_id");

    assertThat(workflow.rows("states")).isEmpty();
  }

  @Test
  void deletesAStateAndNothingElse() { // R232
    WorkflowCalls workflow = workflow("se-deleted");
    int a = workflow.state("a", 1);
    int b = workflow.state("b", 0);
    int c = workflow.state("c", 2);
    int in = workflow.transition("in", a, b);
    int out = workflow.transition("out", b, c, "timer", 90);
    int branch =
        workflow.transition(
            "branch",
            a,
            c,
            "condition_expression",
            "[{\"expression\":\"{days} > 1\",\"target_state_id\":" + b + "}]");

    assertThat(workflow.delete("/states/" + b).orFail().isEmpty()).isTrue();

    assertThat(workflow.rows("states")).hasSize(2);
    assertThat(workflow.rows("transitions")).hasSize(3);
    JsonNode leading = workflow.row("transitions", in);
    assertThat(leading.path("destination_state_id").asInt()).isEqualTo(b);
    JsonNode leaving = workflow.row("transitions", out);
    assertThat(leaving.path("source_state_id").asInt()).isEqualTo(b);
    assertThat(leaving.at("/source_state_info/name").asString()).isEqualTo("未知");
    assertThat(leaving.path("timer").asInt()).isEqualTo(90);
    assertThat(workflow.row("transitions", branch).path("condition_expression").asString())
        .contains("\"target_state_id\":" + b);
    workflow.patch("/states/" + b, stateBody("again", 0)).orFail();
    workflow.delete("/states/" + b).orFail();
    assertThat(workflow.state("another", 0)).isNotEqualTo(b);
    assertThat(workflow.rows("states")).hasSize(3);
  }

  @Test
  void asksForTheManagerAndNotForTheApplication() { // section 3, R229
    WorkflowCalls workflow = workflow("se-callers");
    WorkflowCalls elsewhere = workflow.by(admin.through("ops", ServiceTestSetup.OPS_TOKEN));

    int id = elsewhere.state("made elsewhere", 0);
    elsewhere.patch("/states/" + id, stateBody("edited elsewhere", 0)).orFail();
    workflow
        .by(client.as("alice"))
        .post("/states", stateBody("x", 0))
        .isRefusedWith("has no permission:user is not admin or workflow admin");
    workflow
        .by(client.as("loonrobot"))
        .delete("/states/" + id)
        .isRefusedWith("username: loonrobot is the service itself and may not call");

    assertThat(workflow.row("states", id).path("name").asString()).isEqualTo("edited elsewhere");
  }

  @Test
  void takesCallsThatComeAtTheSameTime() {
    WorkflowCalls workflow = workflow("se-race");
    List<Callable<Integer>> calls = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      String name = "state " + i;
      calls.add(() -> workflow.state(name, 0));
    }

    List<Integer> ids = AtOnce.all(calls);

    assertThat(ids).doesNotHaveDuplicates();
    assertThat(workflow.rows("states").valueStream().map(s -> s.path("id").asInt()))
        .containsExactlyInAnyOrderElementsOf(ids);
  }
}
