package io.github.gavia.api.loonflow;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavia.HostileValues;
import io.github.gavia.api.loonflow.ContractCalls.Call;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever is sent, the answer is an envelope, and what is stored is what was sent. */
@ContractTest
class HostileInputTest {

  private static final JsonMapper JSON = new JsonMapper();

  private static final List<String> UNSTORABLE = List.of("a\\u0000b", "\\ud800", "x\\udc00\\ud800");

  @Autowired private ContractCalls calls;
  @Autowired private Desk desk;
  @LocalServerPort private int port;

  static Stream<String> contentTypes() {
    return Stream.of(
        "application/json",
        "application/x-www-form-urlencoded",
        "application/x-www-form-urlencoded; charset=gbk",
        "multipart/form-data; boundary=x",
        "multipart/form-data",
        "multipart/mixed",
        "text/plain; charset=utf-16",
        "text/plain; charset=nonsense",
        "application/octet-stream",
        "*/*",
        "nonsense",
        "a/b;;;==");
  }

  @ParameterizedTest
  @MethodSource("contentTypes")
  void readsBodiesWhateverTheirContentType(String type) { // section 1, item 2
    String remark = "中文 a=b&c=d %41+";
    long id = created(calls.data(post("mia", desk.newTicket("")).as(type)));
    String ticket = "/tickets/" + id;
    calls.data(Call.of("POST", ticket + "/accept", "ann", "").as(type));
    calls.data(
        Call.of(
                "PATCH",
                ticket,
                "ann",
                "{\"transition_id\":%d,\"suggestion\":\"%s\"}"
                    .formatted(desk.transition("pass"), remark))
            .as(type));
    assertThat(newestRemark(id)).isEqualTo(remark);
    calls.data(
        Call.of("POST", ticket + "/deliver", "cas", "{\"target_username\":\"dan\"}").as(type));
    calls.data(
        Call.of("PUT", ticket + "/state", "admin", "{\"state_id\":" + desk.state("new") + "}")
            .as(type));
    calls.data(Call.of("POST", ticket + "/close", "mia", "{\"suggestion\":\"x\"}").as(type));
    assertThat(newestRemark(id)).isEqualTo("强制关闭工单:x");
    calls.data(
        Call.of("POST", "/login", null, "{\"username\":\"admin\",\"password\":\"admin-pass-1\"}")
            .as(type));
  }

  static Stream<byte[]> brokenBodies() {
    Stream<String> texts =
        Stream.of(
            "{",
            "{\"a\":",
            "null",
            "1",
            "\"x\"",
            "[1]",
            "\u0000",
            "{\"transition_id\":NaN}",
            "{\"transition_id\":Infinity}",
            "{\"transition_id\":" + "9".repeat(5000) + "}",
            "{\"transition_id\":1}{\"transition_id\":1}",
            "{'transition_id':1}",
            "{\"transition_id\":1,}",
            "{\"suggestion\":\"a\u0001b\"}",
            "{\"suggestion\":\"a\\u0000b\"}",
            "{\"a\\u0000b\":1}",
            "{\"suggestion\":\"\\ud800\"}",
            "[".repeat(100_000),
            "{\"a\":".repeat(100_000),
            "{\"suggestion\":\"" + "x".repeat(5_000_000) + "\"}");
    return Stream.concat(
        texts.map(t -> t.getBytes(StandardCharsets.UTF_8)),
        Stream.of(new byte[] {(byte) 0xff, (byte) 0xfe}, new byte[] {'"', (byte) 0xed, 'x', '"'}));
  }

  @ParameterizedTest
  @MethodSource("brokenBodies")
  void refusesBodiesThatAreNoJsonObject(byte[] body) { // section 1, item 7
    String ticket = "/tickets/" + desk.inCheck();
    for (String call :
        List.of(
            "POST /tickets",
            "PATCH " + ticket,
            "PATCH " + ticket + "/fields",
            "PUT " + ticket + "/state",
            "POST " + ticket + "/retreat",
            "POST " + ticket + "/close",
            "POST " + ticket + "/deliver",
            "POST " + ticket + "/add_node",
            "POST " + ticket + "/add_node_end",
            "POST " + ticket + "/comments",
            "POST /login",
            "POST /accounts/login")) {
      String[] parts = call.split(" ");
      JsonNode envelope =
          calls.envelope(new Call(parts[0], parts[1], "ops", "cas", "application/json", body));
      assertThat(envelope.path("code").intValue()).as(call).isEqualTo(-1);
      assertThat(envelope.path("data").toString()).as(call).isEqualTo("{}");
    }
  }

  @Test
  void storesTextAsItCame() { // R54
    for (String text : texts()) {
      String more = ",\"note\":%1$s,\"text\":%1$s,\"suggestion\":%1$s".formatted(quoted(text));
      long id = created(calls.data(post("mia", desk.newTicket(more))));
      assertThat(newestRemark(id)).isEqualTo(text);
      JsonNode snapshot = newestLog(id).path("ticket_data");
      assertThat(snapshot.path("note").asString()).isEqualTo(text);
      assertThat(snapshot.path("text").asString()).isEqualTo(text);
    }
  }

  private static List<String> texts() {
    return Stream.concat(Stream.of("", " "), HostileValues.LEGAL_TEXTS.stream()).toList();
  }

