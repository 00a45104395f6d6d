package io.github.gavia.api.designer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavia.ApiDocument;
import io.github.gavia.ApiDocument.Operation;
import io.github.gavia.DatabaseState;
import io.github.gavia.Draw;
import io.github.gavia.HostileValues;
import io.github.gavia.MovableClock;
import io.github.gavia.Scenarios;
import io.github.gavia.ServiceTest;
import io.github.gavia.api.designer.DesignerClient.Answer;
import io.github.gavia.api.designer.GeneratedCalls.Sent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Every documented call of the designer, as it is meant and with hostile values in every place: the
 * answer is one of those documented, never a fault of the service, and a refused call has written
 * nothing. Which values go where is drawn anew each time; the seed is told, and {@code
 * -Dgenerated.seed=…} draws the same again.
 */
@ServiceTest
@Import(DesignerClient.class)
// What was tried may keep the service busy for those who come after.
@DirtiesContext
class GeneratedCallsTest {

  private static final int VALUES_PER_PLACE = 5;
  private static final String JSON_TYPE = "application/json";

  @Autowired private DesignerClient clients;
  @Autowired private Scenarios scenarios;
  @Autowired private JdbcClient jdbc;
  @Autowired private MovableClock clock;

  private final Draw draw = new Draw();
  private final ApiDocument document = ApiDocument.designer();
  private GeneratedCalls generated;
  private DatabaseState database;
  private List<String> before;

  @BeforeEach
  void prepare() {
    // Trials are counted by the minute.
    clock.advance(Duration.ofMinutes(2));
    generated = new GeneratedCalls(document, clients, SampleTicket.make(scenarios));
    database = new DatabaseState(jdbc, GeneratedCallsTest::written);
  }

  /** What runs by itself writes tickets and jobs. */
  private static boolean written(String table) {
    return Stream.of("act_", "flw_", "ticket", "flow_instance", "outbox_job")
        .noneMatch(table::startsWith);
  }

  private String begin(Operation operation) {
    String path = generated.prepare(operation);
    before = database.now();
    return path;
  }

  @Test
  void everyCallCanBeMade() {
    for (Operation operation : document.operations()) {
      String path = generated.prepare(operation) + generated.query(operation);
      Answer answer = generated.send(operation, path, generated.good(operation));
      assertThat(answer.status()).as("%s: %s", operation, answer.text()).isBetween(200, 299);
    }
  }

  /** What the other tests rely on. */
  @Test
  void seesWhatACallWrites() {
    Operation save = document.operation("PUT", "/workflows/1/draft").orElseThrow();
    String path = begin(save);
    assertThat(database.now()).isEqualTo(before);
    generated.send(save, path, generated.good(save));

    assertThat(database.now()).isNotEqualTo(before);
  }

  @Test
  void survivesEveryKeyOfEveryBody() {
    for (Operation operation : document.operations()) {
      JsonNode schema = generated.schema(operation);
      List<String> keys = new ArrayList<>(schema.path("properties").propertyNames());
      if (!schema.isMissingNode()) {
        keys.addAll(List.of("question", "${7*7}"));
      }
      for (String key : keys) {
        String path = begin(operation);
        for (String value : draw.some(HostileValues.JSON_VALUES, VALUES_PER_PLACE)) {
          ObjectNode body = generated.json(operation);
          body.remove(key);
          String rest = body.isEmpty() ? "}" : "," + body.toString().substring(1);
          call(operation, path, Sent.of(JSON_TYPE, "{\"" + key + "\":" + value + rest));
        }
      }
    }
  }

  @Test
  void survivesEveryBody() {
    for (Operation operation : document.operations()) {
      String type = generated.good(operation).contentType();
      if (!type.startsWith("multipart")) {
        String path = begin(operation);
        for (String body : draw.some(HostileValues.BODIES, 8)) {
          call(operation, path, Sent.of(type.isEmpty() ? JSON_TYPE : type, body));
        }
      }
    }
  }

  @Test
  void survivesEveryUpload() {
    Operation upload = document.operation("POST", "/imports").orElseThrow();
    String path = begin(upload);
    for (String type : HostileValues.UPLOAD_TYPES) {
      // Behind a content type that is no upload's, the body hardly matters.
      boolean right = type.equals(HostileValues.UPLOAD_TYPES.get(0));
      for (String body : draw.some(HostileValues.UPLOADS, right ? Integer.MAX_VALUE : 2)) {
        call(upload, path, Sent.of(type, body));
      }
    }
  }

  @Test
  void survivesEveryQueryParameter() {
    for (Operation operation : document.operations()) {
      for (JsonNode parameter : document.parameters(operation)) {
        if (parameter.path("in").asString().equals("query")) {
          String path = begin(operation);
          for (String value : draw.some(HostileValues.QUERY_VALUES, 2 * VALUES_PER_PLACE)) {
            String query = "?" + parameter.path("name").asString() + "=" + value;
            call(operation, path + query, generated.good(operation));
          }
        }
      }
    }
  }

  @Test
  void survivesEveryIdInEveryPath() {
    for (Operation operation : document.operations()) {
      begin(operation);
      for (JsonNode parameter : document.parameters(operation)) {
        if (parameter.path("in").asString().equals("path")) {
          String place = "{" + parameter.path("name").asString() + "}";
          List<String> ids =
              HostileValues.PATH_IDS.stream().filter(id -> !meansTheFirst(id)).toList();
          for (String id : draw.some(ids, VALUES_PER_PLACE)) {
            String path = operation.path().replace(place, id).replaceAll("\\{\\w+}", "999999999");
            call(operation, path, generated.good(operation));
          }
        }
      }
    }
  }

  /** What is there belongs to other tests. */
  private static boolean meansTheFirst(String id) {
    return id.matches("[+0]*1");
  }

  @Test
  void survivesEveryHeader() {
    List<String> values = new ArrayList<>(HostileValues.LEGAL_TEXTS);
    values.addAll(List.of("text/html", "image/png", "x", "x".repeat(4000), "zh_CN;q=2", "*/*;q=x"));
    Operation read = document.operation("GET", "/templates").orElseThrow();
    for (String header : List.of("accept", "accept-language", "content-type", "cookie", "range")) {
      for (String value : values) {
        String line = value.replaceAll("[^\\x20-\\x7e]", "").strip();
        Answer answer =
            clients.admin().with(header, line).send(read.method(), read.path(), "", null);
        assertThat(answer.status()).as("%s: %s", header, line).isLessThan(500);
      }
    }
  }

  private void call(Operation operation, String path, Sent sent) {
    String what =
        "seed %d: %s %.300s %s %.300s"
            .formatted(
                draw.seed(),
                operation,
                path,
                sent.contentType(),
                sent.bytes() == null ? "" : new String(sent.bytes()));
    Answer answer;
    try {
      answer = generated.send(operation, path, sent);
    } catch (AssertionError e) {
      throw new AssertionError(what, e);
    }
    if (answer.status() >= 400) {
      assertThat(answer.text()).as(what).doesNotContainIgnoringCase("exception", "\tat ");
      assertThat(database.now()).as(what).isEqualTo(before);
    } else if (!operation.method().equals("GET")) {
      before = database.now();
    }
  }
}
