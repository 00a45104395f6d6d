package io.github.gavia.api.designer;

import static io.github.gavia.api.designer.DesignerClient.body;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavia.AtOnce;
import io.github.gavia.api.designer.DesignerClient.Answer;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** How a workflow begins: empty or with a template, under a key of its own, over HTTP. */
class BeginWorkflowCallsTest extends WithDrafts {

  @Test
  void givesEveryWorkflowAKeyOfItsOwn() {
    Callable<Answer> creation = () -> wanda.post("/workflows", body("name", "Same name"));

    List<String> keys =
        AtOnce.all(Stream.generate(() -> creation).limit(4).toList()).stream()
            .map(answer -> answer.orFail().path("key").asString())
            .toList();

    assertThat(keys)
        .containsExactlyInAnyOrder("same-name", "same-name_2", "same-name_3", "same-name_4");
  }

  @Test
  void leavesNothingOfAWorkflowThatWasNeverPublished() {
    JsonNode draft = begin("Never mind");

    assertThat(wanda.delete(path(draft, "/draft?revision=1")).status()).isEqualTo(204);

    wanda.get(path(draft, "")).problem(404);
    wanda.get(path(draft, "/draft")).problem(404);
    assertThat(begin("Never mind").path("key").asString()).isEqualTo("never-mind");
  }

  @ParameterizedTest
  @ValueSource(strings = {"leave", "purchase", "onboarding"})
  void beginsWithATemplate(String template) {
    Answer made = wanda.post("/workflows", body("name", "My " + template, "template", template));

    assertThat(made.orFail().path("key").asString()).isEqualTo("my-" + template);
    assertThat(publish(made.body())).isEqualTo(1);
  }

  @Test
  void listsTheTemplates() {
    JsonNode templates = wanda.get("/templates").orFail();

    assertThat(templates.valueStream().map(t -> t.path("id").asString()))
        .contains("leave", "purchase", "support-desk");
    assertThat(templates.path(0).path("names").path("en").asString()).isNotBlank();
    wanda.post("/workflows", body("name", "x", "template", "../leave")).problem(400);
    assertThat(templates)
        .allSatisfy(t -> assertThat(t.path("descriptions").path("en").asString()).isNotBlank());
  }

  @Test
  void tellsWhatTemplatesShow() {
    JsonNode templates = wanda.get("/templates").orFail();

    assertThat(template(templates, "sla-escalation").path("shows").path("timers").asInt())
        .isEqualTo(1);
    assertThat(template(templates, "countersign").path("shows").path("countersign").asInt())
        .isPositive();
    assertThat(template(templates, "project").path("shows").path("sub_tickets").asInt())
        .isEqualTo(1);
    assertThat(template(templates, "purchase").path("shows").path("parallel").asInt()).isPositive();
    JsonNode leave = template(templates, "leave").path("shows");
    assertThat(leave.path("steps").asInt()).isEqualTo(3);
    assertThat(leave.path("rules").asInt()).isEqualTo(1);
    assertThat(leave.path("fields").asInt()).isEqualTo(6);
    assertThat(leave.path("automatic").asInt()).isZero();
  }

  private static JsonNode template(JsonNode templates, String id) {
    return templates
        .valueStream()
        .filter(t -> t.path("id").asString().equals(id))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void drawsTheTemplates() {
    Answer chinese = wanda.get("/templates/leave/picture.svg?lang=zh-CN");
    Answer english = wanda.get("/templates/leave/picture.svg?lang=en");

    assertThat(chinese.header("content-type")).startsWith("image/svg+xml");
    assertThat(chinese.header("content-security-policy")).startsWith("default-src 'none'");
    assertThat(chinese.text()).contains("直属主管审批");
    assertThat(english.text()).contains("Team leader").doesNotContain("直属主管审批");
    wanda.get("/templates/unknown/picture.svg").problem(404);
    clients.as("alice", 0).get("/templates/leave/picture.svg").problem(403);
    clients.nobody().get("/templates/leave/picture.svg").problem(401);
  }
}
