package io.github.gavia.api.loonflow;

import static io.github.gavia.api.loonflow.Console.body;
import static io.github.gavia.api.loonflow.Console.row;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavia.ServiceClient;
import io.github.gavia.ServiceClient.Answer;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** 9.21 to 9.25. */
class AppTokenCallsTest extends WithConsole {

  private static final String TOKENS = "/accounts/app_token";

  private int register(String name, String workflowIds) {
    Answer made =
        admin.post(
            TOKENS, body("app_name", name, "ticket_sn_prefix", "pre", "workflow_ids", workflowIds));
    int id = made.orFail().path("id").asInt();
    assertThat(made.body().at("/msg/app_token_id").asInt()).isEqualTo(id);
    return id;
  }

  private JsonNode found(String name) {
    return row(admin.get(TOKENS + "?search_value=" + name), "app_name", name);
  }

  private ServiceClient application(String name) {
    return client.through(name, found(name).path("token").asString()).as("alice");
  }

  /** The ids of the workflows of the samples, ascending. */
  private int[] workflows() {
    JsonNode value = client.get("/workflows?per_page=2").orFail().path("value");
    return new int[] {value.at("/0/id").asInt(), value.at("/1/id").asInt()};
  }

  private static int usable(ServiceClient application) {
    return application.get("/workflows").orFail().path("total").asInt();
  }

  @Test
  void registersAnApplicationAndListsIt() { // R235
    int[] w = workflows();
    int id = register("tc-made", w[1] + "," + w[0]);

    JsonNode token = found("tc-made");

    assertThat(token.propertyNames())
        .containsExactlyInAnyOrder(
            "id",
            "creator",
            "gmt_created",
            "gmt_modified",
            "is_deleted",
            "app_name",
            "token",
            "ticket_sn_prefix",
            "creator_info",
            "workflow_ids");
    assertThat(token.path("id").asInt()).isEqualTo(id);
    assertThat(token.path("workflow_ids").asString()).isEqualTo(w[0] + "," + w[1]);
    assertThat(token.path("ticket_sn_prefix").asString()).isEqualTo("pre");
    assertThat(token.at("/creator_info/creator_username").asString()).isEqualTo("admin");
    assertThat(usable(application("tc-made"))).isEqualTo(2);
  }

  @Test
  void tellsNoSecretInTheSimpleList() { // 9.22
    register("tc-simple", String.valueOf(workflows()[0]));

    JsonNode token =
        row(
            admin.get("/accounts/simple_app_token?search_value=tc-simple"),
            "app_name",
            "tc-simple");

    assertThat(token.has("token")).isFalse();
    assertThat(token.path("workflow_ids").asString("?")).isEmpty();
  }

  @Test
  void makesTheWorkflowsThoseThatAreListed() { // R235
    int[] w = workflows();
    int id = register("tc-edit", String.valueOf(w[0]));
    ServiceClient application = application("tc-edit");

    admin
        .patch(
            TOKENS + "/" + id,
            body("ticket_sn_prefix", "other", "workflow_ids", String.valueOf(w[1])))
        .orFail();

    assertThat(found("tc-edit").path("workflow_ids").asString()).isEqualTo(String.valueOf(w[1]));
    assertThat(found("tc-edit").path("ticket_sn_prefix").asString()).isEqualTo("other");
    application.get("/workflows/" + w[1] + "/init_state").orFail();
    assertThat(application.get("/workflows/" + w[0] + "/init_state").code()).isEqualTo(-1);

    admin.patch(TOKENS + "/" + id, body()).orFail();

    assertThat(found("tc-edit").path("workflow_ids").asString("?")).isEmpty();
    assertThat(found("tc-edit").path("ticket_sn_prefix").asString("?")).isEmpty();
    assertThat(usable(application)).isZero();
  }

  @Test
  void deletesAnApplicationAtOnce() { // R1, R235
    int id = register("tc-gone", String.valueOf(workflows()[0]));
    ServiceClient application = application("tc-gone");
    assertThat(usable(application)).isEqualTo(1);

    assertThat(admin.delete(TOKENS + "/" + id).orFail().isEmpty()).isTrue();

    assertThat(application.get("/workflows").msg()).contains("Appname:tc-gone");
    admin.delete(TOKENS + "/" + id).isRefusedWith("record is not exist or has been deleted");
    register("tc-gone", "");
    assertThat(usable(application("tc-gone"))).as("rights of the old one").isZero();
  }

  @Test
  void refusesNamesThatAreTaken() { // R242
    register("tc-twice", "");

    for (String name : new String[] {"tc-twice", "loonflow"}) {
      admin
          .post(TOKENS, body("app_name", name))
          .isRefusedWith("app_name existed,please alter app_name");
    }
  }

  @Test
  void refusesToChangeTheName() { // R242
    int id = register("tc-name", "");

    Answer answer = admin.patch(TOKENS + "/" + id, body("app_name", "tc-other"));

    assertThat(answer.code()).isEqualTo(-1);
    assertThat(answer.msg()).startsWith("请求参数不合法:Wrong key 'app_name'");
  }

  @Test
  void storesNothingOfARefusedApplication() { // R2
    assertRefused(body("app_name", "tc-bad", "workflow_ids", "1,x"), "workflow_ids");
    assertRefused(body("app_name", "tc-bad", "workflow_ids", "1,999999"), "999999");
    assertRefused(body("app_name", "tc-bad", "ticket_sn_prefix", "p".repeat(21)), "ticket_sn");
    assertRefused(body("app_name", "t".repeat(51)), "app_name");
    admin.post(TOKENS, body("app_name", "")).isRefusedWith("请求参数不合法:app_name is needed");
    assertThat(admin.get(TOKENS + "?search_value=tc-bad").orFail().path("total").asInt()).isZero();
  }

  private void assertRefused(Map<String, Object> body, String part) {
    Answer answer = admin.post(TOKENS, body);
    assertThat(answer.code()).as("%s", answer).isEqualTo(-1);
    assertThat(answer.data().isObject()).isTrue();
    assertThat(answer.msg()).contains(part);
  }

  @Test
  void changesNothingWhenAnEditIsRefused() { // R2
    String workflow = String.valueOf(workflows()[0]);
    int id = register("tc-keep", workflow);

    assertThat(admin.patch(TOKENS + "/" + id, body("workflow_ids", "999999")).code()).isEqualTo(-1);
    assertThat(admin.patch(TOKENS + "/" + id, body("ticket_sn_prefix", "p".repeat(21))).code())
        .isEqualTo(-1);

    assertThat(found("tc-keep").path("workflow_ids").asString()).isEqualTo(workflow);
    assertThat(found("tc-keep").path("ticket_sn_prefix").asString()).isEqualTo("pre");
    admin
        .patch(TOKENS + "/999999", body())
        .isRefusedWith("record is not exist or has been deleted");
  }
}
