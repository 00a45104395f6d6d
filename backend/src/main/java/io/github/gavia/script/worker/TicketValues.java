package io.github.gavia.script.worker;

import groovy.json.JsonException;
import groovy.json.JsonSlurper;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the ticket's values for a script. */
final class TicketValues {
  private TicketValues() {}

  /** The object's members, read-only at every depth; {@link JsonException} when it is none. */
  static Map<String, @Nullable Object> parse(String json) {
    if (new JsonSlurper().parseText(json) instanceof Map<?, ?> members) {
      return readOnly(members);
    }
    throw new JsonException("not an object");
  }

  private static Map<String, @Nullable Object> readOnly(Map<?, ?> members) {
    Map<String, @Nullable Object> copy = new LinkedHashMap<>();
    members.forEach((key, value) -> copy.put(String.valueOf(key), readOnly(value)));
    return Collections.unmodifiableMap(copy);
  }

  private static @Nullable Object readOnly(@Nullable Object value) {
    if (value instanceof Map<?, ?> members) {
      return readOnly(members);
    }
    if (value instanceof List<?> elements) {
      List<@Nullable Object> copy = new ArrayList<>();
      elements.forEach(element -> copy.add(readOnly(element)));
      return Collections.unmodifiableList(copy);
    }
    return value;
  }
}
