package io.github.gavia.api.loonflow;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Values that scenarios know by name. */
final class CapturedValues {

  private static final Pattern NAME = Pattern.compile("\\$\\{(\\w+)}");

  private final Map<String, JsonNode> values = new LinkedHashMap<>();

  void put(String name, String value) {
    values.put(name, StringNode.valueOf(value));
  }

  void put(String name, int value) {
    values.put(name, IntNode.valueOf(value));
  }

  int id(String name) {
    return value(name).intValue();
  }

  Map<String, JsonNode> all() {
    return values;
  }

  private JsonNode value(String name) {
    JsonNode value = values.get(name);
    if (value == null) {
      throw new AssertionError("nothing was captured as " + name);
    }
    return value;
  }

  /** Keeps what the step wants kept of its answer. */
  void capture(JsonNode step, JsonNode body) {
    step.path("capture")
        .properties()
        .forEach(
            e -> {
              String pointer = "/" + e.getValue().stringValue().replace('.', '/');
              JsonNode found = body.at(pointer);
              if (!found.isMissingNode()) {
                values.put(e.getKey(), found);
              }
            });
  }

  /** The text with every name replaced. */
  String fill(String text) {
    return NAME.matcher(text)
        .replaceAll(m -> Matcher.quoteReplacement(value(m.group(1)).asString()));
  }

  /** The value with every name replaced; a text that is only a name keeps the value's type. */
  JsonNode fill(JsonNode node) {
    if (node instanceof ObjectNode object) {
      return object(object);
    }
    if (node instanceof ArrayNode array) {
      ArrayNode filled = JsonNodeFactory.instance.arrayNode();
      array.forEach(item -> filled.add(fill(item)));
      return filled;
    }
    if (node.isString()) {
      Matcher only = NAME.matcher(node.stringValue());
      return only.matches() ? value(only.group(1)) : StringNode.valueOf(fill(node.stringValue()));
    }
    return node;
  }

  private JsonNode object(ObjectNode object) {
    if (object.has("$json")) {
      return StringNode.valueOf(fill(object.get("$json")).toString());
    }
    if (object.has("$csv")) {
      return StringNode.valueOf(
          object
              .get("$csv")
              .valueStream()
              .map(item -> fill(item).asString())
              .collect(Collectors.joining(",")));
    }
    ObjectNode filled = JsonNodeFactory.instance.objectNode();
    object.properties().forEach(e -> filled.set(e.getKey(), fill(e.getValue())));
    return filled;
  }
}
