package io.github.gavia.workflow.compare;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A part of a workflow.
 *
 * @param properties as text, in order; what has no value is not there
 */
record Part(PartKey key, Type type, Map<String, String> properties) {

  Part {
    properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
  }

  /** What it is; parts of different types have no property in common. */
  enum Type {
    WORKFLOW,
    FIELD,
    TASK,
    END,
    CALL,
    START,
    TIMER,
    GATEWAY,
    SUB_PROCESS,
    GAP,
    FLOW,
    NOTE;

    String text() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Nullable String get(String property) {
    return properties.get(property);
  }

  String name() {
    return properties.getOrDefault(Property.NAME, "");
  }

  /** The element it lies in; empty for none. */
  String parent() {
    return properties.getOrDefault(Property.PARENT, "");
  }

  /** The properties whose names begin like that, by the rest of their names. */
  Map<String, String> below(String prefix) {
    return properties.entrySet().stream()
        .filter(entry -> entry.getKey().startsWith(prefix))
        .collect(
            Collectors.toMap(
                entry -> entry.getKey().substring(prefix.length()),
                Map.Entry::getValue,
                (one, other) -> one,
                LinkedHashMap::new));
  }

  /** The same part with other properties. */
  Part with(Map<String, String> others) {
    return new Part(key, type, others);
  }
}
