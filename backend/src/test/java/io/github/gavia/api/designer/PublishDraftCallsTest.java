package io.github.gavia.api.designer;

import static io.github.gavia.api.designer.DesignerClient.body;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavia.AtOnce;
import io.github.gavia.Scenarios;
import io.github.gavia.access.WorkflowPermissions;
import io.github.gavia.access.WorkflowRight;
import io.github.gavia.api.designer.DesignerClient.Answer;
import io.github.gavia.workflow.PublishWorkflow;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** How a draft becomes the live version, is given up, or brings an earlier version back. */
class PublishDraftCallsTest extends WithDrafts {

  @Autowired private Scenarios scenarios;
  @Autowired private PublishWorkflow publish;
  @Autowired private WorkflowPermissions permissions;

  @Test
  void runsATicketOfWhatWasDrawn() {
    JsonNode draft = begin("Order a chair");
    String two =
        xml(draft)
            .replace(
                "<bpmn:endEvent",
                "<bpmn:userTask id=\"buy\" name=\"Buy\">"
                    + "<bpmn:extensionElements><gavia:state order=\"2\" /><gavia:participant type=\"person\""
                    + " value=\"bob\" /></bpmn:extensionElements></bpmn:userTask><bpmn:sequenceFlow id=\"done\""
                    + " name=\"Bought\" sourceRef=\"buy\" targetRef=\"end\" /><bpmn:endEvent")
            .replace(
                "sourceRef=\"fill_in\" targetRef=\"end\"",
                "sourceRef=\"fill_in\" targetRef=\"buy\"");

    JsonNode saved = save(draft, 1, two).orFail();
    assertThat(saved.path("revision").asInt()).isEqualTo(2);
    assertThat(saved.path("xml").isNull()).isTrue();
    JsonNode published =
        wanda.post(path(draft, "/publish"), body("revision", 2, "note", "first")).orFail();

    assertThat(published.path("version").asInt()).isEqualTo(1);
    assertThat(wanda.get(path(draft, "/draft")).problem(404)).isNotNull();
    permissions.grant(draft.path("workflow_id").asInt(), WorkflowRight.API, "demo");
    scenarios
        .workflow("Order a chair")
        .as("alice")
        .creates("提交", Map.of("title", "a red one"))
        .isAt("Buy")
        .waitsFor("bob")
        .as("bob")
        .takes("Bought")
        .progress(4);
  }

  @Test
  void letsOneOfManyPublicationsWin() {
    JsonNode draft = begin("Race to publish");
    Callable<Answer> publication = () -> wanda.post(path(draft, "/publish"), body("revision", 1));

    List<Integer> statuses =
        AtOnce.all(Stream.generate(() -> publication).limit(5).toList()).stream()
            .map(Answer::status)
            .toList();

    assertThat(statuses).containsOnlyOnce(200);
    assertThat(statuses.stream().filter(s -> s == 404)).hasSize(4);
    assertThat(wanda.get(path(draft, "/versions")).orFail()).hasSize(1);
  }

  @Test
  void asksBackWhenLiveHasMovedOn() {
    JsonNode first = begin("Moving target");
    publish(first);
    JsonNode draft = wanda.post(path(first, "/draft"), body()).orFail();
    assertThat(draft.path("base_version").asInt()).isEqualTo(1);
    // somebody configures the live version meanwhile
    String changed =
        xml(draft)
            .replace("name=\"填写\"", "name=\"Write\"")
            .replaceFirst(
                "<bpmn:extensionElements>",
                "<bpmn:extensionElements><gavia:fields><gavia:field key=\"days\" name=\"Days\""
                    + " type=\"integer\" /></gavia:fields>");
    publish.publish(changed.getBytes(StandardCharsets.UTF_8), "a field", "admin");

    JsonNode problem = wanda.post(path(draft, "/publish"), body("revision", 1)).problem(409);

    assertThat(problem.path("base_version").asInt()).isEqualTo(1);
    assertThat(problem.path("live").path("number").asInt()).isEqualTo(2);
    assertThat(problem.path("live").path("creator").asString()).isEqualTo("admin");
    assertThat(problem.path("live").path("note").asString()).isEqualTo("a field");
    assertThat(problem.path("live").path("created").asString()).isNotBlank();
    assertThat(changes(problem)).containsExactly("state changed Write", "field added Days");
    // naming another version than the live one does not help
    wanda.post(path(draft, "/publish"), body("revision", 1, "overwrite", 1)).problem(409);
    assertThat(
            wanda
                .post(path(draft, "/publish"), body("revision", 1, "overwrite", 2))
                .orFail()
                .path("version")
                .asInt())
        .isEqualTo(3);
  }

  private static List<String> changes(JsonNode problem) {
    return problem
        .path("changes")
        .valueStream()
        .map(
            c ->
                c.path("kind").asString()
                    + " "
                    + c.path("change").asString()
                    + " "
                    + c.path("name").asString())
        .toList();
  }

  @Test
  void discardsADraftAndKeepsTheLiveVersion() {
    JsonNode first = begin("Keep me");
    publish(first);
    wanda.post(path(first, "/draft"), body()).orFail();

    assertThat(wanda.delete(path(first, "/draft")).status()).isEqualTo(204);

    wanda.delete(path(first, "/draft")).problem(404);
    assertThat(wanda.get(path(first, "")).orFail().path("version").asInt()).isEqualTo(1);
    assertThat(wanda.post(path(first, "/draft"), body()).status()).isEqualTo(201);
    assertThat(wanda.post(path(first, "/draft"), body()).status()).isEqualTo(200);
  }

  @Test
  void bringsAnEarlierVersionBack() {
    JsonNode first = begin("Back again");
    publish(first);
    JsonNode second = wanda.post(path(first, "/draft"), body()).orFail();
    save(second, 1, xml(second).replace("name=\"填写\"", "name=\"Write\"")).orFail();
    wanda.post(path(first, "/publish"), body("revision", 2, "note", "words")).orFail();

    List<Integer> numbers =
        wanda
            .get(path(first, "/versions"))
            .orFail()
            .valueStream()
            .map(v -> v.path("number").asInt())
            .toList();
    Answer restored = wanda.post(path(first, "/versions/1/restore"), body());

    assertThat(numbers).containsExactly(2, 1);
    assertThat(wanda.get(path(first, "/versions/2/bpmn")).text()).contains("name=\"Write\"");
    assertThat(restored.status()).isEqualTo(201);
    assertThat(xml(restored.body())).contains("name=\"填写\"");
    // it replaces the live version on purpose, and gives up a draft only when told which
    wanda.post(path(first, "/versions/2/restore"), body()).problem(409);
    assertThat(wanda.post(path(first, "/versions/1/restore"), body("revision", 1)).status())
        .isEqualTo(200);
    assertThat(
            wanda
                .post(path(first, "/publish"), body("revision", 2))
                .orFail()
                .path("version")
                .asInt())
        .isEqualTo(3);
    wanda.post(path(first, "/versions/9/restore"), body()).problem(404);
    wanda.get(path(first, "/versions/9/bpmn")).problem(404);
  }
}
