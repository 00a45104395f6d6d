package io.github.gavia.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Collects the values of one body, stopping at the first bad one. */
final class SubmissionReader {

  private final Map<String, FieldDefinition> definitions;
  private final Map<String, Optional<FieldValue>> changes = new LinkedHashMap<>();
  private @Nullable String title;
  private @Nullable String problem;

  SubmissionReader(Map<String, FieldDefinition> definitions) {
    this.definitions = definitions;
  }

  /** Definitions by key in their order; of two with one key the first counts. */
  static Map<String, FieldDefinition> byKey(List<FieldDefinition> definitions) {
    Map<String, FieldDefinition> byKey = new LinkedHashMap<>();
    definitions.forEach(d -> byKey.putIfAbsent(d.key(), d));
    return byKey;
  }

  /** Takes a value for a custom field or the title; other keys are left out (R19, R48). */
  void take(String key, JsonNode node) {
    if (problem != null) {
      return;
    }
    FieldDefinition field = definitions.get(key);
    if (field != null) {
      takeField(field, node);
    } else if (key.equals(BuiltInField.TITLE.key())) {
      takeTitle(node);
    }
  }

  /** Refuses the whole body. */
  void refuse(String message) {
    if (problem == null) {
      problem = message;
    }
  }

  Submission result() {
    return problem == null ? new Submission.Valid(changes, title) : new Submission.Invalid(problem);
  }

  private void takeField(FieldDefinition field, JsonNode node) {
    ReadValue read = ValueReader.read(field, node);
    if (read instanceof ReadValue.Refused refused) {
      problem = refused.message();
    } else if (read instanceof ReadValue.Accepted accepted) {
      changes.put(field.key(), Optional.of(accepted.value()));
    } else {
      changes.put(field.key(), Optional.empty());
    }
  }

  private void takeTitle(JsonNode node) {
    ReadText read = ValueReader.title(node);
    if (read instanceof ReadText.Accepted accepted) {
      title = accepted.text();
    } else if (read instanceof ReadText.Refused refused) {
      problem = refused.message();
    }
  }
}
