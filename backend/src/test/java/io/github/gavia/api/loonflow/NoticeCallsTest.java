package io.github.gavia.api.loonflow;

import static io.github.gavia.api.loonflow.Console.body;
import static io.github.gavia.api.loonflow.ContractCalls.Call.get;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavia.ServiceClient.Answer;
import io.github.gavia.api.loonflow.ContractCalls.Call;
import io.github.gavia.workflow.Notices;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** 7.29 to 7.34. */
@ContractTest
@ExtendWith(OutputCaptureExtension.class)
class NoticeCallsTest {

  private static final String NOTICES = "/workflows/custom_notices";

  @Autowired private ContractCalls calls;
  @Autowired private Notices notices;
  @LocalServerPort private int port;
  private Console admin;

  @BeforeEach
  void administrator() {
    admin = Console.of(port, "admin", "admin-pass-1");
  }

  private static Map<String, Object> notice(String name) {
    return body(
        "name", name,
        "type_id", 1,
        "description", "about " + name,
        "hook_url", "https://notices.example.com",
        "hook_token", "notice-secret-1",
        "corpid", "corp",
        "corpsecret", "notice-secret-2",
        "appkey", "key",
        "appsecret", "notice-secret-3");
  }

  private int add(String name) {
    return admin.post(NOTICES, notice(name)).orFail().path("notice_id").intValue();
  }

  private JsonNode detail(int id) {
    return admin.get(NOTICES + "/" + id).orFail().path("value");
  }

  @Test
  void makesANoticeAndTellsIt() { // 5.13
    int id = add("nc-made");

    JsonNode notice = detail(id);

    assertThat(notice.propertyNames())
        .containsExactlyInAnyOrder(
            "id",
            "creator",
            "gmt_created",
            "gmt_modified",
            "is_deleted",
            "name",
            "description",
            "type_id",
            "corpid",
            "corpsecret",
            "appkey",
            "appsecret",
            "hook_url",
            "hook_token");
    assertThat(notice.path("id").intValue()).isEqualTo(id);
    assertThat(notice.path("creator").asString()).isEqualTo("admin");
    assertThat(notice.path("description").asString()).isEqualTo("about nc-made");
    assertThat(notice.path("hook_token").asString()).isEqualTo("notice-secret-1");
    assertThat(notice.path("corpsecret").asString()).isEqualTo("notice-secret-2");
    assertThat(notice.path("appsecret").asString()).isEqualTo("notice-secret-3");
    assertThat(notices.find(id).orElseThrow().hookUrl()).isEqualTo("https://notices.example.com");
  }

  @Test
  void listsNoticesWithTheirSecretsForSuperAdministrators() { // 7.29
    int first = add("nc-list-1");
    int second = add("nc-list-2");

    JsonNode page = admin.get(NOTICES + "?search_value=nc-list&per_page=1&page=7").orFail();

    assertThat(page.path("total").intValue()).isEqualTo(2);
    assertThat(page.at("/value/0/id").intValue()).isEqualTo(second);
    assertThat(page.at("/value/0")).isEqualTo(detail(second));
    JsonNode found = admin.get(NOTICES + "?search_value=about%20nc-list-1").orFail();
    assertThat(found.at("/value/0/id").intValue()).isEqualTo(first);
    JsonNode named = calls.data(get(NOTICES + "?search_value=nc-list-1", "admin"));
    assertThat(named.toString()).as("an application may name one").contains("notice-secret-1");
  }

  @Test
  void listsNoSecretsForWorkflowAdministrators() { // 7.30
    int id = add("nc-simple");

    JsonNode page =
        calls.data(get("/workflows/simple_custom_notices?search_value=nc-simple", "wendy"));

    assertThat(page.at("/value/0/id").intValue()).isEqualTo(id);
    assertThat(page.at("/value/0").propertyNames())
        .containsExactlyInAnyOrder(
            "id",
            "creator",
            "gmt_created",
            "gmt_modified",
            "is_deleted",
            "name",
            "description",
            "type_id");
  }

  @Test
  void takesOmittedTextsAsEmpty() {
    int id =
        admin
            .post(NOTICES, body("name", "nc-short", "type_id", 3))
            .orFail()
            .path("notice_id")
            .intValue();

    assertThat(detail(id).path("type_id").intValue()).isEqualTo(3);
    assertThat(detail(id).path("hook_url").asString("?")).isEmpty();
    assertThat(notices.find(id).orElseThrow().redeliveries()).isZero();
  }

  @Test
  void replacesTheWholeRecord() { // 7.33, R230
    int id = add("nc-edit");

    Answer edited = admin.patch(NOTICES + "/" + id, body("name", "nc-edited", "type_id", 2));

    assertThat(edited.orFail().toString()).isEqualTo("{}");
    JsonNode notice = detail(id);
    assertThat(notice.path("name").asString()).isEqualTo("nc-edited");
    assertThat(notice.path("type_id").intValue()).isEqualTo(2);
    assertThat(notice.path("hook_token").asString("?")).isEmpty();
    assertThat(notice.path("description").asString("?")).isEmpty();
  }

