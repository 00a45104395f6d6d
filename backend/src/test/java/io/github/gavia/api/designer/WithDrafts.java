package io.github.gavia.api.designer;

import static io.github.gavia.api.designer.DesignerClient.body;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavia.api.designer.DesignerClient.Answer;
import tools.jackson.databind.JsonNode;

/** Wanda and her drafts. A draft is what the calls answer: its workflow, revision and drawing. */
abstract class WithDrafts extends WithDesigner {

  JsonNode begin(String name) {
    Answer made = wanda.post("/workflows", body("name", name));
    assertThat(made.status()).as(made.text()).isEqualTo(201);
    return made.body();
  }

  static String path(JsonNode draft, String below) {
    return path(draft.path("workflow_id").asInt(), below);
  }

  static String path(int workflowId, String below) {
    return "/workflows/" + workflowId + below;
  }

  int publish(JsonNode draft) {
    return wanda
        .post(path(draft, "/publish"), body("revision", draft.path("revision").asInt()))
        .orFail()
        .path("version")
        .asInt();
  }

  Answer save(JsonNode draft, int revision, String xml) {
    return wanda.put(path(draft, "/draft"), body("revision", revision, "xml", xml));
  }

  static String xml(JsonNode draft) {
    return draft.path("xml").asString();
  }
}
