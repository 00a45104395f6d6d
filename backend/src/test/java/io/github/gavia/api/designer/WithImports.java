package io.github.gavia.api.designer;

import static io.github.gavia.api.designer.DesignerClient.body;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavia.access.WorkflowPermissions;
import io.github.gavia.access.WorkflowRight;
import io.github.gavia.api.designer.DesignerClient.Answer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Wanda and the files she imports. */
abstract class WithImports extends WithDesigner {

  private static final int ROUNDS = 6;

  @Autowired WorkflowPermissions permissions;

  static byte[] corpus(String name) {
    String path = "/bpmn-corpus/" + name;
    try (InputStream in =
        Objects.requireNonNull(WithImports.class.getResourceAsStream(path), path)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Answer upload(String name) {
    return wanda.upload("/imports", name, corpus(name), Map.of());
  }

  /** A process with these elements between its start and its end. */
  static byte[] file(String id, String content) {
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="t"
            xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
            xmlns:camunda="http://camunda.org/schema/1.0/bpmn">
        <process id="%s" name="Imported" isExecutable="true"><startEvent id="s"/>%s<endEvent id="e"/>
        <sequenceFlow id="f1" sourceRef="s" targetRef="a"/><sequenceFlow id="f2" sourceRef="a" targetRef="e"/>
        </process></definitions>"""
        .formatted(id, content)
        .getBytes(StandardCharsets.UTF_8);
  }

  static String answersPath(JsonNode shown) {
    return "/imports/" + shown.path("import_id").asLong() + "/answers";
  }

  /** Answers as somebody in a hurry gives them: Bob does it. */
  JsonNode answerAll(JsonNode imported) {
    JsonNode shown = imported;
    for (int round = 0; round < ROUNDS && open(shown).size() > 0; round++) {
      Map<String, Object> answers = new LinkedHashMap<>();
      open(shown).forEach(q -> answers.put(q.path("id").asString(), answer(q)));
      shown = wanda.post(answersPath(shown), answers).orFail();
    }
    assertThat(open(shown)).isEmpty();
    return shown;
  }

  static List<JsonNode> open(JsonNode shown) {
    return shown.path("questions").valueStream().filter(q -> q.path("open").asBoolean()).toList();
  }

  static Map<String, Object> answer(JsonNode question) {
    List<String> choices =
        question.path("choices").valueStream().map(c -> c.path("id").asString()).toList();
    if (choices.contains("persons")) {
      return body("choice", "persons", "value", "bob");
    } else if (choices.contains("buttons")) {
      return body("choice", "buttons");
    } else if (!question.path("proposal").isNull()) {
      JsonNode proposal = question.path("proposal");
      return body(
          "choice", proposal.path("choice").asString(), "value", proposal.path("value").asString());
    } else if (choices.contains("duration")) {
      return body("choice", "duration", "value", "P1D");
    }
    return body("choice", choices.contains("otherwise") ? "otherwise" : choices.get(0));
  }

  int publish(int workflowId) {
    String path = "/workflows/" + workflowId;
    int revision = wanda.get(path + "/draft").orFail().path("revision").asInt();
    wanda.post(path + "/publish", body("revision", revision, "note", "imported")).orFail();
    permissions.grant(workflowId, WorkflowRight.API, "demo");
    return workflowId;
  }
}
