package io.github.gavia.form;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * The custom field values of a ticket by field key; a field that is not set has no entry.
 *
 * <p>Stored as one JSON text that says the type of each value itself, so that it reads back equal
 * whatever became of the field definitions: texts, integers, floats and booleans as such, dates as
 * {@code {"date": "2026-01-31"}} and date-times as {@code {"datetime": "2026-01-31T08:00"}}.
 */
public record FieldValues(Map<String, FieldValue> byKey) {

  private static final JsonMapper JSON = new JsonMapper();
  private static final FieldValues NONE = new FieldValues(Map.of());
  private static final String DATE = "date";
  private static final String DATE_TIME = "datetime";

  public FieldValues {
    byKey = Collections.unmodifiableMap(new LinkedHashMap<>(byKey));
  }

  /** No field is set. */
  public static FieldValues none() {
    return NONE;
  }

  /** The value of a field, empty when it is not set. */
  public Optional<FieldValue> get(String key) {
    return Optional.ofNullable(byKey.get(key));
  }

  /**
   * These values with the changes of a valid submission applied.
   *
   * @param changes new value by field key; an empty one removes the stored value (R49)
   */
  public FieldValues with(Map<String, Optional<FieldValue>> changes) {
    Map<String, FieldValue> changed = new LinkedHashMap<>(byKey);
    changes.forEach(
        (key, change) ->
            change.ifPresentOrElse(v -> changed.put(key, v), () -> changed.remove(key)));
    return new FieldValues(changed);
  }

  /**
   * How clients read the field (R54), JSON null when it is not set. A value stored while the field
   * had another type is read as the present type would read it, and as not set when that type
   * cannot hold it, so a client never sees a text in a number field.
   */
  public JsonNode wire(FieldDefinition field) {
    FieldValue value = byKey.get(field.key());
    if (value != null
        && ValueReader.read(field, value.wire()) instanceof ReadValue.Accepted accepted) {
      return accepted.value().wire();
    }
    return NullNode.getInstance();
  }

  /** As {@link #wire} but the text {@code "None"} when not set: the snapshot of a log (R219). */
  public JsonNode snapshot(FieldDefinition field) {
    JsonNode wire = wire(field);
    return wire.isNull() ? StringNode.valueOf("None") : wire;
  }

  /** The JSON object text to store. */
  public String toJson() {
    ObjectNode object = JSON.createObjectNode();
    byKey.forEach((key, value) -> object.set(key, stored(value)));
    return object.toString();
  }

  /**
   * Reads what {@link #toJson} wrote.
   *
   * @throws IllegalArgumentException when the text was not written by it
   */
  public static FieldValues fromJson(String json) {
    Map<String, FieldValue> values = new LinkedHashMap<>();
    try {
      for (Map.Entry<String, JsonNode> entry : JSON.readTree(json).properties()) {
        values.put(entry.getKey(), loaded(entry.getKey(), entry.getValue()));
      }
    } catch (JacksonException e) {
      throw new IllegalArgumentException("stored field values are no JSON", e);
    }
    return new FieldValues(values);
  }

  private static JsonNode stored(FieldValue value) {
    if (value instanceof FieldValue.Date date) {
      return JSON.createObjectNode().put(DATE, date.value().toString());
    }
    if (value instanceof FieldValue.DateTime dateTime) {
      return JSON.createObjectNode().put(DATE_TIME, dateTime.value().toString());
    }
    return value.wire();
  }

  private static FieldValue loaded(String key, JsonNode node) {
    if (node.isString()) {
      return new FieldValue.Text(node.stringValue());
    }
    if (node.isBoolean()) {
      return new FieldValue.Bool(node.booleanValue());
    }
    if (node.isIntegralNumber() && node.canConvertToInt()) {
      return new FieldValue.Int(node.intValue());
    }
    if (node.isNumber()) {
      return new FieldValue.Decimal(node.doubleValue());
    }
    if (node.path(DATE).isString()) {
      return new FieldValue.Date(LocalDate.parse(node.path(DATE).stringValue()));
    }
    if (node.path(DATE_TIME).isString()) {
      return new FieldValue.DateTime(LocalDateTime.parse(node.path(DATE_TIME).stringValue()));
    }
    throw new IllegalArgumentException("stored value of field " + key + " has no known form");
  }
}
