package io.github.gavia.form;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A direct change of field values, whatever the state allows (R147). */
public final class FieldUpdate {

  private FieldUpdate() {}

  /**
   * Reads the body of a field update. Unknown keys are ignored; a base column other than the title
   * refuses the whole call.
   *
   * @param definitions the workflow's live custom fields
   * @param body a JSON object; anything else stores nothing
   */
  public static Submission read(List<FieldDefinition> definitions, JsonNode body) {
    Map<String, FieldDefinition> byKey = SubmissionReader.byKey(definitions);
    SubmissionReader reader = new SubmissionReader(byKey);
    for (Map.Entry<String, JsonNode> entry : body.properties()) {
      String key = entry.getKey();
      boolean fixed = BaseColumns.contains(key) && !key.equals(BuiltInField.TITLE.key());
      if (fixed && !byKey.containsKey(key)) {
        reader.refuse("field " + key + " can not be updated");
      } else {
        reader.take(key, entry.getValue());
      }
    }
    return reader.result();
  }
}
