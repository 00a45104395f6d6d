package io.github.gavia.api.loonflow;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** Where two JSON values differ, both ways. */
final class Differences {

  /** A place and what stands there. */
  record Difference(String path, String recorded, String seen) {
    @Override
    public String toString() {
      return path + ": recorded " + shortened(recorded) + ", seen " + shortened(seen);
    }

    private static String shortened(String text) {
      return text.length() <= 300 ? text : text.substring(0, 300) + "…";
    }
  }

  private final List<Difference> found = new ArrayList<>();

  private Differences() {}

  static List<Difference> between(JsonNode recorded, JsonNode seen) {
    Differences differences = new Differences();
    differences.compare("", recorded, seen);
    return differences.found;
  }

  private void compare(String path, JsonNode recorded, JsonNode seen) {
    if (recorded.isObject() && seen.isObject()) {
      TreeSet<String> keys = new TreeSet<>(recorded.propertyNames());
      keys.addAll(seen.propertyNames());
      for (String key : keys) {
        compare(path.isEmpty() ? key : path + "." + key, recorded.path(key), seen.path(key));
      }
    } else if (recorded.isArray() && seen.isArray() && recorded.size() == seen.size()) {
      for (int i = 0; i < recorded.size(); i++) {
        compare(path + "." + i, recorded.get(i), seen.get(i));
      }
    } else if (!equal(recorded, seen)) {
      found.add(new Difference(path, text(recorded), text(seen)));
    }
  }

  private static boolean equal(JsonNode recorded, JsonNode seen) {
    return recorded.isNumber() && seen.isNumber()
        ? recorded.decimalValue().compareTo(seen.decimalValue()) == 0
        : recorded.equals(seen);
  }

  private static String text(JsonNode node) {
    return node.isMissingNode() ? "nothing" : node.toString();
  }
}
