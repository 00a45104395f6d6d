package io.github.gavia.api.loonflow;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavia.ApiDocument;
import io.github.gavia.ApiDocument.Operation;
import io.github.gavia.DatabaseState;
import io.github.gavia.Draw;
import io.github.gavia.HostileValues;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Every documented call with hostile values in every place: the answer is an envelope, comes soon,
 * and a refused call has written nothing. Which values go where is drawn anew each time; the seed
 * is told, and {@code -Dgenerated.seed=…} draws the same again.
 */
@ContractTest
class GeneratedCallsTest {

  private static final JsonMapper JSON = new JsonMapper();
  private static final int VALUES_PER_PLACE = 5;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** Keys beside the documented ones: the fields of {@link Desk}'s form. */
  private static final List<String> FIELDS =
      List.of("title", "amount", "rate", "urgent", "day", "moment", "note", "text", "people");

  private static final Set<String> TAKES_FIELDS =
      Set.of("createTicket", "handleTicket", "updateFields");

  @Autowired private ContractCalls calls;
  @Autowired private Desk desk;
  @Autowired private JdbcClient jdbc;
  @LocalServerPort private int port;

  private final Draw draw = new Draw();
  private final ApiDocument document = ApiDocument.contract();
  private GeneratedCalls generated;
  private DatabaseState database;
  private List<String> before;

  @BeforeEach
  void prepare() {
    generated = new GeneratedCalls(document, calls, desk, port);
    database = new DatabaseState(jdbc);
  }

  @AfterEach
  void leaveNoWorkflow() {
    generated.deleteWorkflow();
  }

  /** The calls that take JSON or nothing. */
  private List<Operation> operations() {
    return document.operations().stream()
        .filter(o -> !o.node().at("/requestBody/content").has("multipart/form-data"))
        .toList();
  }

  /** What the other tests rely on. */
  @Test
  void seesWhatACallWrites() {
    Operation comment = document.operation("POST", "/tickets/1/comments").orElseThrow();
    String path = generated.path(comment);
    List<String> untouched = database.now();
    assertThat(database.now()).isEqualTo(untouched);
    generated.send(comment, path, GeneratedCalls.bytes("{\"suggestion\":\"x\"}"));

    assertThat(database.now()).isNotEqualTo(untouched);
  }

  @Test
  void survivesEveryKeyOfEveryBody() {
    for (Operation operation : operations()) {
      String path = generated.path(operation);
      before = database.now();
      for (String key : keys(operation)) {
        for (String value : draw.some(HostileValues.JSON_VALUES, VALUES_PER_PLACE)) {
          ObjectNode body = generated.body(operation);
          body.remove(key);
          String rest = body.isEmpty() ? "}" : "," + body.toString().substring(1);
          call(operation, path, "{\"" + key + "\":" + value + rest);
        }
      }
    }
  }

  private List<String> keys(Operation operation) {
    List<String> keys =
        new ArrayList<>(document.bodySchema(operation).path("properties").propertyNames());
    if (TAKES_FIELDS.contains(operation.node().path("operationId").asString(""))) {
      keys.addAll(FIELDS);
    }
    if (!document.bodySchema(operation).isMissingNode()) {
      keys.addAll(List.of("username", "${7*7}"));
    }
    return keys;
  }

  @Test
  void survivesEveryBody() {
    for (Operation operation : operations()) {
      String path = generated.path(operation) + generated.query(operation);
      before = database.now();
      for (String body : draw.some(HostileValues.BODIES, 8)) {
        call(operation, path, body);
      }
      twice(operation, path);
    }
  }

  /** Of a key that is there twice either value may count, as long as it counts alone. */
  private void twice(Operation operation, String path) {
    for (Map.Entry<String, JsonNode> entry : generated.body(operation).properties()) {
      String pair = "\"" + entry.getKey() + "\":";
      call(operation, path, "{" + pair + "[]," + pair + entry.getValue() + "}");
      call(operation, path, "{" + pair + entry.getValue() + "," + pair + "{}}");
    }
  }

  @Test
  void survivesEveryQueryParameter() {
    for (Operation operation : operations()) {
      String path = generated.path(operation);
      before = database.now();
      for (JsonNode parameter : document.parameters(operation)) {
        String name = parameter.path("name").asString();
        if (parameter.path("in").asString().equals("query")) {
          String others =
              generated.query(operation).replaceAll("(?<=[?&])" + name + "=[^&]*&?", "");
          String separator = others.endsWith("?") || others.endsWith("&") ? "" : "&";
          for (String value : draw.some(HostileValues.QUERY_VALUES, 2 * VALUES_PER_PLACE)) {
            call(operation, path + others + separator + name + "=" + value, null);
          }
        }
      }
    }
  }

