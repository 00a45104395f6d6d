package io.github.gavia;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import io.github.gavia.ApiDocument.Operation;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Holds every answer that the tests' clients get against the interface document, so that the
 * document stays true: no key more, none less, no other type.
 */
public final class DocumentedAnswers {

  private static final DocumentedAnswers ALL = new DocumentedAnswers(ApiDocument.contract());
  private static final JsonMapper JSON = new JsonMapper();
  private static final String ENVELOPE = "/responses/200/content/application~1json/schema/oneOf/";

  private final ApiDocument document;
  private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

  private DocumentedAnswers(ApiDocument document) {
    this.document = document;
  }

  /**
   * Fails the test unless the document tells of such an answer. Paths and methods that it does not
   * know are answered 404 and 405, which say nothing more.
   */
  public static void check(HttpResponse<String> answer) {
    String path = answer.request().uri().getRawPath();
    if (path.startsWith(ALL.document.base())) {
      check(
          answer.request().method(),
          path.substring(ALL.document.base().length()),
          answer.statusCode(),
          answer.body());
    }
  }

  /**
   * The same for an answer that came in another way.
   *
   * @param path below {@code /api/v1.0}, without query
   */
  static void check(String method, String path, int status, String body) {
    ALL.document.operation(method, path).ifPresent(operation -> ALL.check(operation, status, body));
  }

  private void check(Operation operation, int status, String body) {
    if (status == 200) {
      JsonNode envelope = JSON.readTree(body);
      assertThat(schema(operation, envelope).validate(envelope))
          .as("%s is documented otherwise: %s", operation, body)
          .isEmpty();
    } else if (status == 302) {
      assertThat(operation.node().path("responses").has("302")).as("%s", operation).isTrue();
    } else {
      assertThat(status).as("%s: %s", operation, body).isIn(404, 405);
    }
  }

  private Schema schema(Operation operation, JsonNode envelope) {
    boolean one = operation.node().at("/responses/200/$ref").isString();
    String part = envelope.path("code").asInt(-1) == 0 ? "0" : "1";
    String pointer =
        one
            ? "/components/responses/Refused/content/application~1json/schema"
            : operation.pointer() + ENVELOPE + part;
    return schemas.computeIfAbsent(pointer, document::schema);
  }
}