  @Test
  void storesTitlesAndFieldUpdatesAsTheyCame() { // R54, R147
    long id = desk.inCheck();
    for (String text : texts()) {
      String body = "{\"title\":%1$s,\"note\":%1$s}".formatted(quoted(text));
      calls.data(Call.of("PATCH", "/tickets/" + id + "/fields", null, body));
      JsonNode ticket = calls.data(Call.of("GET", "/tickets/" + id, "cas", null)).path("value");
      assertThat(ticket.path("title").asString()).isEqualTo(text);
      assertThat(ticket.path("field_list"))
          .anySatisfy(
              field -> {
                assertThat(field.path("field_key").asString()).isEqualTo("note");
                assertThat(field.path("field_value").asString()).isEqualTo(text);
              });
    }
  }

  @Test
  void storesTextsOfAccountsAsTheyCame() {
    Console console = Console.of(port, "admin", "admin-pass-1");
    for (String text : texts()) {
      if (text.isEmpty()) {
        continue;
      }
      for (String kind : List.of("role", "dept")) {
        String list = "/accounts/" + kind + "s";
        long id =
            console
                .post(list, Console.body("name", text, "label", text))
                .body()
                .path("msg")
                .path(kind + "_id")
                .longValue();
        JsonNode rows = console.get(list + "?per_page=10000").orFail().path("value");
        assertThat(rows)
            .as("%s %s", kind, text)
            .anySatisfy(
                row -> {
                  assertThat(row.path("id").longValue()).isEqualTo(id);
                  assertThat(row.path("name").asString()).isEqualTo(text);
                  assertThat(row.path("label").asString()).isEqualTo(text);
                });
      }
    }
  }

  @Test
  void refusesTextThatNoDatabaseKeeps() {
    for (String text : UNSTORABLE) {
      for (String key : List.of("title", "note", "text", "people", "suggestion", "extra", "else")) {
        String body =
            desk.newTicket("").replace("\"extra\":\"\"", "\"" + key + "\":\"" + text + "\"");
        assertRefused(post("mia", body));
      }
      String named = "{\"target_username\":\"" + text + "\"}";
      String ticket = "/tickets/" + desk.inCheck();
      assertRefused(Call.of("POST", ticket + "/deliver", "cas", named));
      assertRefused(Call.of("POST", ticket + "/add_node", "cas", named));
      assertRefused(
          Call.of("POST", ticket + "/comments", "cas", "{\"suggestion\":\"" + text + "\"}"));
      assertRefused(
          Call.of("POST", "/login", null, "{\"username\":\"" + text + "\",\"password\":\"x\"}"));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {101, 501, 1001, 10_001, 1_000_000})
  void storesNothingThatIsTooLong(int length) {
    String text = "长".repeat(length);
    List<String> keys =
        length > 10_000
            ? List.of("title", "extra", "note", "people", "suggestion")
            : length > 1000
                ? List.of("title", "extra", "note", "people")
                : length > 500 ? List.of("title", "extra") : List.of();
    for (String key : keys) {
      String body =
          desk.newTicket("").replace("\"extra\":\"\"", "\"" + key + "\":\"" + text + "\"");
      assertRefused(post("mia", body));
    }
    long id = desk.inCheck();
    long logs = logs(id);
    String ticket = "/tickets/" + id;
    String named = "{\"target_username\":\"" + text + "\"}";
    assertRefused(Call.of("POST", ticket + "/deliver", "cas", named));
    assertRefused(Call.of("POST", ticket + "/add_node", "cas", named));
    if (length > 10_000) {
      String remark = "{\"suggestion\":\"" + text + "\"}";
      for (String call : List.of("/comments", "/close", "/add_node_end")) {
        assertRefused(Call.of("POST", ticket + call, "admin", remark));
      }
    }
    assertThat(logs(id)).isEqualTo(logs);
  }

  @Test
  void keepsTheLongestRemark() { // R149
    String text = "长".repeat(10_000);
    String remark = "{\"suggestion\":\"" + text + "\"}";
    long id = desk.inCheck();
    calls.data(Call.of("POST", "/tickets/" + id + "/comments", "cas", remark));
    assertThat(newestRemark(id)).isEqualTo(text);
    calls.data(Call.of("POST", "/tickets/" + id + "/close", "admin", remark));
    assertThat(newestRemark(id)).isEqualTo("强制关闭工单:" + text);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 50, 51, 500, 4000})
  void survivesUsernamesOfAnyLength(int length) {
    String username = "u".repeat(length);
    calls.envelope(post(username, desk.newTicket("")));
    String ticket = "/tickets/" + desk.inCheck();
    for (String path : List.of("", "/transitions", "/flowlogs", "/participant_info")) {
      calls.envelope(Call.of("GET", ticket + path, username, null));
    }
    calls.envelope(Call.of("POST", ticket + "/comments", username, "{\"suggestion\":\"x\"}"));
    calls.envelope(Call.of("GET", "/tickets?category=duty", username, null));
  }

  private void assertRefused(Call call) {
    JsonNode envelope = calls.envelope(call);
    assertThat(envelope.path("code").intValue()).isEqualTo(-1);
    assertThat(envelope.path("msg").asString()).isNotEmpty().hasSizeLessThan(2_000);
  }

  private static Call post(String username, String body) {
    return Call.of("POST", "/tickets", username, body);
  }

  private static long created(JsonNode data) {
    return data.path("ticket_id").longValue();
  }

  private JsonNode newestLog(long id) {
    return calls
        .data(Call.of("GET", "/tickets/" + id + "/flowlogs?ticket_data=1", "mia", null))
        .at("/value/0");
  }

  private String newestRemark(long id) {
    return newestLog(id).path("suggestion").asString();
  }

  private long logs(long id) {
    return calls
        .data(Call.of("GET", "/tickets/" + id + "/flowlogs", "mia", null))
        .path("total")
        .longValue();
  }

  private static String quoted(String text) {
    return JSON.writeValueAsString(text);
  }
}
