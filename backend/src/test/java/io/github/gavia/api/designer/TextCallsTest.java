package io.github.gavia.api.designer;

import static io.github.gavia.api.designer.DesignerClient.body;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavia.ServiceTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/** Conditions and templates checked while they are typed, over HTTP. */
@ServiceTest
@Import(DesignerClient.class)
class TextCallsTest {

  private static final List<Map<String, Object>> FIELDS =
      List.of(body("key", "days", "type", "integer"), body("key", "odd", "type", "of the future"));

  @Autowired private DesignerClient clients;

  private JsonNode condition(String text) {
    return clients
        .wanda()
        .with("Accept-Language", "en")
        .post("/conditions/check", body("expression", text, "fields", FIELDS))
        .orFail()
        .path("problems");
  }

  @Test
  void findsNothingInAConditionThatWorks() {
    assertThat(condition("{days} > 3 and {creator} == 'lin' or {odd} == 'x'")).isEmpty();
  }

  @Test
  void tellsWhereAConditionCannotBeRead() {
    JsonNode problem = condition("{days} >> 3").path(0);

    assertThat(problem.path("severity").asString()).isEqualTo("B");
    assertThat(problem.path("position").asInt()).isEqualTo(9);
    assertThat(problem.path("length").asInt()).isEqualTo(1);
    assertThat(problem.path("message").asString()).isNotBlank().doesNotContain("column");
  }

  @Test
  void tellsOfAFieldThatIsNotThere() {
    JsonNode problem = condition("{gone} == 'x'").path(0);

    assertThat(problem.path("severity").asString()).isEqualTo("W");
    assertThat(problem.path("length").asInt()).isEqualTo("{gone}".length());
  }

  @Test
  void speaksTheReadersLanguage() {
    JsonNode problems =
        clients
            .wanda()
            .with("Accept-Language", "zh-CN")
            .post("/conditions/check", body("expression", "{gone} == 1"))
            .orFail()
            .path("problems");

    assertThat(problems.path(0).path("message").asString()).contains("没有字段");
  }

  @Test
  void tellsWhereATemplateIsWrong() {
    JsonNode problems =
        clients
            .wanda()
            .post("/title-templates/check", body("template", "{days} {gone} {", "fields", FIELDS))
            .orFail()
            .path("problems");

    assertThat(problems.valueStream().map(p -> p.path("position").asInt())).containsExactly(8, 15);
    assertThat(problems.valueStream().map(p -> p.path("severity").asString()))
        .containsExactly("W", "B");
  }

  @Test
  void refusesWhatIsNoText() {
    clients.wanda().post("/conditions/check", body("expression", 3)).problem(400);
    clients.wanda().post("/conditions/check", body("expression", "x".repeat(4001))).problem(400);
    clients
        .wanda()
        .post("/conditions/check", body("expression", "x", "fields", List.of("days")))
        .problem(400);
  }

  @Test
  void isForThoseWhoDraw() {
    clients.as("texts-stranger", 0).post("/conditions/check", body("expression", "1")).problem(403);
    assertThat(clients.nobody().post("/conditions/check", body("expression", "1")).status())
        .isEqualTo(401);
  }
}
