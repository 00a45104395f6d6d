package io.github.gavia.ticket;

import io.github.gavia.form.BodyText;
import io.github.gavia.form.FieldValue;
import io.github.gavia.form.FieldValues;
import io.github.gavia.form.StateForm;
import io.github.gavia.form.Submission;
import io.github.gavia.rule.Value;
import io.github.gavia.rule.Values;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a caller sent with a step, as conditions and participant rules may see it.
 *
 * @param body the request; empty for automatic steps
 * @param form the form of the state that is left; null for automatic steps
 * @param valid the values that will be stored
 * @param creating whether the ticket begins with this step
 */
public record StepInput(
    ObjectNode body, @Nullable StateForm form, Submission.Valid valid, boolean creating) {

  /** Nobody sent anything: timers, scripts, hooks, children. */
  public static final StepInput AUTOMATIC =
      new StepInput(
          JsonNodeFactory.instance.objectNode(), null, new Submission.Valid(Map.of(), null), false);

  /**
   * What conditions see (R58): for a new ticket the request alone, for an existing one its stored
   * values overlaid by what the state lets the user write.
   *
   * @param stored base columns and fields before this step
   */
  public Values conditionValues(ObjectNode stored) {
    Map<String, JsonNode> seen = new LinkedHashMap<>();
    if (creating) {
      body.properties().forEach(e -> seen.put(e.getKey(), e.getValue()));
    } else {
      stored.properties().forEach(e -> seen.put(e.getKey(), e.getValue()));
    }
    Map<String, JsonNode> values =
        creating || form == null ? seen : form.conditionValues(seen, body);
    return key -> {
      JsonNode node = values.get(key);
      return node == null ? null : Value.of(scalar(node));
    };
  }

  private static @Nullable Object scalar(JsonNode node) {
    if (node.isNull()) {
      return null;
    }
    if (node.isString()) {
      return node.stringValue();
    }
    if (node.isBoolean()) {
      return node.booleanValue();
    }
    if (node.isNumber()) {
      return node.numberValue();
    }
    if (node.isArray()) {
      return list(node);
    }
    return node;
  }

  private static List<@Nullable Object> list(JsonNode array) {
    return array.valueStream().<@Nullable Object>map(StepInput::scalar).toList();
  }

  /**
   * The text of a field for a participant rule (R74): what was sent if the state lets it be written
   * and it is not empty, else what is stored; for a new ticket what was sent.
   */
  String fieldText(String key, FieldValues stored) {
    Optional<String> sent = creating ? BodyText.of(body, key) : valid.text(key);
    return sent.filter(t -> !t.isEmpty())
        .or(() -> stored.get(key).map(FieldValue::text))
        .orElse("");
  }
}
