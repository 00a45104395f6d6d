package io.github.gavia.workflow;

import io.github.gavia.form.BaseColumns;
import io.github.gavia.form.BuiltInField;
import io.github.gavia.form.FieldDefinition;
import io.github.gavia.form.FieldType;
import io.github.gavia.rule.ValueType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The keys a workflow's configuration may name: its own fields and what every ticket has. */
final class KnownFields {

  /** Request keys that conditions may read although they are no fields (R58). */
  private static final Set<String> REQUEST_KEYS = Set.of("username", "suggestion", "transition_id");

  private final Map<String, FieldType> types = new HashMap<>();

  KnownFields(List<FieldDefinition> fields) {
    fields.forEach(field -> types.put(field.key(), field.type()));
  }

  KnownFields(Map<String, FieldType> types) {
    this.types.putAll(types);
  }

  /** Whether a ticket has a value under the key. */
  boolean isValue(String key) {
    return types.containsKey(key) || BaseColumns.contains(key);
  }

  /** Whether a form may show the key. */
  boolean isShown(String key) {
    return isValue(key) || BuiltInField.ofKey(key).isPresent();
  }

  /** Whether a title or the text of a notice may hold the key (R30, R189). */
  boolean isRendered(String key) {
    return isShown(key) || REQUEST_KEYS.contains(key) || key.equals("participant_info.alias");
  }

  /** What a condition gets for the key, null when nothing is known of it. */
  @Nullable ValueType valueType(String key) {
    FieldType type = types.get(key);
    if (type == null) {
      return isValue(key) || REQUEST_KEYS.contains(key) ? ValueType.ANY : null;
    }
    return switch (type) {
      case INTEGER -> ValueType.INTEGER;
      case FLOAT -> ValueType.FLOAT;
      case BOOLEAN -> ValueType.BOOLEAN;
      case DATE -> ValueType.DATE;
      case DATE_TIME -> ValueType.DATETIME;
      default -> ValueType.TEXT;
    };
  }
}
