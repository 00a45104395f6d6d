package io.github.gavia.api.loonflow;

import static io.github.gavia.WorkflowCalls.body;
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

/** 7.2, 7.5, 7.6. */
@ServiceTest
class WorkflowEditCallsTest {

  private static final String UNKNOWN = "workflow is not existed or has been deleted";

  @LocalServerPort private int port;
  @Autowired private ServiceClient client;
  private ServiceClient admin;
  private Console console;

  @BeforeEach
  void administrator() {
    admin = client.as("admin");
    console = Console.of(port, "admin", ServiceTestSetup.ADMIN_PASSWORD);
  }

  private JsonNode detail(int id) {
    return console.get("/workflows/" + id).orFail();
  }

  private int rows(String name) {
    return console.get("/workflows?search_value=" + name).orFail().path("total").asInt();
  }

  @Test
  void makesAWorkflowOfItsNameAlone() { // 7.2, 1.1
    Answer made = admin.post("/workflows", body("name", "we-plain"));

    assertThat(made.orFail().propertyNames()).containsExactly("workflow_id");
    JsonNode detail = detail(made.data().path("workflow_id").asInt());
    assertThat(detail.path("name").asString()).isEqualTo("we-plain");
    assertThat(detail.path("creator").asString()).isEqualTo("admin");
    assertThat(detail.path("view_permission_check").booleanValue()).isFalse();
    assertThat(detail.path("limit_expression").asString()).isEqualTo("{}");
    for (String key :
        new String[] {
          "description", "notices", "display_form_str", "title_template", "content_template"
        }) {
      assertThat(detail.path(key).asString()).as(key).isEmpty();
    }
    for (String key :
        new String[] {
          "workflow_admin", "intervener", "view_persons", "view_depts", "api_permission_apps"
        }) {
      assertThat(detail.path(key)).as(key).isEmpty();
    }
  }

  private static Map<String, Object> whole(String name) {
    return body(
        "name",
        name,
        "description",
        "what for",
        "notices",
        "1,2",
        "view_permission_check",
        true,
        "limit_expression",
        "{\"level\":1",
        "display_form_str",
        "[\"sn\"]",
        "title_template",
        "{title} of {nobody}",
        "content_template",
        "please",
        "workflow_admin",
        "alice, bob",
        "intervener",
        "bob",
        "view_persons",
        "carol,alice",
        "view_depts",
        "1,2",
        "api_permission_apps",
        "demo,ops");
  }

  @Test
  void keepsTheWholeRecordAsItCame() { // R55, R234
    int id = admin.post("/workflows", whole("we-whole")).orFail().path("workflow_id").asInt();

    JsonNode detail = detail(id);

    whole("we-whole")
        .forEach(
            (key, value) -> {
              JsonNode shown = detail.path(key);
              String text =
                  shown.isArray()
                      ? String.join(",", shown.valueStream().map(JsonNode::asString).toList())
                      : shown.asString();
              assertThat(text).as(key).isEqualTo(value.toString().replace(", ", ","));
            });
  }

  @Test
  void editsByReplacingTheWholeRecord() { // R230, R234
    int id = admin.post("/workflows", whole("we-edited")).orFail().path("workflow_id").asInt();

    Answer edited =
        admin.patch(
            "/workflows/" + id,
            body(
                "name",
                "we-edited-2",
                "view_persons",
                "carol,dave",
                "api_permission_apps",
                "demo"));

    assertThat(edited.orFail().isEmpty()).isTrue();
    JsonNode detail = detail(id);
    assertThat(detail.path("name").asString()).isEqualTo("we-edited-2");
    assertThat(detail.path("view_permission_check").booleanValue()).isTrue();
    assertThat(detail.path("limit_expression").asString()).isEmpty();
    assertThat(detail.path("notices").asString()).isEmpty();
    assertThat(detail.path("workflow_admin")).isEmpty();
    assertThat(detail.path("view_depts")).isEmpty();
    assertThat(detail.path("view_persons").toString()).isEqualTo("[\"carol\",\"dave\"]");
    assertThat(detail.path("api_permission_apps").toString()).isEqualTo("[\"demo\"]");
    assertThat(rows("we-edited-2")).isEqualTo(1);
  }

