package io.github.gavia.api.loonflow;

import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Keys of a configuration call's body, after its schema has been checked. */
final class ConfigurationBody {

  private ConfigurationBody() {}

  /** The text; empty when it was not sent. */
  static String text(ObjectNode body, String key) {
    return body.path(key).asString("");
  }

  /** The number; 0 when it was not sent. */
  static int number(ObjectNode body, String key) {
    return body.path(key).asInt(0);
  }

  /** A boolean, or a number that is one; false when it was not sent. */
  static boolean flag(ObjectNode body, String key) {
    return flag(body, key, false);
  }

  /** A boolean, or a number that is one. */
  static boolean flag(ObjectNode body, String key, boolean whenAbsent) {
    JsonNode value = body.path(key);
    if (value.isMissingNode()) {
      return whenAbsent;
    }
    return value.isBoolean() ? value.booleanValue() : value.asInt(0) != 0;
  }

  /** Names separated by commas, each once; none when the text is empty or was not sent. */
  static List<String> names(ObjectNode body, String key) {
    return Arrays.stream(text(body, key).split(",", -1))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .distinct()
        .toList();
  }
}
