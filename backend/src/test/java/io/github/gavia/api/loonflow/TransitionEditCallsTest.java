package io.github.gavia.api.loonflow;

import static io.github.gavia.WorkflowCalls.transitionBody;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavia.ServiceClient;
import io.github.gavia.ServiceClient.Answer;
import io.github.gavia.ServiceTest;
import io.github.gavia.ServiceTestSetup;
import io.github.gavia.WorkflowCalls;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** 7.15 to 7.17. */
@ServiceTest
class TransitionEditCallsTest {

  private static final JsonMapper JSON = new JsonMapper();

  @LocalServerPort private int port;
  @Autowired private ServiceClient client;
  private WorkflowCalls workflow;
  private int a;
  private int b;

  @BeforeEach
  void twoStates() {
    workflow = WorkflowCalls.make(client.as("admin"), "te");
    a = workflow.state("a", 1);
    b = workflow.state("b", 0);
  }

  private JsonNode row(int id) {
    return workflow.row("transitions", id);
  }

  @Test
  void givesBackATransitionAsItWasWritten() { // 5.6
    String conditions =
        "[{\"expression\":\"{days} > 3 and {kind} == '<b>'\",\"target_state_id\":%d},"
            + "{\"expression\":\"len(\",\"target_state_id\":\"%d\"},"
            + "{\"expression\":\"{days} > 1\",\"target_state_id\":424242},{\"target_state_id\":%d},5]";

    int id =
        workflow.transition(
            "go",
            a,
            b,
            "transition_type_id",
            2,
            "timer",
            3600,
            "condition_expression",
            conditions.formatted(a, b, a),
            "attribute_type_id",
            7,
            "field_require_check",
            1,
            "alert_enable",
            1,
            "alert_text",
            "sure?");

    JsonNode row = row(id);
    assertThat(row.path("creator").asString()).isEmpty();
    assertThat(row.path("name").asString()).isEqualTo("go");
    assertThat(row.path("transition_type_id").asInt()).isEqualTo(2);
    assertThat(row.path("timer").asInt()).isEqualTo(3600);
    assertThat(row.path("source_state_id").asInt()).isEqualTo(a);
    assertThat(row.path("destination_state_id").asInt()).isEqualTo(b);
    assertThat(row.path("attribute_type_id").asInt()).isEqualTo(7);
    assertThat(row.path("field_require_check").booleanValue()).isTrue();
    assertThat(row.path("alert_enable").booleanValue()).isTrue();
    assertThat(row.path("alert_text").asString()).isEqualTo("sure?");
    String asNumber = conditions.replace("\"%d\"", "%d").formatted(a, b, a);
    assertThat(JSON.readTree(row.path("condition_expression").asString()))
        .isEqualTo(JSON.readTree(asNumber));
  }

  @Test
  void takesWhatIsOmittedAsNothing() { // 7.15
    Answer made =
        workflow.post(
            "/transitions",
            WorkflowCalls.body("name", "go", "source_state_id", a, "attribute_type_id", 1));

    assertThat(made.orFail().at("/value").propertyNames()).containsExactly("transition_id");
    JsonNode row = row(made.data().at("/value/transition_id").asInt());
    assertThat(row.path("transition_type_id").asInt()).isZero();
    assertThat(row.path("timer").asInt()).isZero();
    assertThat(row.path("destination_state_id").asInt()).isZero();
    assertThat(row.at("/destination_state_info/name").asString()).isEqualTo("见条件表达式");
    assertThat(row.path("condition_expression").asString()).isEmpty();
    assertThat(row.path("field_require_check").booleanValue()).isFalse();
  }

  @Test
  void takesConditionsWithoutDefault() { // R57
    String conditions = "[{\"expression\":\"{days} > 3\",\"target_state_id\":%d}]".formatted(b);

    JsonNode row = row(workflow.transition("go", a, 0, "condition_expression", conditions));

    assertThat(row.path("destination_state_id").asInt()).isZero();
    assertThat(row.at("/destination_state_info/name").asString()).isEqualTo("见条件表达式");
  }

  @Test
  void belongsToWhoMadeItInASession() { // 5.6
    Console console = Console.of(port, "admin", ServiceTestSetup.ADMIN_PASSWORD);

    Answer made = console.post(workflow.path("/transitions"), transitionBody("go", a, b));

    int id = made.orFail().at("/value/transition_id").asInt();
    assertThat(row(id).path("creator").asString()).isEqualTo("admin");
  }

