package io.github.gavia.api.loonflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import io.github.gavia.ApiDocument;
import io.github.gavia.ApiDocument.Operation;
import io.github.gavia.HostileValues;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What the document says of bodies is what the service accepts (section 1.1). */
@ContractTest
class RequestBodiesTest {

  private static final String MISFIT = "请求参数不合法:";
  private static final JsonMapper JSON = new JsonMapper();

  /** In the contract these have no schema: they refuse bodies with texts of their own. */
  private static final Set<String> WITHOUT_SCHEMA =
      Set.of(
          "loginForToken", "login", "handleTicket", "updateFields", "hookCallBack", "deleteTicket");

  private static final List<String> CANDIDATES =
      Stream.concat(HostileValues.OF_EVERY_TYPE.stream(), Stream.of("\"1\"")).toList();

  @Autowired private ContractCalls calls;
  @Autowired private Desk desk;
  @LocalServerPort private int port;

  private final ApiDocument document = ApiDocument.contract();
  private GeneratedCalls generated;
  private @Nullable Operation prepared;
  private String path = "";

  @BeforeEach
  void signIn() {
    generated = new GeneratedCalls(document, calls, desk, port);
  }

  @AfterEach
  void leaveNoWorkflow() {
    generated.deleteWorkflow();
  }

  private List<Operation> operations() {
    return document.operations().stream()
        .filter(o -> !document.bodySchema(o).isMissingNode())
        .filter(o -> !WITHOUT_SCHEMA.contains(o.node().path("operationId").asString("")))
        .toList();
  }

  @Test
  void refusesABodyWithoutARequiredKey() {
    for (Operation operation : operations()) {
      for (JsonNode key : document.bodySchema(operation).path("required")) {
        ObjectNode body = generated.body(operation);
        body.remove(key.stringValue());
        assertMisfit(operation, body);
      }
    }
  }

  @Test
  void refusesUnknownKeysOfStrictCallsOnly() {
    for (Operation operation : operations()) {
      ObjectNode body = generated.body(operation);
      body.put("something_else", 1);
      if (document.bodySchema(operation).path("additionalProperties").isBoolean()) {
        assertMisfit(operation, body);
      } else {
        assertFits(operation, body);
      }
    }
  }

  @Test
  void ignoresAUsernameInEveryBody() { // section 10
    for (Operation operation : operations()) {
      if (!document.bodySchema(operation).path("properties").has("username")) {
        assertFits(operation, generated.body(operation).put("username", "somebody"));
      }
    }
  }

  @Test
  void takesJustTheValuesThatTheDocumentTells() {
    for (Operation operation : operations()) {
      for (Map.Entry<String, JsonNode> property :
          document.bodySchema(operation).path("properties").properties()) {
        Schema schema =
            document.schema(
                operation.pointer()
                    + "/requestBody/content/application~1json/schema/properties/"
                    + property.getKey());
        for (String candidate : CANDIDATES) {
          JsonNode value = JSON.readTree(candidate);
          ObjectNode body = generated.body(operation);
          body.set(property.getKey(), value);
          if (schema.validate(value).isEmpty()) {
            assertFits(operation, body);
          } else {
            assertThat(answer(operation, body).path("code").intValue())
                .as("%s takes %s", operation, body)
                .isEqualTo(-1);
          }
        }
      }
    }
  }

  private void assertMisfit(Operation operation, ObjectNode body) {
    JsonNode answer = answer(operation, body);
    assertThat(answer.path("msg").asString("")).as("%s %s", operation, body).startsWith(MISFIT);
    assertThat(answer.path("data").isObject()).as("%s %s", operation, body).isTrue();
  }

  private void assertFits(Operation operation, ObjectNode body) {
    assertThat(answer(operation, body).path("msg").asString(""))
        .as("%s %s", operation, body)
        .doesNotStartWith(MISFIT);
  }

  /** A refused call has spoilt nothing: what was made for it serves the next one, too. */
  private JsonNode answer(Operation operation, ObjectNode body) {
    if (!operation.equals(prepared)) {
      path = generated.path(operation);
    }
    JsonNode answer =
        JSON.readTree(
            generated.send(operation, path, GeneratedCalls.bytes(body.toString())).body());
    prepared = answer.path("code").intValue() == -1 ? operation : null;
    return answer;
  }
}
