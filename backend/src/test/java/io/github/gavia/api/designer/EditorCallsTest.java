package io.github.gavia.api.designer;

import static io.github.gavia.api.designer.DesignerClient.body;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavia.AtOnce;
import io.github.gavia.ServiceTest;
import io.github.gavia.access.WorkflowPermissions;
import io.github.gavia.access.WorkflowRight;
import io.github.gavia.api.designer.DesignerClient.Answer;
import io.github.gavia.api.designer.DesignerClient.Designer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/** Rights, trials, scripts and channels, over HTTP. */
@ServiceTest
@Import(DesignerClient.class)
class EditorCallsTest {

  @Autowired private DesignerClient clients;
  @Autowired private WorkflowPermissions permissions;

  private int begin(Designer designer, String name) {
    return designer.post("/workflows", body("name", name)).orFail().path("workflow_id").asInt();
  }

  private static String path(int workflowId, String below) {
    return "/workflows/" + workflowId + below;
  }

  @Test
  void changesOnlyTheRightsThatAreSent() {
    // R234
    Designer wanda = clients.wanda();
    int id = begin(wanda, "Rights of some");
    wanda
        .put(
            path(id, "/rights"),
            body("admins", List.of("walter"), "viewer_departments", List.of("1")))
        .orFail();

    JsonNode now =
        wanda.put(path(id, "/rights"), body("applications", List.of("shop", " shop "))).orFail();

    assertThat(now.path("admins").valueStream().map(JsonNode::asString)).containsExactly("walter");
    assertThat(now.path("viewer_departments").size()).isEqualTo(1);
    assertThat(now.path("applications").valueStream().map(JsonNode::asString))
        .containsExactly("shop");
    assertThat(now.path("may_change").asBoolean()).isTrue();
    assertThat(permissions.isManager("walter", id)).isTrue();
    assertThat(permissions.mayUse("shop", id)).isTrue();
    wanda.put(path(id, "/rights"), body("admins", List.of())).orFail();
    assertThat(permissions.isManager("walter", id)).isFalse();
  }

  @Test
  void keepsWhatTwoChangeAtOnce() {
    // R234
    Designer wanda = clients.wanda();
    int id = begin(wanda, "Rights of two");
    for (int round = 0; round < 10; round++) {
      List<String> viewer = List.of("viewer-" + round);
      List<Callable<Answer>> changes =
          List.of(
              () -> wanda.put(path(id, "/rights"), body("viewers", viewer)),
              () -> wanda.put(path(id, "/rights"), body("viewers", viewer)),
              () -> wanda.put(path(id, "/rights"), body("interveners", viewer)));

      AtOnce.all(changes).forEach(Answer::orFail);

      JsonNode now = wanda.get(path(id, "/rights")).orFail();
      for (String right : List.of("viewers", "interveners")) {
        assertThat(now.path(right).valueStream().map(JsonNode::asString))
            .containsExactlyElementsOf(viewer);
      }
    }
  }

  @Test
  void letsManagersReadRightsAndAdministratorsChangeThem() {
    // R229
    int id = begin(clients.wanda(), "Rights of others");
    clients.walter().get(path(id, "/rights")).problem(404);
    Designer plain = clients.as("rights-plain", 0);
    permissions.grant(id, WorkflowRight.ADMIN, "rights-plain");

    assertThat(plain.get(path(id, "/rights")).orFail().path("may_change").asBoolean()).isFalse();
    plain.put(path(id, "/rights"), body("admins", List.of())).problem(403);
    assertThat(permissions.isManager("rights-plain", id)).isTrue();
  }

  @Test
  void refusesRightsThatAreNoNames() {
    int id = begin(clients.wanda(), "Rights of nobody");

    for (Object wrong : List.of("lin", List.of("a,b"), List.of(""), List.of("x".repeat(101)))) {
      clients.wanda().put(path(id, "/rights"), body("viewers", wrong)).problem(400);
    }
    assertThat(clients.wanda().get(path(id, "/rights")).orFail().path("viewers")).isEmpty();
  }

