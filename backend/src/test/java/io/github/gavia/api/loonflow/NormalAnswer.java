package io.github.gavia.api.loonflow;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * An answer with everything replaced that differs from run to run: ids by the names under which
 * they were captured, times of today by their form, serial numbers; names that are a set in some
 * order.
 */
final class NormalAnswer {

  private static final JsonMapper JSON = new JsonMapper();

  private static final Map<String, String> ID_KEYS =
      Map.ofEntries(
          Map.entry("workflow_id", "wf"),
          Map.entry("state_id", "st"),
          Map.entry("current_state_id", "st"),
          Map.entry("parent_ticket_state_id", "st"),
          Map.entry("target_state_id", "st"),
          Map.entry("transition_id", "tr"),
          Map.entry("custom_field_id", "cf"),
          Map.entry("ticket_id", "tk"),
          Map.entry("parent_ticket_id", "tk"),
          Map.entry("new_ticket_id", "tk"),
          Map.entry("creator_id", "user"),
          Map.entry("user_id", "user"),
          Map.entry("dept_id", "dept"),
          Map.entry("role_id", "role"));

  private static final Map<String, String> OBJECT_KEYS =
      Map.of(
          "state_info", "st",
          "state", "st",
          "transition", "tr",
          "ticket_data", "tk",
          "dept_info", "dept");

  private static final Map<Pattern, String> PATHS = new LinkedHashMap<>();

  static {
    PATHS.put(Pattern.compile("/tickets(/\\d+)?$"), "tk");
    PATHS.put(Pattern.compile("/flow(logs|steps)$"), "log");
    PATHS.put(Pattern.compile("/workflows$"), "wf");
    PATHS.put(Pattern.compile("/init_state$"), "st");
  }

  private static final Set<String> SETS_IN_TEXT =
      Set.of("relation", "participant", "participant_name", "participant_alias");
  private static final Set<String> SETS =
      Set.of("participant_username_list", "participant_info_list");

  private static final Pattern TIME =
      Pattern.compile("\\d{4}-\\d\\d-\\d\\d([ T]\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?)?");
  private static final Pattern SERIAL_NUMBER = Pattern.compile("([A-Za-z0-9]+)_(\\d{8})(\\d{4,})");
  private static final double SLACK_SECONDS = 36 * 3600;

  private final Map<String, String> names = new HashMap<>();
  private final double now;
  private final String path;
  private final String idType;

  /**
   * @param values what was captured in that run
   * @param path what was called
   * @param now when, in seconds
   */
  NormalAnswer(Map<String, JsonNode> values, String path, double now) {
    values.forEach(
        (name, value) -> {
          if (value.isIntegralNumber() && name.contains("_")) {
            String type = name.substring(0, name.indexOf('_'));
            names.putIfAbsent(type + value.asString(), name);
          }
        });
    this.now = now;
    this.path = path;
    this.idType =
        PATHS.entrySet().stream()
            .filter(e -> e.getKey().matcher(path).find())
            .map(Map.Entry::getValue)
            .findFirst()
            .orElse("id");
  }

  JsonNode of(JsonNode body) {
    return walk(body, "", idType);
  }

  private JsonNode walk(JsonNode node, String key, String type) {
    if (node instanceof ObjectNode object) {
      return object(object, type);
    }
    if (node instanceof ArrayNode array) {
      List<JsonNode> items = array.valueStream().map(item -> walk(item, key, type)).toList();
      ArrayNode out = JSON.createArrayNode();
      items.stream()
          .sorted(SETS.contains(key) ? Comparator.comparing(JsonNode::toString) : (a, b) -> 0)
          .forEach(out::add);
      return out;
    }
    if (node.isIntegralNumber()) {
      String idOf = key.equals("id") ? type : ID_KEYS.get(key);
      return idOf == null ? node : named(idOf, node);
    }
    return node.isString() ? StringNode.valueOf(text(node.stringValue(), key)) : node;
  }

  /** Keys are sorted, so that equal objects have equal texts. */
  private JsonNode object(ObjectNode object, String type) {
    Map<String, JsonNode> out = new TreeMap<>();
    object
        .properties()
        .forEach(
            e -> {
              String key = e.getKey();
              boolean ticketId = path.endsWith("/tickets/states") && key.matches("\\d+");
              String outKey = ticketId ? name("tk", key) : key;
              out.put(outKey, value(key, e.getValue(), OBJECT_KEYS.getOrDefault(key, type)));
            });
    String fieldKey = object.path("field_key").asString("");
    JsonNode fieldValue = object.path("field_value");
    if (fieldKey.equals("state_id") && fieldValue.isIntegralNumber()) {
      out.put("field_value", named("st", fieldValue));
    }
    if (fieldKey.startsWith("participant_info.") && fieldValue.isString()) {
      out.put("field_value", StringNode.valueOf(sorted(plain(fieldValue.stringValue()))));
    }
    nameGroups(object, out);
    return JSON.valueToTree(out);
  }

  private JsonNode value(String key, JsonNode value, String type) {
    if (key.equals("multi_all_person") && value.isString()) {
      try {
        return walk(JSON.readTree(value.stringValue()), "", type);
      } catch (JacksonException e) {
        return value;
      }
    }
    return walk(value, key, type);
  }

  /** Departments and roles as participants are ids in a text. */
  private void nameGroups(ObjectNode object, Map<String, JsonNode> out) {
    String participant = object.path("participant").asString("");
    String type =
        switch (object.path("participant_type_id").asInt(-1)) {
          case 3 -> "dept";
          case 4 -> "role";
          default -> "";
        };
    if (!type.isEmpty() && participant.matches("\\d+(,\\d+)*")) {
      out.put("participant", StringNode.valueOf(ids(type, participant)));
    }
  }

  private String ids(String type, String commaSeparated) {
    return Arrays.stream(commaSeparated.split(","))
        .map(id -> name(type, id))
        .collect(Collectors.joining(","));
  }

  private JsonNode named(String type, JsonNode id) {
    return id.asLong() == 0 ? id : StringNode.valueOf(name(type, id.asString()));
  }

  private String name(String type, String id) {
    return id.equals("0") ? id : "<" + names.getOrDefault(type + id, type) + ">";
  }

  private String text(String text, String key) {
    if (key.equals("jwt")) {
      return "<jwt>";
    }
    if (key.equals("id") && text.matches("\\d+(,\\d+)*")) {
      return ids("dept", text);
    }
    return SETS_IN_TEXT.contains(key) ? sorted(plain(text)) : plain(text);
  }

  private String plain(String text) {
    if (TIME.matcher(text).matches() && isRecent(text)) {
      return "<now:" + text.replaceAll("\\d", "d") + ">";
    }
    Matcher serial = SERIAL_NUMBER.matcher(text);
    return serial.replaceAll(m -> m.group(1) + "_<sn>");
  }

  private boolean isRecent(String time) {
    try {
      String padded = time.length() == 10 ? time + "T00:00:00" : time.replace(' ', 'T');
      LocalDateTime read = LocalDateTime.parse(padded);
      return Math.abs(read.toEpochSecond(ZoneOffset.UTC) - now) < SLACK_SECONDS;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static String sorted(String text) {
    for (String separator : List.of(";", ",")) {
      if (text.contains(separator)) {
        return Arrays.stream(text.split(separator, -1))
            .sorted()
            .collect(Collectors.joining(separator));
      }
    }
    return text;
  }
}
