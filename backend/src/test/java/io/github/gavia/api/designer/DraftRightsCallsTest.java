package io.github.gavia.api.designer;

import static io.github.gavia.api.designer.DesignerClient.body;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavia.ServiceClient;
import io.github.gavia.access.WorkflowPermissions;
import io.github.gavia.access.WorkflowRight;
import io.github.gavia.api.designer.DesignerClient.Designer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Who sees a draft and works on it, over HTTP. */
class DraftRightsCallsTest extends WithDrafts {

  @Autowired private ServiceClient contract;
  @Autowired private WorkflowPermissions permissions;

  @Test
  void beginsAWorkflowThatOnlyItsManagersSee() {
    JsonNode draft = begin("Tidy the attic");

    assertThat(draft.path("key").asString()).isEqualTo("tidy-the-attic");
    assertThat(draft.path("revision").asInt()).isEqualTo(1);
    assertThat(draft.path("base_version").asInt()).isZero();
    JsonNode line = line(wanda, "attic");
    assertThat(line.path("version").asInt()).isZero();
    assertThat(line.path("manager").asBoolean()).isTrue();
    assertThat(line.path("draft").path("modified_by").asString()).isEqualTo("wanda");
    JsonNode detail = wanda.get(path(draft, "")).orFail();
    assertThat(detail.path("live_version").isNull()).isTrue();
    assertThat(clients.walter().get(path(draft, "/draft")).problem(404)).isNotNull();
    assertThat(line(clients.walter(), "attic").isMissingNode()).isTrue();
    assertThat(line(clients.admin(), "attic").path("draft").path("revision").asInt()).isEqualTo(1);
  }

  private static JsonNode line(Designer designer, String search) {
    return designer.get("/workflows?search=" + search).orFail().path("value").path(0);
  }

  @Test
  void doesNotShowADraftAtTheOtherDoor() {
    int id = begin("Hidden for now").path("workflow_id").asInt();

    // the application "loonflow" is every console's: it may use all workflows (R9)
    assertThat(
            contract
                .as("admin")
                .get("/workflows?search_value=Hidden")
                .orFail()
                .path("value")
                .isEmpty())
        .isTrue();
    permissions.grant(id, WorkflowRight.API, "demo");
    assertThat(
            contract
                .as("admin")
                .get("/workflows?search_value=Hidden")
                .orFail()
                .path("total")
                .asInt())
        .isZero();
    contract.as("alice").get("/workflows/" + id + "/init_state").isRefusedWith("该工作流尚未配置初始状态");
    assertThat(
            contract
                .as("alice")
                .post("/tickets", Map.of("workflow_id", id, "transition_id", 1, "title", "x"))
                .code())
        .isEqualTo(-1);
  }

  @Test
  void isClosedToOthers() {
    JsonNode draft = begin("Mine alone");
    Designer alice = clients.as("alice", 0);
    List<String> reads = List.of("/draft", "/versions", "/versions/1/bpmn");

    for (String read : reads) {
      clients.walter().get(path(draft, read)).problem(404);
      alice.get(path(draft, read)).problem(404);
      clients.nobody().get(path(draft, read)).problem(401);
    }
    clients.walter().post(path(draft, "/draft"), body()).problem(404);
    clients
        .walter()
        .put(path(draft, "/draft"), body("revision", 1, "xml", xml(draft)))
        .problem(404);
    clients.walter().delete(path(draft, "/draft")).problem(404);
    clients.walter().post(path(draft, "/publish"), body("revision", 1)).problem(404);
    clients.walter().post(path(draft, "/versions/1/restore"), body()).problem(404);
    alice.post("/workflows", body("name", "Alice's")).problem(403);
    alice.post("/check", new byte[0]).problem(403);
    alice.get("/templates").problem(403);
    // an application's signature opens nothing here, and neither does another site's page
    clients.nobody().with("appname", "demo").get(path(draft, "/draft")).problem(401);
    wanda.with("origin", "http://evil.example").delete(path(draft, "/draft")).problem(403);
    assertThat(wanda.get(path(draft, "/draft")).status()).isEqualTo(200);
  }

  @Test
  void isOpenToWhoeverWasMadeManager() {
    JsonNode draft = begin("Shared");
    permissions.grant(draft.path("workflow_id").asInt(), WorkflowRight.ADMIN, "bob");

    Designer bob = clients.as("bob", 0);

    // R228
    bob.put(path(draft, "/draft"), body("revision", 1, "xml", xml(draft))).orFail();
    assertThat(bob.post("/check", xml(draft).getBytes(StandardCharsets.UTF_8)).status())
        .isEqualTo(200);
  }
}