  @Test
  void switchesRedeliveryOnAndOff() { // R190
    Map<String, Object> body = notice("nc-again");
    body.put("redeliveries", 20);
    int id = admin.post(NOTICES, body).orFail().path("notice_id").intValue();
    assertThat(notices.find(id).orElseThrow().redeliveries()).isEqualTo(20);
    assertThat(detail(id).has("redeliveries")).isFalse();

    admin.patch(NOTICES + "/" + id, notice("nc-again")).orFail();

    assertThat(notices.find(id).orElseThrow().redeliveries()).isZero();
  }

  @Test
  void deletesANotice() { // 7.34, R1
    int id = add("nc-gone");
    String path = NOTICES + "/" + id;

    assertThat(admin.delete(path).orFail().toString()).isEqualTo("{}");

    assertThat(notices.find(id)).isEmpty();
    assertThat(admin.get(NOTICES + "?search_value=nc-gone").orFail().path("total").intValue())
        .isZero();
    admin.get(path).isRefusedWith("record is not exist or has been deleted");
    admin
        .patch(path, notice("nc-gone"))
        .isRefusedWith("the record is not existed or has been deleted");
    admin.delete(path).isRefusedWith("the record is not exist or has been deleted");
    admin.get(NOTICES + "/99999999999999").isRefusedWith("record is not exist or has been deleted");
  }

  @Test
  void storesNothingOfARefusedNotice() { // 1.1, R2
    String invalid = "请求参数不合法:";
    assertRefused(body("name", "", "type_id", 1), invalid + "name is needed");
    assertRefused(body("name", "nc-bad", "type_id", "1"), invalid + "type_id is needed");
    assertRefused(body("name", "nc-bad", "type_id", true), invalid + "type_id is needed");
    assertRefused(body("name", "nc-bad"), invalid + "Missing key: 'type_id'");
    assertRefused(body("name", "nc-bad", "type_id", 1, "hook_url", 1), invalid + "Key 'hook_url'");
    assertRefused(body("name", "nc-bad", "type_id", 1, "creator", "x"), invalid + "Wrong key");
    assertRefused(body("name", "nc-bad", "type_id", 1, "redeliveries", 21), "redeliveries");
    assertRefused(body("name", "nc-bad", "type_id", 1, "redeliveries", -1), "redeliveries");
    assertRefused(body("name", "nc-bad" + "x".repeat(45), "type_id", 1), "name is too long");
    for (String key :
        new String[] {
          "description", "hook_url", "hook_token", "corpid", "corpsecret", "appkey", "appsecret"
        }) {
      assertRefused(
          body("name", "nc-bad", "type_id", 1, key, "x".repeat(101)), key + " is too long");
    }
    assertThat(admin.get(NOTICES + "?search_value=nc-bad").orFail().path("total").intValue())
        .isZero();
  }

  private void assertRefused(Map<String, Object> body, String text) {
    Answer answer = admin.post(NOTICES, body);
    assertThat(answer.code()).as("%s", answer).isEqualTo(-1);
    assertThat(answer.data().toString()).isEqualTo("{}");
    assertThat(answer.msg()).contains(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"wendy", "mona", "bystander"})
  void isForSuperAdministrators(String username) { // section 3
    int id = add("nc-closed-" + username);
    String text = "has no permission:user is not admin";
    String body = "{\"name\":\"n\",\"type_id\":1}";

    refused(get(NOTICES, username), text);
    refused(get(NOTICES + "/" + id, username), text);
    refused(Call.of("POST", NOTICES, username, body), text);
    refused(Call.of("PATCH", NOTICES + "/" + id, username, body), text);
    refused(Call.of("DELETE", NOTICES + "/" + id, username, null), text);
    refused(Call.of("POST", NOTICES, username, "{"), "请求参数不合法");
    assertThat(detail(id).path("hook_token").asString()).isEqualTo("notice-secret-1");
  }

  @Test
  void showsOrdinaryPeopleNoNotices() { // 7.30
    refused(
        get("/workflows/simple_custom_notices", "bystander"),
        "has no permission:user is not admin or workflow admin");
    refused(get(NOTICES, null), "has no permission:username or user_id is needed");
  }

  private void refused(Call call, String text) {
    assertThat(calls.refusal(call)).startsWith(text);
  }

  @Test
  void logsNoSecret(CapturedOutput output) {
    int id = add("nc-quiet");
    admin.patch(NOTICES + "/" + id, notice("nc-quiet")).orFail();
    Map<String, Object> tooLong = notice("nc-quiet");
    tooLong.put("hook_token", "notice-secret-4".repeat(10));
    admin.post(NOTICES, tooLong);
    admin.delete(NOTICES + "/" + id).orFail();

    assertThat(output.getAll()).doesNotContain("notice-secret");
  }
}
