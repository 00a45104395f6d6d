package io.github.gavia.form;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A custom field of a workflow (section A.1, {@code workflow_customfield}).
 *
 * @param key name used in requests, unique in the workflow, never a built-in name (R8)
 * @param name label in the workflow's own language
 * @param translations label by language tag, e.g. {@code en}
 * @param order sort key among all fields; built-in ones use 10 to 120
 * @param defaultValue hint for clients, never applied by the service (R53)
 * @param booleanDisplay JSON object text, e.g. {@code {"1":"yes"}}; empty text counts as {@code {}}
 * @param choice JSON object text value to label for choice types; empty text counts as {@code {}}
 * @param label opaque JSON object text for the caller's front end
 */
public record FieldDefinition(
    String key,
    String name,
    Map<String, String> translations,
    FieldType type,
    int order,
    @Nullable String defaultValue,
    String description,
    String placeholder,
    String template,
    String booleanDisplay,
    String choice,
    String label) {

  public FieldDefinition {
    translations = Map.copyOf(translations);
  }
}
