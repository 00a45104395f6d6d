package io.github.gavia.api.designer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavia.ServiceTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the designer's fixes make of a drawing is found wrong no more. */
@ServiceTest
@Import(DesignerClient.class)
class FixesTest {

  private static final Path GOLDEN = Path.of("..", "modeler-ui", "test", "golden", "fixes");

  @Autowired private DesignerClient clients;

  static Stream<JsonNode> cases() {
    return JsonMapper.shared().readTree(GOLDEN.resolve("cases.json").toFile()).valueStream();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void mendWhatTheyAreOfferedFor(JsonNode fix) throws IOException {
    String name = fix.path("name").asString();
    JsonNode finding = fix.path("finding");

    List<JsonNode> before = same(finding, found(name + ".before.bpmn"));
    assertThat(before).as("%s before", name).hasSize(1);
    assertThat(before.get(0).path("fix").path("kind").asString())
        .isEqualTo(finding.path("fix").path("kind").asString());
    JsonNode after = found(name + ".after.bpmn");
    assertThat(same(finding, after)).as("%s after", name).isEmpty();
    assertThat(after.valueStream().map(d -> d.path("severity").asString()))
        .as("%s", after)
        .doesNotContain("E", "B");
  }

  private JsonNode found(String file) throws IOException {
    return clients
        .wanda()
        .post("/check", Files.readAllBytes(GOLDEN.resolve(file)))
        .orFail()
        .path("diagnostics");
  }

  /** The findings that say the same of the same. */
  private static List<JsonNode> same(JsonNode wanted, JsonNode found) {
    return found
        .valueStream()
        .filter(
            d ->
                Stream.of("code", "element_id", "field")
                        .allMatch(key -> d.path(key).equals(wanted.path(key)))
                    && d.path("args").path("field").equals(wanted.path("args").path("field")))
        .toList();
  }
}
