package io.github.gavia.workflow;

import io.github.gavia.form.FieldDefinition;
import io.github.gavia.form.ReservedKeys;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Keys of custom fields (R8). */
final class FieldCheck {

  private final ModelFindings findings;

  FieldCheck(ModelFindings findings) {
    this.findings = findings;
  }

  void check(List<FieldDefinition> fields) {
    Set<String> seen = new HashSet<>();
    for (FieldDefinition field : fields) {
      Map<String, String> args = Map.of("field", field.key(), "name", field.name());
      if (field.key().isBlank()) {
        findings.addOverall(ModelFinding.FIELD_KEY, "fields", args);
      } else if (ReservedKeys.contains(field.key())) {
        findings.addOverall(ModelFinding.RESERVED_FIELD, "fields", args);
      } else if (!seen.add(field.key())) {
        findings.addOverall(ModelFinding.DUPLICATE_FIELD, "fields", args);
      }
    }
  }
}