  @Test
  void replacesTheWholeRecord() { // R230
    int other = workflow.transition("other", b, a, "timer", 60);
    int id =
        workflow.transition(
            "go",
            a,
            b,
            "timer",
            60,
            "alert_text",
            "sure?",
            "condition_expression",
            "[{\"expression\":\"True\",\"target_state_id\":%d}]".formatted(a));
    JsonNode otherBefore = row(other);

    workflow.patch("/transitions/" + id, transitionBody("back", b, a, "timer", 120)).orFail();

    JsonNode row = row(id);
    assertThat(row.path("name").asString()).isEqualTo("back");
    assertThat(row.path("timer").asInt()).isEqualTo(120);
    assertThat(row.path("source_state_id").asInt()).isEqualTo(b);
    assertThat(row.path("destination_state_id").asInt()).isEqualTo(a);
    assertThat(row.path("condition_expression").asString()).isEmpty();
    assertThat(row.path("alert_text").asString()).isEmpty();
    assertThat(row(other)).isEqualTo(otherBefore);
  }

  @Test
  void refusesWhatIsNoTransition() { // 1.1, R55, R65
    int foreign = WorkflowCalls.make(client.as("admin"), "te-foreign").state("theirs", 0);
    String invalid = "请求参数不合法:";

    workflow
        .post("/transitions", transitionBody("x", 0, b))
        .isRefusedWith(invalid + "source_state_id is needed and should be an integer");
    workflow
        .post("/transitions", transitionBody("x", a, b, "attribute_type_id", 0))
        .isRefusedWith(invalid + "attribute_type_id is needed and should be an integer");
    workflow
        .patch("/transitions/1", transitionBody("x", 0, b))
        .isRefusedWith(invalid + "source_state_id is needed");
    assertThat(workflow.post("/transitions", transitionBody("x", a, b, "bogus", 1)).msg())
        .startsWith(invalid + "Wrong key 'bogus'");
    refused(transitionBody("x", a, b, "field_require_check", true), "field_require_check");
    refused(
        transitionBody("x", a, b, "condition_expression", "{days} > 3"), "condition_expression");
    refused(
        transitionBody("x", a, b, "condition_expression", "[" + " ".repeat(1000) + "]"),
        "condition_expression");
    refused(transitionBody("x", a, b, "alert_text", "x".repeat(101)), "alert_text");
    refused(transitionBody("x", a, b, "timer", -1), "timer");
    refused(transitionBody("x", a, foreign), "destination_state_id");
    refused(transitionBody("x", foreign, b), "source_state_id");
    refused(transitionBody("x", a, 99999999), "destination_state_id");

    assertThat(workflow.rows("transitions")).isEmpty();
  }

  private void refused(Map<String, Object> body, String about) {
    Answer answer = workflow.post("/transitions", body);
    assertThat(answer.code()).as("%s", answer).isEqualTo(-1);
    assertThat(answer.msg()).contains(about);
  }

  @Test
  void deletesATransitionAndWhatWasThereForItAlone() {
    String conditions = "[{\"expression\":\"{days} > 3\",\"target_state_id\":%d}]".formatted(b);
    int kept = workflow.transition("kept", a, b);
    int id = workflow.transition("go", a, a, "condition_expression", conditions, "timer", 60);

    assertThat(workflow.delete("/transitions/" + id).orFail().isEmpty()).isTrue();

    assertThat(workflow.rows("transitions")).hasSize(1);
    assertThat(row(kept).path("destination_state_id").asInt()).isEqualTo(b);
    workflow.delete("/transitions/" + id).orFail(); // R231
    workflow.patch("/transitions/" + id, transitionBody("x", a, b)).orFail();
    assertThat(workflow.transition("again", a, b)).isNotEqualTo(id); // R1
    assertThat(workflow.rows("transitions")).hasSize(2);
  }

  @Test
  void refusesTransitionsOfOtherWorkflows() { // R233
    WorkflowCalls theirs = WorkflowCalls.make(client.as("admin"), "te-theirs");
    int state = theirs.state("theirs", 0);
    int foreign = theirs.transition("theirs", state, state);

    assertThat(workflow.patch("/transitions/" + foreign, transitionBody("x", a, b)).msg())
        .contains("transition_id");
    assertThat(workflow.delete("/transitions/" + foreign).code()).isEqualTo(-1);

    assertThat(theirs.row("transitions", foreign).path("name").asString()).isEqualTo("theirs");
  }
}
