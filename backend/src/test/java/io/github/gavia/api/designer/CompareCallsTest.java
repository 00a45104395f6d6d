package io.github.gavia.api.designer;

import static io.github.gavia.api.designer.DesignerClient.body;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavia.AtOnce;
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

/** What differs between forms of a workflow, and how a draft takes in what became live. */
class CompareCallsTest extends WithDrafts {

  private static final String FIELD =
      "<bpmn:extensionElements><gavia:fields><gavia:field key=\"days\" name=\"Days\""
          + " type=\"integer\" /></gavia:fields>";

  @Autowired private PublishWorkflow publish;

  /** A workflow that is live in version 1, with a draft of it. */
  private JsonNode draftOf(String name) {
    JsonNode begun = begin(name);
    publish(begun);
    return wanda.post(path(begun, "/draft"), body()).orFail();
  }

  /** Somebody else makes another version live. */
  private void live(JsonNode draft, String old, String now) {
    String changed = xml(draft).replaceFirst(old, now);
    assertThat(changed).isNotEqualTo(xml(draft));
    publish.publish(changed.getBytes(StandardCharsets.UTF_8), "by call", "admin");
  }

  private void drawn(JsonNode draft, String old, String now) {
    String changed = xml(draft).replaceFirst(old, now);
    assertThat(changed).isNotEqualTo(xml(draft));
    save(draft, 1, changed).orFail();
  }

  private static List<String> told(JsonNode difference) {
    return difference
        .path("changes")
        .valueStream()
        .flatMap(
            change ->
                change
                    .path("properties")
                    .valueStream()
                    .map(
                        p ->
                            change.path("element_id").asString()
                                + " "
                                + p.path("name").asString()
                                + " "
                                + p.path("before").asString("-")
                                + " "
                                + p.path("after").asString("-")))
        .toList();
  }

  @Test
  void tellsWhatDiffersBetweenVersionsLiveAndDraft() {
    JsonNode draft = draftOf("Spot the difference");
    live(draft, "name=\"填写\"", "name=\"Write\"");
    drawn(draft, "name=\"提交\"", "name=\"Send\"");

    assertThat(told(diff(draft, "1", "2"))).containsExactly("fill_in name 填写 Write");
    assertThat(told(diff(draft, "1", "live"))).containsExactly("fill_in name 填写 Write");
    assertThat(told(diff(draft, "live", "draft")))
        .containsExactly("fill_in name Write 填写", "submit name 提交 Send");
    assertThat(diff(draft, "2", "live").path("changes").isEmpty()).isTrue();
    JsonNode change = diff(draft, "1", "2").path("changes").path(0);
    assertThat(change.path("kind").asString()).isEqualTo("state");
    assertThat(change.path("change").asString()).isEqualTo("changed");
  }

  private JsonNode diff(JsonNode draft, String from, String to) {
    return wanda.get(path(draft, "/diff?from=" + from + "&to=" + to)).orFail();
  }

  @Test
  void neverShowsTokens() {
    JsonNode draft = draftOf("Spot the token");
    drawn(
        draft,
        "<gavia:participant [^>]*>",
        "<gavia:hook url=\"http://127.0.0.1:1/x\" token=\"tok3n\" />");

    Answer answer = wanda.get(path(draft, "/diff?from=live&to=draft"));

    assertThat(told(answer.orFail())).contains("fill_in participant.token - -");
    assertThat(answer.text()).doesNotContain("tok3n").contains("\"secret\":true");
  }

  @Test
  void refusesFormsThatAreNotThere() {
    JsonNode draft = draftOf("No such form");

    wanda.get(path(draft, "/diff?from=1&to=9")).problem(404);
    wanda.get(path(draft, "/diff?from=1&to=0")).problem(400);
    wanda.get(path(draft, "/diff?from=1&to=99999999999999999999")).problem(400);
    wanda.get(path(draft, "/diff?from=newest&to=1")).problem(400);
    wanda.get(path(draft, "/diff?from=1")).problem(400);
    wanda.delete(path(draft, "/draft")).headers();
    wanda.get(path(draft, "/diff?from=1&to=draft")).problem(404);
    clients.walter().get(path(draft, "/diff?from=1&to=live")).problem(404);
    clients.walter().post(path(draft, "/draft/merge"), body("revision", 1)).problem(404);
    clients.nobody().get(path(draft, "/diff?from=1&to=live")).problem(401);
  }

