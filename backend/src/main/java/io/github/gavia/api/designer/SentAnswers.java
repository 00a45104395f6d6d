package io.github.gavia.api.designer;

import io.github.gavia.form.BodyText;
import io.github.gavia.workflow.imports.Answer;
import io.github.gavia.workflow.imports.Answers;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Answers to an import's questions as they are sent: {@code {"<question>": {"choice": "…", "value":
 * "…"}}}, {@code null} to take one back.
 */
final class SentAnswers {

  private static final int MOST = 5_000;
  private static final int LONGEST_ID = 1_000;
  private static final int LONGEST_VALUE = 4_000;

  private SentAnswers() {}

  /** By question; null for those that are taken back. */
  static Map<String, @Nullable Answer> read(ObjectNode sent) {
    if (sent.size() > MOST) {
      throw DesignerBody.bad("There are more than " + MOST + " answers.");
    }
    Map<String, @Nullable Answer> answers = new HashMap<>();
    for (Map.Entry<String, JsonNode> entry : sent.properties()) {
      String question = bounded(entry.getKey(), LONGEST_ID);
      answers.put(question, entry.getValue().isNull() ? null : answer(entry.getValue()));
    }
    return answers;
  }

  /** For a file that is sent with its answers, of which none can be taken back. */
  static Answers known(ObjectNode sent) {
    Map<String, Answer> known = new HashMap<>();
    read(sent)
        .forEach(
            (question, answer) -> {
              if (answer != null) {
                known.put(question, answer);
              }
            });
    return new Answers(known);
  }

  private static Answer answer(JsonNode sent) {
    if (!(sent instanceof ObjectNode answer)) {
      throw DesignerBody.bad("An answer has to be an object with choice and value.");
    }
    String choice = DesignerBody.text(answer, "choice");
    String value = DesignerBody.has(answer, "value") ? DesignerBody.text(answer, "value") : "";
    return new Answer(bounded(choice, LONGEST_ID), bounded(value, LONGEST_VALUE));
  }

  private static String bounded(String text, int longest) {
    if (text.length() > longest || !BodyText.storable(text)) {
      throw DesignerBody.bad("An answer is too long or has a character that cannot be stored.");
    }
    return text;
  }
}
