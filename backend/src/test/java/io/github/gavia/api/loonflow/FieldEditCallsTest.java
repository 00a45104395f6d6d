package io.github.gavia.api.loonflow;

import static io.github.gavia.WorkflowCalls.fieldBody;
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
import tools.jackson.databind.JsonNode;

/** 7.19 to 7.21. */
@ServiceTest
class FieldEditCallsTest {

  @Autowired private ServiceClient client;
  private WorkflowCalls workflow;

  @BeforeEach
  void workflow() {
    workflow = WorkflowCalls.make(client.as("admin"), "fe");
  }

  private JsonNode row(int id) {
    return workflow.row("custom_fields", id);
  }

  @Test
  void givesBackAFieldAsItWasWritten() { // 5.7
    int id =
        workflow.field(
            "kind",
            35,
            "field_name",
            "Kind",
            "order_id",
            130,
            "description",
            "what kind",
            "label",
            "{\"a\":1}",
            "field_template",
            "t\nt",
            "default_value",
            "1",
            "boolean_field_display",
            "{\"1\":\"yes\"}",
            "field_choice",
            "{\"1\":\"paid\"}",
            "placeholder",
            "choose");

    JsonNode row = row(id);
    assertThat(row.path("creator").asString()).isEqualTo("admin");
    assertThat(row.path("field_key").asString()).isEqualTo("kind");
    assertThat(row.path("field_name").asString()).isEqualTo("Kind");
    assertThat(row.path("field_type_id").asInt()).isEqualTo(35);
    assertThat(row.path("order_id").asInt()).isEqualTo(130);
    assertThat(row.path("description").asString()).isEqualTo("what kind");
    assertThat(row.path("label").toString()).isEqualTo("{\"a\":1}");
    assertThat(row.path("field_template").asString()).isEqualTo("t\nt");
    assertThat(row.path("default_value").asString()).isEqualTo("1");
    assertThat(row.path("boolean_field_display").toString()).isEqualTo("{\"1\":\"yes\"}");
    assertThat(row.path("field_choice").toString()).isEqualTo("{\"1\":\"paid\"}");
    assertThat(row.path("placeholder").asString()).isEqualTo("choose");
  }

  @Test
  void replacesTheWholeRecordUnderTheSameId() { // R230
    int id = workflow.field("days", 10, "description", "how many");

    Answer edited = workflow.patch("/custom_fields/" + id, fieldBody("hours", 15));

    assertThat(edited.orFail().isEmpty()).isTrue();
    assertThat(workflow.rows("custom_fields")).hasSize(1);
    assertThat(row(id).path("field_key").asString()).isEqualTo("hours");
    assertThat(row(id).path("field_type_id").asInt()).isEqualTo(15);
    assertThat(row(id).path("description").asString()).isEmpty();
    workflow.patch("/custom_fields/" + id, fieldBody("hours", 10)).orFail();
    assertThat(row(id).path("field_type_id").asInt()).isEqualTo(10);
  }

  @Test
  void givesADeletedFieldsKeyToANewOne() { // R1, R8
    int old = workflow.field("days", 10);
    Answer deleted = workflow.delete("/custom_fields/" + old);
    assertThat(deleted.orFail().toString()).isEqualTo("{\"value\":{\"custom_field_id\":\"\"}}");
    assertThat(workflow.rows("custom_fields")).isEmpty();

    int fresh = workflow.field("days", 5);

    assertThat(fresh).isNotEqualTo(old);
    workflow.patch("/custom_fields/" + old, fieldBody("x", 5)).orFail(); // R231
    assertThat(workflow.delete("/custom_fields/" + old).orFail().toString()).contains("\"\"");
    assertThat(row(fresh).path("field_key").asString()).isEqualTo("days");
  }

  @Test
  void refusesWhatIsNoField() { // 1.1, R8, R55
    int id = workflow.field("days", 10);
    int other = workflow.field("hours", 10);
    String invalid = "请求参数不合法:";

    workflow
        .post("/custom_fields", fieldBody("x", 0))
        .isRefusedWith(invalid + "field_type_id is needed and should be a number");
    workflow
        .post("/custom_fields", fieldBody("x", 5, "order_id", "1"))
        .isRefusedWith(invalid + "order_id is needed and should be a number");
    assertThat(workflow.post("/custom_fields", fieldBody("x", 5, "bogus", "1")).msg())
        .startsWith(invalid + "Wrong key 'bogus'");
    refused(fieldBody("", 5), "field_key");
    refused(fieldBody("title", 5), "field_key");
    refused(fieldBody("suggestion", 5), "field_key");
    refused(fieldBody("days", 5), "field_key");
    refused(fieldBody("x", 7), "field_type_id");
    refused(fieldBody("x".repeat(51), 5), "field_key");
    refused(fieldBody("x", 5, "field_choice", "[]"), "field_choice");
    refused(fieldBody("x", 5, "boolean_field_display", "yes"), "boolean_field_display");
    refused(fieldBody("x", 5, "label", "\"\""), "label");
    refused(fieldBody("x\u0003", 5), "cannot be stored");
    assertThat(workflow.patch("/custom_fields/" + other, fieldBody("days", 10)).code())
        .isEqualTo(-1);

    assertThat(workflow.rows("custom_fields")).hasSize(2);
    assertThat(row(id).path("field_key").asString()).isEqualTo("days");
  }

  private void refused(Map<String, Object> body, String about) {
    Answer answer = workflow.post("/custom_fields", body);
    assertThat(answer.code()).as("%s", answer).isEqualTo(-1);
    assertThat(answer.msg()).contains(about);
  }

  @Test
  void asksForTheApplicationThenForTheManager() { // section 3, 1.2
    int id = workflow.field("days", 10);
    WorkflowCalls elsewhere =
        workflow.by(client.as("admin").through("ops", ServiceTestSetup.OPS_TOKEN));

    for (Answer answer :
        new Answer[] {
          elsewhere.post("/custom_fields", fieldBody("x", 5)),
          elsewhere.patch("/custom_fields/" + id, fieldBody("x", 5)),
          elsewhere.delete("/custom_fields/" + id)
        }) {
      answer.isRefusedWith("APP:ops have no permission to get this workflow info");
      assertThat(answer.data().isString()).isTrue();
    }
    workflow
        .by(client.as("alice"))
        .post("/custom_fields", fieldBody("x", 5))
        .isRefusedWith("has no permission:user is not admin or workflow admin");
    int foreign = WorkflowCalls.make(client.as("admin"), "fe-theirs").field("x", 5);
    assertThat(workflow.delete("/custom_fields/" + foreign).msg()).contains("custom_field_id");
  }
}
