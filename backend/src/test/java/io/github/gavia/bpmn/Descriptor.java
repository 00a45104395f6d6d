package io.github.gavia.bpmn;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The bpmn-moddle descriptor that the designer loads. */
record Descriptor(String uri, List<Type> types, Map<String, List<String>> enumerations) {

  private static final Path FILE =
      Path.of("..", "modeler-ui", "src", "bpmn", "moddle", "gavia.json");

  /**
   * An element.
   *
   * @param allowedIn BPMN types that may carry it; empty when only our own elements do
   */
  record Type(
      String name, List<Attribute> attributes, List<String> children, List<String> allowedIn) {

    /** The element's local name. */
    String tag() {
      return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    Optional<Attribute> attribute(String wanted) {
      return attributes.stream().filter(attribute -> attribute.name().equals(wanted)).findFirst();
    }
  }

  /** An attribute; its default is null when the descriptor names none. */
  record Attribute(String name, String type, @Nullable String preset) {}

  static Descriptor load() {
    JsonNode root = JsonMapper.shared().readTree(FILE.toFile());
    List<Type> types = new ArrayList<>();
    root.path("types").forEach(type -> types.add(type(type)));
    Map<String, List<String>> enumerations = new HashMap<>();
    for (JsonNode enumeration : root.path("enumerations")) {
      List<String> values = new ArrayList<>();
      enumeration.path("literalValues").forEach(value -> values.add(name(value)));
      enumerations.put(name(enumeration), values);
    }
    return new Descriptor(root.path("uri").asString(), types, enumerations);
  }

  Type type(String tag) {
    return types.stream().filter(type -> type.tag().equals(tag)).findFirst().orElseThrow();
  }

  private static Type type(JsonNode type) {
    List<Attribute> attributes = new ArrayList<>();
    List<String> children = new ArrayList<>();
    for (JsonNode property : type.path("properties")) {
      String of = property.path("type").asString();
      if (property.path("isAttr").asBoolean(false)) {
        JsonNode preset = property.path("default");
        attributes.add(
            new Attribute(name(property), of, preset.isMissingNode() ? null : preset.asString()));
      } else {
        children.add(of);
      }
    }
    List<String> allowedIn = new ArrayList<>();
    type.path("meta").path("allowedIn").forEach(value -> allowedIn.add(value.asString()));
    return new Type(name(type), attributes, children, allowedIn);
  }

  private static String name(JsonNode node) {
    return node.path("name").asString();
  }
}
