package io.github.gavia.bpmn.imports;

import io.github.gavia.form.FieldDefinition;
import io.github.gavia.form.FieldType;
import io.github.gavia.workflow.imports.Fix;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The custom fields of a process as they are found, one for each key. */
final class Fields {

  /** Built-in fields use 10 to 120; ours come behind. */
  private static final int FIRST_ORDER = 200;

  private final Report report;
  private final Map<String, FieldDefinition> byKey = new LinkedHashMap<>();

  Fields(Report report) {
    this.report = report;
  }

  boolean has(String key) {
    return byKey.containsKey(key);
  }

  /**
   * Adds a field unless there is one of that key.
   *
   * @param variable the name in the file
   * @return the key it has, empty when none can be made
   */
  String add(
      String variable,
      String name,
      FieldType type,
      @Nullable String preset,
      String choice,
      Place place) {
    String key = FieldKey.made(variable);
    if (key.isEmpty() || byKey.containsKey(key)) {
      return key;
    }
    if (!key.equals(variable.strip())) {
      report.add(
          WorkFinding.FIELD_KEY,
          place,
          Map.of("before", variable, "after", key),
          new Fix(place.id(), "field", Texts.shortened(variable, 200), key, true));
    }
    String label = Texts.oneLine(name);
    byKey.put(
        key,
        new FieldDefinition(
            key,
            Texts.shortened(label.isEmpty() ? key : label, Texts.LONGEST_NAME),
            Map.of(),
            type,
            FIRST_ORDER + byKey.size(),
            preset,
            "",
            "",
            "",
            "{}",
            choice,
            "{}"));
    return key;
  }

  List<FieldDefinition> list() {
    return List.copyOf(byKey.values());
  }
}
