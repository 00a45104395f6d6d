package io.github.gavia.api.designer;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import io.github.gavia.ApiDocument;
import io.github.gavia.ApiDocument.Operation;
import io.github.gavia.HostileValues;
import io.github.gavia.Scenarios;
import io.github.gavia.ServiceTest;
import io.github.gavia.api.designer.GeneratedCalls.Sent;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What the designer's document says of JSON bodies is what the service accepts. */
@ServiceTest
@Import(DesignerClient.class)
// What was tried may keep the service busy for those who come after.
@DirtiesContext
class RequestBodiesTest {

  private static final JsonMapper JSON = new JsonMapper();
  private static final int REFUSED = 400;

  private static final List<String> VALUES =
      Stream.concat(
              HostileValues.OF_EVERY_TYPE.stream(),
              Stream.of("\" \"", "\"leave\"", "[\"x\"]", "{\"a\":\"x\"}"))
          .toList();

  @Autowired private DesignerClient clients;
  @Autowired private Scenarios scenarios;

  private final ApiDocument document = ApiDocument.designer();
  private GeneratedCalls generated;
  private @Nullable Operation prepared;
  private String path = "";

  @BeforeEach
  void logIn() {
    generated = new GeneratedCalls(document, clients, SampleTicket.make(scenarios));
  }

  private List<Operation> operations() {
    return document.operations().stream()
        .filter(operation -> !generated.schema(operation).isMissingNode())
        .toList();
  }

  /** A refused call has spoilt nothing: what was made for it serves the next one, too. */
  private int status(Operation operation, String body) {
    if (!operation.equals(prepared)) {
      path = generated.prepare(operation);
    }
    int status = generated.send(operation, path, Sent.of("application/json", body)).status();
    prepared = status == REFUSED ? operation : null;
    return status;
  }

  private int status(Operation operation, JsonNode body) {
    return status(operation, body.toString());
  }

  @Test
  void refusesABodyWithoutARequiredKey() {
    for (Operation operation : operations()) {
      for (JsonNode key : generated.schema(operation).path("required")) {
        ObjectNode body = generated.json(operation);
        body.remove(key.stringValue());
        assertThat(status(operation, body)).as("%s %s", operation, body).isEqualTo(REFUSED);
      }
    }
  }

  @Test
  void refusesWhatIsNoObject() {
    for (Operation operation : operations()) {
      for (String text : List.of("[]", "1", "\"x\"", "null", "{", "{}{}")) {
        assertThat(status(operation, text)).as("%s %s", operation, text).isEqualTo(REFUSED);
      }
    }
  }

  @Test
  void takesJustTheValuesThatTheDocumentTells() {
    for (Operation operation : operations()) {
      for (String key : generated.schema(operation).path("properties").propertyNames()) {
        Schema schema = document.schema(document.bodyPointer(operation) + "/properties/" + key);
        for (String candidate : VALUES) {
          JsonNode value = JSON.readTree(candidate);
          ObjectNode body = generated.json(operation);
          body.set(key, value);
          boolean fits =
              schema.validate(value).isEmpty() && !unknownTemplate(operation, key, value);
          assertThat(status(operation, body) != REFUSED)
              .as("%s takes %s", operation, body)
              .isEqualTo(fits);
        }
      }
    }
  }

  private static boolean unknownTemplate(Operation operation, String key, JsonNode value) {
    return operation.path().equals("/workflows")
        && key.equals("template")
        && value.isString()
        && !value.stringValue().equals("leave");
  }

  @Test
  void takesJustTheAnswersThatTheDocumentTells() {
    Operation answer = document.operation("POST", "/imports/1/answers").orElseThrow();
    Schema schema = document.schema(document.bodyPointer(answer));
    Stream<String> candidates =
        VALUES.stream()
            .flatMap(
                value ->
                    Stream.of(
                        value,
                        "{\"choice\":" + value + "}",
                        "{\"choice\":\"x\",\"value\":" + value + "}"));
    for (String candidate : candidates.toList()) {
      JsonNode body = JSON.readTree("{\"question\":" + candidate + "}");
      assertThat(status(answer, body) != REFUSED)
          .as("%s", body)
          .isEqualTo(schema.validate(body).isEmpty());
    }
  }
}