  @Test
  void withdrawsApplicationsThatAreOmitted() { // 7.5
    int id = WorkflowCalls.make(admin, "we-withdrawn").id();

    admin.patch("/workflows/" + id, body("name", "we-withdrawn")).orFail();

    Answer refused = admin.patch("/workflows/" + id, body("name", "we-withdrawn"));
    refused.isRefusedWith("APP:demo have no permission to get this workflow info");
    assertThat(refused.data().isString()).isTrue();
  }

  @Test
  void refusesWhatIsNoWorkflowAndStoresNothing() { // R2, 1.1
    admin.post("/workflows", body("description", "x")).isRefusedWith("请求参数不合法:Missing key: 'name'");
    admin.post("/workflows", body("name", "")).isRefusedWith("请求参数不合法:name is needed");
    Answer number = admin.post("/workflows", body("name", "we-number", "view_depts", 5));
    assertThat(number.msg()).startsWith("请求参数不合法:").contains("view_depts");
    Answer longer = admin.post("/workflows", body("name", "we-long", "notices", "9".repeat(51)));
    assertThat(longer.code()).isEqualTo(-1);
    assertThat(longer.msg()).contains("notices");
    Answer holder =
        admin.post("/workflows", body("name", "we-hold", "intervener", "x".repeat(101)));
    assertThat(holder.msg()).contains("intervener");
    Answer control = admin.post("/workflows", body("name", "we-control\u0001"));
    assertThat(control.msg()).contains("cannot be stored");

    assertThat(rows("we-number") + rows("we-long") + rows("we-hold") + rows("we-control")).isZero();
  }

  @Test
  void keepsEverythingWhenAnEditIsRefused() { // R2
    int id = admin.post("/workflows", whole("we-kept")).orFail().path("workflow_id").asInt();
    JsonNode before = detail(id);

    assertThat(
            admin
                .patch(
                    "/workflows/" + id, body("name", "n".repeat(51), "api_permission_apps", "demo"))
                .code())
        .isEqualTo(-1);

    assertThat(detail(id)).isEqualTo(before);
  }

  @Test
  void asksWhoCalls() { // section 3, R229
    int id = WorkflowCalls.make(admin, "we-callers").id();
    String path = "/workflows/" + id;
    console.addAccount("we-other", "type_id", 1);
    ServiceClient other = client.as("we-other");

    client
        .as("alice")
        .post("/workflows", body("name", "x"))
        .isRefusedWith("has no permission:user is not admin or workflow admin");
    client
        .as("alice")
        .patch(path, body("name", "x"))
        .isRefusedWith("has no permission:user is not admin or workflow admin");
    String noManager = "user: we-other has no admin permission for workflow_id:" + id;
    other.patch(path, body("name", "x")).isRefusedWith(noManager);
    other.delete(path, Map.of()).isRefusedWith(noManager);
    admin
        .through("ops", ServiceTestSetup.OPS_TOKEN)
        .delete(path, Map.of())
        .isRefusedWith("APP:ops have no permission to get this workflow info");

    int own =
        other
            .post("/workflows", body("name", "we-own", "api_permission_apps", "demo"))
            .orFail()
            .path("workflow_id")
            .asInt();
    other
        .patch("/workflows/" + own, body("name", "we-own", "api_permission_apps", "demo"))
        .orFail();
    assertThat(rows("we-callers")).isEqualTo(1);
  }

  @Test
  void deletesAWorkflowAndNothingElse() { // R232
    WorkflowCalls workflow = WorkflowCalls.make(admin, "we-gone");
    int start = workflow.state("new", 1);

    assertThat(workflow.delete("").orFail().isEmpty()).isTrue();

    assertThat(rows("we-gone")).isZero();
    workflow.delete("").isRefusedWith(UNKNOWN);
    workflow.patch("", body("name", "x", "api_permission_apps", "demo")).isRefusedWith(UNKNOWN);
    workflow.post("/states", WorkflowCalls.stateBody("x", 0)).isRefusedWith(UNKNOWN);
    workflow.delete("/states/" + start).isRefusedWith(UNKNOWN);
    assertThat(workflow.get("/init_state").msg()).isEqualTo(UNKNOWN);
  }
}
