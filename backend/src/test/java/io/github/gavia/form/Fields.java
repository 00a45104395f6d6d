package io.github.gavia.form;

import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Field definitions and JSON for tests. */
final class Fields {

  private Fields() {}

  static FieldDefinition field(String key, FieldType type) {
    return field(key, type, 200);
  }

  static FieldDefinition field(String key, FieldType type, int order) {
    return new FieldDefinition(key, key, Map.of(), type, order, null, "", "", "", "", "", "");
  }

  /** JSON with single quotes for double ones. */
  static JsonNode json(String text) {
    return new JsonMapper().readTree(text.replace('\'', '"'));
  }
}