  @Test
  void tellsWhyAHookWasNotCalledWithoutItsSecret() {
    int id = begin(clients.wanda(), "Tells a stranger");
    Map<String, Object> hook =
        body("url", "http://127.0.0.1:1/hook", "token", "hook-test-secret", "ticket", body("a", 1));

    Answer answer = clients.wanda().post(path(id, "/hook-test"), hook);

    assertThat(answer.orFail().path("status").asInt()).isZero();
    assertThat(answer.body().path("accepted").asBoolean()).isFalse();
    assertThat(answer.body().path("message").asString()).isNotBlank();
    assertThat(answer.text()).doesNotContain("hook-test-secret");
    clients.walter().post(path(id, "/hook-test"), hook).problem(404);
    clients.wanda().post(path(id, "/hook-test"), body("ticket", "no object")).problem(400);
  }

  @Test
  void endsTrialsOfWhoTriesTooOften() {
    Designer often = clients.as("tries-often", 1);
    int id = begin(often, "Tried often");
    for (int i = 0; i < 10; i++) {
      often.post(path(id, "/hook-test"), body("url", "nowhere")).orFail();
    }

    often.post(path(id, "/hook-test"), body("url", "nowhere")).problem(429);
    assertThat(clients.admin().post(path(id, "/hook-test"), body("url", "nowhere")).status())
        .isEqualTo(200);
  }

  @Test
  void keepsAScriptThatCanRunAndChangesIt() {
    Designer wanda = clients.wanda();
    JsonNode made =
        wanda.post("/stored-scripts", body("name", "kept", "source", "println 'one'")).orFail();
    String one = "/stored-scripts/" + made.path("id").asInt();

    assertThat(made.path("runnable").asBoolean()).isTrue();
    wanda.post("/stored-scripts", body("name", "bad", "source", "new File('/x')")).problem(422);
    wanda.put(one, body("name", "kept", "source", "new File('/x')")).problem(422);
    wanda.put(one, body("name", "renamed", "active", false)).orFail();
    JsonNode now = wanda.get(one).orFail();
    assertThat(now.path("name").asString()).isEqualTo("renamed");
    assertThat(now.path("active").asBoolean()).isFalse();
    assertThat(now.path("source").asString()).isEqualTo("println 'one'");
    assertThat(wanda.delete(one).status()).isEqualTo(204);
    wanda.get(one).problem(404);
    clients.as("scripts-plain", 0).get("/stored-scripts").problem(403);
  }

  @Test
  void runsAScriptOnceAndKeepsNothing() {
    Designer wanda = clients.wanda();
    int before = wanda.get("/stored-scripts").orFail().size();

    JsonNode done =
        wanda
            .post(
                "/stored-scripts/test",
                body(
                    "source",
                    "print \"${ticket.days} by ${ticket.creator}\"",
                    "ticket",
                    body("days", 3)))
            .orFail();
    JsonNode failed =
        wanda.post("/stored-scripts/test", body("source", "\nthrow new Exception('no')")).orFail();

    assertThat(done.path("output").asString()).isEqualTo("3 by wanda");
    assertThat(done.path("error").isNull()).isTrue();
    assertThat(failed.path("error").asString()).contains("no", "line 2");
    assertThat(wanda.get("/stored-scripts").orFail().size()).isEqualTo(before);
  }

  @Test
  void keepsTheSecretsOfAChannelToItself() {
    Designer admin = clients.admin();
    JsonNode made =
        admin
            .post(
                "/notice-channels",
                body(
                    "name",
                    "Told",
                    "type_id",
                    1,
                    "hook_url",
                    "https://h.example",
                    "hook_token",
                    "channel-secret"))
            .orFail();
    String one = "/notice-channels/" + made.path("id").asInt();

    assertThat(made.path("hook_token_set").asBoolean()).isTrue();
    assertThat(admin.get("/notice-channels").text()).doesNotContain("channel-secret");
    JsonNode kept = admin.put(one, body("name", "Told again", "type_id", 1)).orFail();
    assertThat(kept.path("hook_token_set").asBoolean()).isTrue();
    JsonNode cleared =
        admin.put(one, body("name", "Told again", "type_id", 1, "hook_token", "")).orFail();
    assertThat(cleared.path("hook_token_set").asBoolean()).isFalse();
    assertThat(admin.delete(one).status()).isEqualTo(204);
    admin.put(one, body("name", "Gone", "type_id", 1)).problem(404);
    clients.wanda().get("/notice-channels").problem(403);
  }
}