  @Test
  void survivesEveryIdInEveryPath() {
    for (Operation operation : operations()) {
      before = database.now();
      for (JsonNode parameter : document.parameters(operation)) {
        if (parameter.path("in").asString().equals("path")) {
          String place = "{" + parameter.path("name").asString() + "}";
          for (String id : draw.some(HostileValues.PATH_IDS, VALUES_PER_PLACE)) {
            String path = operation.path().replace(place, id).replaceAll("\\{\\w+}", "999999999");
            call(operation, path, generated.body(operation).toString());
          }
        }
      }
    }
  }

  @Test
  void survivesEveryUpload() {
    for (Operation operation : document.operations()) {
      if (operation.node().at("/requestBody/content").has("multipart/form-data")) {
        String path = generated.path(operation);
        for (String type : HostileValues.UPLOAD_TYPES) {
          // Behind a content type that is no upload's, the body hardly matters.
          boolean right = type.equals(HostileValues.UPLOAD_TYPES.get(0));
          for (String body : draw.some(HostileValues.UPLOADS, right ? Integer.MAX_VALUE : 2)) {
            before = database.now();
            String what = "seed %d: %s %s %.300s".formatted(draw.seed(), operation, type, body);
            check(operation, generated.upload(operation, path, type, body), what);
          }
        }
      }
    }
  }

  @Test
  void survivesEveryHeader() throws IOException {
    String timestamp = String.valueOf(Instant.now().getEpochSecond());
    Map<String, String> good =
        Map.of(
            "appname",
            "ops",
            "timestamp",
            timestamp,
            "signature",
            ContractCalls.md5(timestamp + ContractTest.TOKEN),
            "username",
            "mia");
    List<String> values = new ArrayList<>(HostileValues.LEGAL_TEXTS);
    values.addAll(List.of("", " ", "0", "-1", "9".repeat(400), "x".repeat(4000), "\u00ff\u0080"));
    before = database.now();
    for (String header : good.keySet()) {
      for (String value : values) {
        String[] headers =
            good.entrySet().stream()
                .map(e -> e.getKey() + ": " + (e.getKey().equals(header) ? value : e.getValue()))
                .map(line -> line.replaceAll("[\\r\\n]", ""))
                .toArray(String[]::new);
        for (String path : List.of("/tickets?category=duty", "/workflows", "/tickets/1")) {
          String answer = RawHttp.get(port, document.base() + path, headers);
          assertThat(answer).as("%s: %s", header, value).matches("(?s)HTTP/1.1 (200|400) .*");
          assertThat(answer).as("%s: %s", header, value).doesNotContain("Exception");
        }
      }
    }
    assertThat(database.now()).isEqualTo(before);
  }

  private void call(Operation operation, String path, String body) {
    Instant start = Instant.now();
    String what =
        "seed %d: %s %s %s"
            .formatted(
                draw.seed(),
                operation,
                path.length() > 300 ? path.substring(0, 300) + "…" : path,
                body == null || body.length() <= 300 ? body : body.substring(0, 300) + "…");
    try {
      HttpResponse<String> answer =
          generated.send(operation, path, body == null ? null : GeneratedCalls.bytes(body));
      assertThat(Duration.between(start, Instant.now())).as(what).isLessThan(PATIENCE);
      check(operation, answer, what);
    } catch (AssertionError e) {
      throw e.getMessage().contains("seed " + draw.seed()) ? e : new AssertionError(what, e);
    }
  }

  private void check(Operation operation, HttpResponse<String> answer, String what) {
    assertThat(answer.body()).as(what).doesNotContainIgnoringCase("<html", "exception", "\tat ");
    boolean refused = true;
    if (answer.statusCode() == 200) {
      JsonNode envelope = JSON.readTree(answer.body());
      assertThat(envelope.propertyNames()).as(what).containsOnly("code", "data", "msg");
      assertThat(envelope.path("msg").asString("")).as(what).doesNotContain("the service failed");
      refused = envelope.path("code").intValue() == -1;
    } else {
      assertThat(answer.statusCode()).as(what).isIn(302, 404, 405);
    }
    if (!operation.method().equals("GET")) {
      List<String> after = database.now();
      if (refused) {
        assertThat(after).as(what).isEqualTo(before);
      }
      before = after;
    }
  }
}
