package io.github.gavia;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import io.github.gavia.ApiDocument.Operation;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Holds every answer of {@code /api/designer} that the tests get against its document: a status
 * that is told of, the content type, and in JSON no key more, none less, none twice, no other type.
 */
public final class DocumentedDesignerAnswers {

  private static final DocumentedDesignerAnswers ALL =
      new DocumentedDesignerAnswers(ApiDocument.designer());
  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
          .build();

  /** May come to any call, and is told of once. */
  private static final int NOT_ACCEPTABLE = 406;

  private final ApiDocument document;
  private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

  private DocumentedDesignerAnswers(ApiDocument document) {
    this.document = document;
  }

  /**
   * Fails the test unless the document tells of such an answer.
   *
   * @param path with {@code /api/designer}, without query
   * @param contentType empty for none
   */
  public static void check(
      String method, String path, int status, String contentType, byte[] body) {
    String below = path.substring(ALL.document.base().length());
    Optional<Operation> operation = ALL.document.operation(method, below);
    if (operation.isPresent()) {
      ALL.check(operation.get(), status, contentType, body);
    } else {
      assertThat(status).as("%s %s is not documented", method, path).isIn(401, 403, 404, 405);
    }
  }

  private void check(Operation operation, int status, String contentType, byte[] body) {
    if (status == NOT_ACCEPTABLE) {
      return;
    }
    String what = operation + " answers " + status;
    JsonNode response = operation.node().path("responses").path(String.valueOf(status));
    assertThat(response.isMissingNode()).as("%s, which is not documented", what).isFalse();
    JsonNode content = document.resolved(response).path("content");
    if (content.isMissingNode()) {
      assertThat(body).as(what).isEmpty();
      return;
    }
    String type = contentType.split(";")[0];
    assertThat(content.propertyNames()).as(what).contains(type);
    if (type.endsWith("json")) {
      JsonNode answer = JSON.readTree(body);
      assertThat(schema(operation, status, type).validate(answer))
          .as("%s and is documented otherwise: %s", what, answer)
          .isEmpty();
    }
  }

  private Schema schema(Operation operation, int status, String type) {
    String response = operation.pointer() + "/responses/" + status;
    JsonNode reference = document.root().at(response).path("$ref");
    String place = reference.isString() ? reference.stringValue().substring(1) : response;
    return schemas.computeIfAbsent(
        place + "/content/" + type.replace("/", "~1") + "/schema", document::schema);
  }
}
