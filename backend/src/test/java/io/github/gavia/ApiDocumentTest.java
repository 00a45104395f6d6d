package io.github.gavia;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.gavia.ApiDocument.Operation;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** The documents themselves. */
class ApiDocumentTest {

  private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

  private static Stream<ApiDocument> documents() {
    return Stream.of(ApiDocument.contract(), ApiDocument.designer());
  }

  @ParameterizedTest
  @MethodSource("documents")
  void isAValidOpenApiDocument(ApiDocument document) {
    InputStream standard = getClass().getResourceAsStream("/openapi/oas-3.1-schema.json");
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(standard);

    assertThat(schema.validate(document.root())).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("documents")
  void holdsOnlyValidSchemas(ApiDocument document) {
    Schema metaSchema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
    List<JsonNode> schemas = new ArrayList<>();
    document.root().at("/components/schemas").forEach(schemas::add);
    document.root().path("paths").findValues("schema").forEach(schemas::add);

    assertThat(schemas).hasSizeGreaterThan(80);
    assertThat(schemas)
        .allSatisfy(schema -> assertThat(metaSchema.validate(schema)).as("%s", schema).isEmpty());
  }

  /** A comma in a text without quotes would make such a key of the rest. */
  @ParameterizedTest
  @MethodSource("documents")
  void holdsNoKeyWithoutAValue(ApiDocument document) {
    assertThat(keysWithoutValue(document.root())).isEmpty();
  }

  private static List<String> keysWithoutValue(JsonNode node) {
    List<String> keys = new ArrayList<>();
    node.properties()
        .forEach(
            entry -> {
              boolean example = entry.getKey().equals("examples");
              if (entry.getValue().isNull()) {
                keys.add(entry.getKey());
              } else if (!example) {
                keys.addAll(keysWithoutValue(entry.getValue()));
              }
            });
    if (node.isArray()) {
      node.forEach(element -> keys.addAll(keysWithoutValue(element)));
    }
    return keys;
  }

  @ParameterizedTest
  @MethodSource("documents")
  void pointsOnlyAtWhatIsThere(ApiDocument document) {
    List<JsonNode> references = document.root().findValues("$ref");

    assertThat(references).isNotEmpty();
    assertThat(references)
        .allSatisfy(
            reference ->
                assertThat(document.root().at(reference.stringValue().substring(1)).isMissingNode())
                    .as("%s", reference)
                    .isFalse());
  }

  @ParameterizedTest
  @MethodSource("documents")
  void describesEveryCallOnce(ApiDocument document) {
    assertThat(document.operations()).hasSizeGreaterThan(20);
    Set<String> ids = new HashSet<>();
    for (Operation operation : document.operations()) {
      JsonNode node = operation.node();
      assertThat(ids.add(node.path("operationId").asString(""))).as("%s", operation).isTrue();
      assertThat(node.path("summary").asString("")).as("%s", operation).isNotEmpty();
      assertThat(node.path("description").asString("")).as("%s", operation).contains("**Caller:**");
      List<String> inPath =
          document.parameters(operation).stream()
              .filter(p -> p.path("in").asString("").equals("path"))
              .map(p -> p.path("name").asString(""))
              .toList();
      assertThat(VARIABLE.matcher(operation.path()).results().map(m -> m.group(1)))
          .as("%s", operation)
          .containsExactlyElementsOf(inPath);
    }
  }

  @ParameterizedTest
  @MethodSource("documents")
  void itsExamplesFitTheirSchemas(ApiDocument document) {
    for (Operation operation : document.operations()) {
      JsonNode body = document.bodySchema(operation);
      for (JsonNode example : document.resolved(body).path("examples")) {
        Schema schema =
            document.schema(operation.pointer() + "/requestBody/content/application~1json/schema");
        assertThat(schema.validate(example)).as("%s", operation).isEmpty();
      }
    }
  }
}
