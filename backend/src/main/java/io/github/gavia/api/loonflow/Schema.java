package io.github.gavia.api.loonflow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a body must hold (section 1.1): checked before anything else. */
final class Schema {

  private final boolean strict;
  private final Map<String, Key> keys = new LinkedHashMap<>();

  private Schema(boolean strict) {
    this.strict = strict;
  }

  private record Key(Type type, boolean required, @Nullable String message) {}

  private enum Type {
    INT,
    NON_ZERO_INT,
    INT_OR_BOOLEAN,
    TEXT,
    NON_EMPTY_TEXT,
    ANYTHING;

    boolean accepts(JsonNode node) {
      return switch (this) {
        case INT -> isInt(node);
        case NON_ZERO_INT -> isInt(node) && node.intValue() != 0;
        case INT_OR_BOOLEAN -> isInt(node) || node.isBoolean();
        case TEXT -> node.isString();
        case NON_EMPTY_TEXT -> node.isString() && !node.stringValue().isEmpty();
        case ANYTHING -> true;
      };
    }

    private static boolean isInt(JsonNode node) {
      return node.isIntegralNumber() && node.canConvertToInt();
    }

    private String pythonName() {
      return this == TEXT || this == NON_EMPTY_TEXT ? "str" : "int";
    }
  }

  /** Keys that are not named are refused, but for {@code username} (section 10). */
  static Schema strict() {
    return new Schema(true);
  }

  /** Any other key may be there. */
  static Schema open() {
    return new Schema(false);
  }

  Schema nonZeroInt(String key, String message) {
    keys.put(key, new Key(Type.NON_ZERO_INT, true, message));
    return this;
  }

  Schema nonEmptyText(String key, String message) {
    keys.put(key, new Key(Type.NON_EMPTY_TEXT, true, message));
    return this;
  }

  Schema requiredInt(String key) {
    keys.put(key, new Key(Type.INT, true, null));
    return this;
  }

  Schema requiredInt(String key, String message) {
    keys.put(key, new Key(Type.INT, true, message));
    return this;
  }

  /** A text that may be empty. */
  Schema requiredText(String key) {
    keys.put(key, new Key(Type.TEXT, true, null));
    return this;
  }

  /** A value of any type. */
  Schema requiredAnything(String key) {
    keys.put(key, new Key(Type.ANYTHING, true, null));
    return this;
  }

  Schema optionalInt(String key) {
    keys.put(key, new Key(Type.INT, false, null));
    return this;
  }

  Schema optionalIntOrBoolean(String key) {
    keys.put(key, new Key(Type.INT_OR_BOOLEAN, false, null));
    return this;
  }

  Schema optionalText(String key) {
    keys.put(key, new Key(Type.TEXT, false, null));
    return this;
  }

  /** Fails the call when the body does not fit. */
  void check(ObjectNode body) {
    problem(body)
        .ifPresent(
            detail -> {
              throw ContractFailure.validation(detail);
            });
  }

  private Optional<String> problem(ObjectNode body) {
    for (Map.Entry<String, JsonNode> entry : body.properties()) {
      Key key = keys.get(entry.getKey());
      if (key == null && strict && !entry.getKey().equals("username")) {
        return Optional.of("Wrong key '" + entry.getKey() + "' in " + body);
      }
      if (key != null && !key.type().accepts(entry.getValue())) {
        return Optional.of(wrong(entry.getKey(), key, entry.getValue()));
      }
    }
    return missing(body);
  }

  private static String wrong(String name, Key key, JsonNode value) {
    if (key.message() != null) {
      return key.message();
    }
    return "Key '%s' error:\n%s should be instance of '%s'"
        .formatted(name, value, key.type().pythonName());
  }

  private Optional<String> missing(ObjectNode body) {
    List<String> missing = new ArrayList<>();
    keys.forEach(
        (name, key) -> {
          if (key.required() && !body.has(name)) {
            missing.add("'" + name + "'");
          }
        });
    missing.sort(null);
    return switch (missing.size()) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of("Missing key: " + missing.get(0));
      default -> Optional.of("Missing keys: " + String.join(", ", missing));
    };
  }
}
