package io.github.gavia.workflow;

import io.github.gavia.workflow.model.Transitions.Branch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** The text {@code condition_expression} of a transition (R57): what it says, and how to say it. */
public final class ConditionText {

  private static final JsonMapper JSON = new JsonMapper();
  private static final String EXPRESSION = "expression";
  private static final String TARGET = "target_state_id";

  private ConditionText() {}

  /**
   * An entry of the text.
   *
   * @param expression null when the entry has none that could be asked
   * @param target wire id of a state; 0 when it names none
   * @param configured the whole entry, JSON text
   */
  public record Entry(@Nullable String expression, int target, String configured) {}

  /**
   * The entries of a text, in order; none for an empty text and for JSON that holds nothing. What
   * is no array counts as the only entry, one that cannot be asked.
   *
   * @return empty when the text is no JSON (R55)
   */
  public static Optional<List<Entry>> read(String text) {
    if (text.isBlank()) {
      return Optional.of(List.of());
    }
    try {
      JsonNode json = JSON.readTree(text);
      List<Entry> entries = new ArrayList<>();
      if (json.isArray()) {
        json.forEach(entry -> entries.add(entry(entry)));
      } else if (!json.isNull() && !(json.isContainer() && json.isEmpty())) {
        entries.add(new Entry(null, 0, json.toString()));
      }
      return Optional.of(entries);
    } catch (JacksonException notJson) {
      return Optional.empty();
    }
  }

  private static Entry entry(JsonNode entry) {
    JsonNode expression = entry.path(EXPRESSION);
    boolean usable = expression.isString() && !expression.stringValue().isBlank();
    return new Entry(
        usable ? expression.stringValue() : null,
        target(entry.path(TARGET)).orElse(0),
        entry.toString());
  }

  /** An integer or its text. */
  private static OptionalInt target(JsonNode target) {
    try {
      return target.isIntegralNumber() && target.canConvertToInt()
          ? OptionalInt.of(target.intValue())
          : OptionalInt.of(Integer.parseInt(target.asString("").strip()));
    } catch (NumberFormatException noId) {
      return OptionalInt.empty();
    }
  }

  /**
   * The text that says these conditions.
   *
   * @param none how it is said that there are none
   * @param ids wire ids of states by element id
   */
  static String of(List<Branch> conditions, String none, ToIntFunction<@Nullable String> ids) {
    if (conditions.isEmpty()) {
      return none;
    }
    ArrayNode entries = JSON.createArrayNode();
    for (Branch condition : conditions) {
      if (condition.configured().isEmpty()) {
        entries
            .addObject()
            .put(EXPRESSION, condition.expression())
            .put(TARGET, ids.applyAsInt(condition.target()));
      } else {
        entries.add(json(condition.configured()));
      }
    }
    return entries.toString();
  }

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (JacksonException notJson) {
      return JSON.getNodeFactory().stringNode(text);
    }
  }
}
