package io.github.gavia.api.designer;

import static io.github.gavia.api.designer.DesignerClient.body;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavia.access.WorkflowRight;
import io.github.gavia.api.designer.DesignerClient.Answer;
import io.github.gavia.api.designer.DesignerClient.Designer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What an import asks before anything can be published, and what becomes of the answers. */
class ImportAnswersCallsTest extends WithImports {

  @Test
  void asksBeforeItPublishes() {
    JsonNode imported = upload("05-camunda7-invoice.v1.bpmn").orFail();
    int workflow = imported.path("drafts").path(0).path("workflow_id").asInt();

    assertThat(imported.path("publishable").asBoolean()).isFalse();
    JsonNode line =
        imported
            .path("diagnostics")
            .valueStream()
            .filter(d -> d.path("code").asString().equals("SERVICE_TASK"))
            .findFirst()
            .orElseThrow();
    assertThat(line.propertyNames())
        .contains(
            "severity",
            "code",
            "element_id",
            "element_name",
            "line",
            "field",
            "message",
            "args",
            "question",
            "fix");
    assertThat(line.path("severity").asString()).isEqualTo("A");
    assertThat(line.path("line").asInt()).isPositive();
    Answer refused = wanda.post("/workflows/" + workflow + "/publish", body("revision", 1));
    refused.problem(422);
    assertThat(refused.body().path("diagnostics").valueStream())
        .allSatisfy(d -> assertThat(d.path("severity").asString()).isEqualTo("A"));
    JsonNode draft = wanda.get("/workflows/" + workflow + "/draft").orFail();
    assertThat(draft.path("open_questions")).hasSize(open(imported).size());
    assertThat(draft.path("import_id").asLong()).isEqualTo(imported.path("import_id").asLong());
  }

  @Test
  void letsADesignerSettleQuestionsByHand() {
    JsonNode imported =
        wanda
            .upload(
                "/imports", "x.bpmn", file("by-hand", "<userTask id=\"a\" name=\"A\"/>"), Map.of())
            .orFail();
    String path = "/workflows/" + imported.path("drafts").path(0).path("workflow_id").asInt();
    JsonNode draft = wanda.get(path + "/draft").orFail();
    List<String> ids =
        draft.path("open_questions").valueStream().map(q -> q.path("id").asString()).toList();
    assertThat(ids).isNotEmpty();

    wanda
        .put(
            path + "/draft",
            body("revision", 1, "xml", draft.path("xml").asString(), "settled", ids))
        .orFail();

    assertThat(wanda.get(path + "/draft").orFail().path("open_questions")).isEmpty();
    // what was drawn by hand is not derived from the file again
    JsonNode conflict =
        wanda
            .post(answersPath(imported), Map.of(ids.get(0), body("choice", "creator")))
            .problem(409);
    assertThat(conflict.path("revision").asInt()).isEqualTo(2);
    assertThat(conflict.path("modified_by").asString()).isEqualTo("wanda");
    wanda.post(path + "/publish", body("revision", 2)).orFail();
    wanda.post(answersPath(imported), Map.of(ids.get(0), body("choice", "creator"))).problem(409);
  }

  @Test
  void takesAnswersTogetherWithTheFile() {
    byte[] file = file("known-answers", "<userTask id=\"a\" name=\"A\"/>");
    JsonNode first = wanda.upload("/imports", "x.bpmn", file, Map.of()).orFail();
    Map<String, Object> answers = new LinkedHashMap<>();
    open(first).forEach(q -> answers.put(q.path("id").asString(), answer(q)));

    JsonNode second = wanda.upload("/imports", "x.bpmn", file, answers).orFail();

    assertThat(second.path("publishable").asBoolean()).isTrue();
    assertThat(second.path("answers").propertyNames()).isEqualTo(answers.keySet());
    // the key of the first is taken
    assertThat(second.path("drafts").path(0).path("key").asString()).isEqualTo("known-answers_2");
    assertThat(second.path("drafts").path(0).path("process_id").asString())
        .isEqualTo("known-answers");
    // an answer that is taken back opens the question again
    String question = answers.keySet().iterator().next();
    Map<String, Object> back = new LinkedHashMap<>();
    back.put(question, null);
    assertThat(open(wanda.post(answersPath(second), back).orFail())).isNotEmpty();
  }

  @Test
  void choosesAmongProcesses() {
    JsonNode both = upload("24-own-col-two-pools-message-flows.bpmn").orFail();
    assertThat(both.path("drafts")).hasSize(2);
    String one = both.path("drafts").path(0).path("process_id").asString();
    int other = both.path("drafts").path(1).path("workflow_id").asInt();
    Map<String, Object> answer = Map.of("processes", body("choice", "processes", "value", one));

    JsonNode chosen = wanda.post(answersPath(both), answer).orFail();

    assertThat(chosen.path("drafts")).hasSize(1);
    wanda.get("/workflows/" + other).problem(404);
    String all =
        String.join(
            ",",
            both.path("drafts").valueStream().map(d -> d.path("process_id").asString()).toList());
    Map<String, Object> again = Map.of("processes", body("choice", "processes", "value", all));
    assertThat(wanda.post(answersPath(both), again).orFail().path("drafts")).hasSize(2);
  }

  @Test
  void letsAdministratorsAloneBeginMoreWorkflows() {
    JsonNode both = upload("24-own-col-two-pools-message-flows.bpmn").orFail();
    for (JsonNode draft : both.path("drafts")) {
      permissions.grant(draft.path("workflow_id").asInt(), WorkflowRight.ADMIN, "mia");
    }
    Designer mia = clients.as("mia", 0);

    String one = both.path("drafts").path(0).path("process_id").asString();
    Map<String, Object> answer = Map.of("processes", body("choice", "processes", "value", one));
    mia.post(answersPath(both), answer).problem(403);

    assertThat(mia.post(answersPath(both), Map.of()).status()).isEqualTo(200);
  }
}