  @Test
  void mergesWhatEachSideDidAndPublishesItInTheOrdinaryWay() {
    JsonNode draft = draftOf("Two pairs of hands");
    live(draft, "<bpmn:extensionElements>", FIELD);
    drawn(draft, "name=\"填写\"", "name=\"Write\"");
    wanda.post(path(draft, "/publish"), body("revision", 2)).problem(409);

    JsonNode merged = wanda.post(path(draft, "/draft/merge"), body("revision", 2)).orFail();

    assertThat(merged.path("draft").path("base_version").asInt()).isEqualTo(2);
    assertThat(merged.path("draft").path("revision").asInt()).isEqualTo(3);
    assertThat(xml(merged.path("draft"))).contains("name=\"Write\"").contains("key=\"days\"");
    assertThat(told(diff(draft, "live", "draft"))).containsExactly("fill_in name 填写 Write");
    // nothing is left to merge
    assertThat(
            wanda
                .post(path(draft, "/draft/merge"), body("revision", 3))
                .orFail()
                .at("/draft/revision")
                .asInt())
        .isEqualTo(3);
    assertThat(
            wanda
                .post(path(draft, "/publish"), body("revision", 3))
                .orFail()
                .path("version")
                .asInt())
        .isEqualTo(3);
  }

  @Test
  void asksWhoseChangeIsTakenWhenBothChangedTheSame() {
    JsonNode draft = draftOf("Tug of war");
    live(draft, "name=\"填写\"", "name=\"Write\"");
    live(draft, "name=\"填写\"", "name=\"Note down\"");
    drawn(draft, "name=\"填写\"", "name=\"Scribble\"");

    JsonNode problem = wanda.post(path(draft, "/draft/merge"), body("revision", 2)).problem(409);

    JsonNode conflict = problem.path("conflicts").path(0);
    assertThat(problem.path("conflicts")).hasSize(1);
    assertThat(problem.path("base_version").asInt()).isEqualTo(1);
    assertThat(problem.at("/live/number").asInt()).isEqualTo(3);
    assertThat(conflict.path("id").asString()).isEqualTo("drawn:fill_in/name");
    assertThat(conflict.path("kind").asString()).isEqualTo("state");
    assertThat(conflict.path("property").asString()).isEqualTo("name");
    assertThat(conflict.path("base").asString()).isEqualTo("填写");
    assertThat(conflict.path("mine").asString()).isEqualTo("Scribble");
    assertThat(conflict.path("theirs").asString()).isEqualTo("Note down");
    assertThat(conflict.at("/by/creator").asString()).isEqualTo("admin");
    assertThat(conflict.at("/by/number").asInt()).isEqualTo(3);
    // nothing was changed
    assertThat(wanda.get(path(draft, "/draft")).orFail().path("revision").asInt()).isEqualTo(2);
    JsonNode merged = chosen(draft, "theirs").orFail();
    assertThat(xml(merged.path("draft"))).contains("name=\"Note down\"");
  }

  private Answer chosen(JsonNode draft, Object side) {
    return wanda.post(
        path(draft, "/draft/merge"),
        body("revision", 2, "choices", Map.of("drawn:fill_in/name", side)));
  }

  @Test
  void refusesChoicesThatAreNone() {
    JsonNode draft = draftOf("Odd choices");
    drawn(draft, "name=\"填写\"", "name=\"Scribble\"");

    chosen(draft, "ours").problem(400);
    chosen(draft, 1).problem(400);
    wanda.post(path(draft, "/draft/merge"), body("revision", 2, "choices", List.of())).problem(400);
    wanda.post(path(draft, "/draft/merge"), body()).problem(400);
    JsonNode outdated = wanda.post(path(draft, "/draft/merge"), body("revision", 1)).problem(409);
    assertThat(outdated.path("revision").asInt()).isEqualTo(2);
    wanda.delete(path(draft, "/draft")).headers();
    wanda.post(path(draft, "/draft/merge"), body("revision", 2)).problem(404);
  }

  @Test
  void mergesOnceHoweverManyAskAtOnce() {
    JsonNode draft = draftOf("Race to merge");
    live(draft, "name=\"填写\"", "name=\"Write\"");
    Callable<Answer> merge = () -> wanda.post(path(draft, "/draft/merge"), body("revision", 1));

    List<Integer> statuses =
        AtOnce.all(Stream.generate(() -> merge).limit(4).toList()).stream()
            .map(Answer::status)
            .toList();

    assertThat(statuses).containsOnlyOnce(200).contains(409);
    assertThat(wanda.get(path(draft, "/draft")).orFail().path("revision").asInt()).isEqualTo(2);
  }
}
