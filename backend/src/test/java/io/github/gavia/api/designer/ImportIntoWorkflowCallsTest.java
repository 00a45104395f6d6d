package io.github.gavia.api.designer;

import static io.github.gavia.api.designer.DesignerClient.body;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavia.api.designer.DesignerClient.Answer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Files for workflows that are there already, and drafts that an import leaves alone. */
class ImportIntoWorkflowCallsTest extends WithImports {

  @Test
  void leavesADraftAloneThatWasMadeAfterPublishing() {
    byte[] file = file("again", "<userTask id=\"a\" name=\"A\"/>");
    JsonNode imported = wanda.upload("/imports", "x.bpmn", file, Map.of()).orFail();
    String question = open(imported).get(0).path("id").asString();
    Map<String, Object> answers = Map.of(question, body("choice", "creator"));
    JsonNode second = wanda.upload("/imports", "x.bpmn", file, answers).orFail();
    int workflow = publish(second.path("drafts").path(0).path("workflow_id").asInt());
    // its revision is the one in which the import left the draft before
    JsonNode fresh = wanda.post("/workflows/" + workflow + "/draft", body()).orFail();
    assertThat(fresh.path("revision").asInt()).isEqualTo(1);

    wanda
        .post(answersPath(second), Map.of(question, body("choice", "persons", "value", "bob")))
        .problem(409);

    JsonNode kept = wanda.get("/workflows/" + workflow + "/draft").orFail();
    assertThat(kept.path("xml").asString()).isEqualTo(fresh.path("xml").asString());
    JsonNode shown = wanda.get("/imports/" + second.path("import_id").asLong()).orFail();
    assertThat(shown.path("drafts").path(0).path("state").asString()).isEqualTo("gone");
  }

  @Test
  void makesAFileTheNextDraftOfAWorkflow() {
    byte[] file = file("updated", "<userTask id=\"a\" name=\"A\"/>");
    JsonNode answered = answerAll(wanda.upload("/imports", "x.bpmn", file, Map.of()).orFail());
    int workflow = publish(answered.path("drafts").path(0).path("workflow_id").asInt());
    String path = "/workflows/" + workflow;
    byte[] next = file("other-id", "<userTask id=\"a\" name=\"Second\"/>");

    JsonNode again = answerAll(wanda.upload(path + "/imports", "y.bpmn", next, Map.of()).orFail());

    assertThat(again.path("drafts")).hasSize(1);
    assertThat(again.path("drafts").path(0).path("workflow_id").asInt()).isEqualTo(workflow);
    assertThat(again.path("drafts").path(0).path("key").asString()).isEqualTo("updated");
    JsonNode draft = wanda.get(path + "/draft").orFail();
    assertThat(draft.path("base_version").asInt()).isEqualTo(1);
    assertThat(draft.path("xml").asString()).contains("Second", "<bpmn:process id=\"updated\"");
    // until it is published nothing changes
    assertThat(wanda.get(path).orFail().path("version").asInt()).isEqualTo(1);
    publish(workflow);
    assertThat(wanda.get(path).orFail().path("version").asInt()).isEqualTo(2);
  }

  @Test
  void replacesADraftOnlyWhenItsRevisionIsNamed() {
    byte[] file = file("replaced", "<userTask id=\"a\" name=\"A\"/>");
    JsonNode imported = wanda.upload("/imports", "x.bpmn", file, Map.of()).orFail();
    String path = "/workflows/" + imported.path("drafts").path(0).path("workflow_id").asInt();
    byte[] next = file("replaced", "<userTask id=\"a\" name=\"Second\"/>");

    JsonNode conflict = wanda.upload(path + "/imports", "y.bpmn", next, Map.of()).problem(409);
    assertThat(conflict.path("revision").asInt()).isEqualTo(1);
    assertThat(conflict.path("modified_by").asString()).isEqualTo("wanda");
    wanda.upload(path + "/imports?revision=7", "y.bpmn", next, Map.of()).problem(409);
    JsonNode again = wanda.upload(path + "/imports?revision=1", "y.bpmn", next, Map.of()).orFail();

    assertThat(wanda.get(path + "/draft").orFail().path("xml").asString()).contains("Second");
    assertThat(again.path("drafts").path(0).path("state").asString()).isEqualTo("untouched");
    JsonNode first = wanda.get("/imports/" + imported.path("import_id").asLong()).orFail();
    assertThat(first.path("drafts").path(0).path("state").asString()).isEqualTo("gone");
    wanda
        .post(
            answersPath(imported),
            Map.of(open(imported).get(0).path("id").asString(), body("choice", "creator")))
        .problem(409);
  }

  @Test
  void takesOneProcessForAWorkflowAndRefusesItsKeyAsAnElement() {
    JsonNode both = upload("24-own-col-two-pools-message-flows.bpmn").orFail();
    JsonNode second = both.path("drafts").path(1);
    String path = "/workflows/" + second.path("workflow_id").asInt();
    byte[] pools = corpus("24-own-col-two-pools-message-flows.bpmn");
    byte[] sameId = file(second.path("key").asString() + "x", "<userTask id=\"a\" name=\"A\"/>");
    byte[] taken =
        new String(sameId, StandardCharsets.UTF_8)
            .replace("\"a\"", "\"" + second.path("key").asString() + "\"")
            .getBytes(StandardCharsets.UTF_8);

    JsonNode again = wanda.upload(path + "/imports?revision=1", "y.bpmn", pools, Map.of()).orFail();
    Answer refused = wanda.upload(path + "/imports?revision=2", "z.bpmn", taken, Map.of());

    assertThat(again.path("drafts")).hasSize(1);
    assertThat(again.path("answers").path("processes").path("choice").asString())
        .isEqualTo("processes");
    refused.problem(422);
    assertThat(refused.codes()).containsExactly("KEY_IN_FILE");
    clients.walter().upload(path + "/imports", "y.bpmn", pools, Map.of()).problem(404);
    wanda.upload("/workflows/999999/imports", "y.bpmn", pools, Map.of()).problem(404);
  }
}
