package io.github.gavia.form;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** The form of one state: which fields its handler must and may set (R45 to R50). */
public final class StateForm {

  /** Request keys that never count as provided (R46). */
  private static final Set<String> NEVER_PROVIDED = Set.of("workflow_id", "suggestion", "username");

  private static final String TITLE = BuiltInField.TITLE.key();

  private final Map<String, FieldAccess> access;
  private final Map<String, FieldDefinition> definitions;

  /**
   * @param access access by field key in configuration order, built-in fields included
   * @param definitions the workflow's live custom fields
   */
  public StateForm(Map<String, FieldAccess> access, List<FieldDefinition> definitions) {
    this.access = Collections.unmodifiableMap(new LinkedHashMap<>(access));
    this.definitions = SubmissionReader.byKey(definitions);
  }

  /**
   * All required keys, in configuration order, when at least one is not among the body's keys, else
   * nothing (R46). Values do not matter: a key sent with {@code null} is provided.
   */
  public List<String> missing(Collection<String> bodyKeys) {
    List<String> required =
        access.entrySet().stream()
            .filter(e -> e.getValue() == FieldAccess.REQUIRED)
            .map(Map.Entry::getKey)
            .toList();
    boolean provided =
        required.stream().allMatch(k -> bodyKeys.contains(k) && !NEVER_PROVIDED.contains(k));
    return provided ? List.of() : required;
  }

  /**
   * The contract's text for a body that lacks required fields (R46), empty when none is missing.
   */
  public Optional<String> missingText(Collection<String> bodyKeys) {
    List<String> missing = missing(bodyKeys);
    return missing.isEmpty()
        ? Optional.empty()
        : Optional.of("此工单的必填字段为:" + String.join(",", missing));
  }

  /** Whether the handler may set the field: listed as required or optional (R45). */
  public boolean writable(String key) {
    FieldAccess granted = access.get(key);
    return granted != null && granted.writable();
  }

  /**
   * Reads what handling, or a call-back, will store: writable custom fields and the title if it is
   * writable (R48). Values of other keys are ignored, not checked (R47).
   *
   * @param body a JSON object; anything else stores nothing
   */
  public Submission read(JsonNode body) {
    SubmissionReader reader = new SubmissionReader(definitions);
    takeWritable(reader, body);
    return reader.result();
  }

  /**
   * Reads what a creation will store from this start state: the writable custom fields (R19) and
   * the title whether writable or not, empty when it was not sent (R18). The title of a valid
   * result is never null.
   */
  public Submission readNew(JsonNode body) {
    SubmissionReader reader = new SubmissionReader(definitions);
    JsonNode title = body.get(TITLE);
    reader.take(TITLE, title == null ? StringNode.valueOf("") : title);
    takeWritable(reader, body);
    return reader.result();
  }

  /**
   * What the conditions of an existing ticket see (R58): the stored values overlaid by values as
   * sent, of writable custom fields, of the title if writable, and of keys that are neither base
   * columns nor custom fields.
   *
   * @param stored base columns and all custom fields as clients read them, JSON null when not set
   */
  public Map<String, JsonNode> conditionValues(Map<String, JsonNode> stored, JsonNode body) {
    Map<String, JsonNode> seen = new LinkedHashMap<>(stored);
    body.properties().stream()
        .filter(e -> steersConditions(e.getKey()))
        .forEach(e -> seen.put(e.getKey(), e.getValue()));
    return seen;
  }

  private boolean steersConditions(String key) {
    if (definitions.containsKey(key) || key.equals(TITLE)) {
      return writable(key);
    }
    return !BaseColumns.contains(key);
  }

  private void takeWritable(SubmissionReader reader, JsonNode body) {
    for (String key : access.keySet()) {
      JsonNode node = body.get(key);
      if (node != null && writable(key)) {
        reader.take(key, node);
      }
    }
  }
}
