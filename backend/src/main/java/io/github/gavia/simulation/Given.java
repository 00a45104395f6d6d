package io.github.gavia.simulation;

import io.github.gavia.form.BaseColumns;
import io.github.gavia.form.BuiltInField;
import io.github.gavia.form.FieldDefinition;
import io.github.gavia.form.ReadText;
import io.github.gavia.form.ReadValue;
import io.github.gavia.form.ReservedKeys;
import io.github.gavia.form.StateForm;
import io.github.gavia.form.ValueReader;
import io.github.gavia.workflow.RunnableWorkflow;
import io.github.gavia.workflow.RunnableWorkflow.TransitionEntry;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The values that people would send, and the requests made of them. */
final class Given {

  private static final String TITLE = BuiltInField.TITLE.key();

  private final RunnableWorkflow workflow;
  private final ObjectNode values;

  /**
   * @throws Wish.Bad when a value is bad for its field
   */
  Given(RunnableWorkflow workflow, ObjectNode values) {
    this.workflow = workflow;
    check(workflow, values);
    this.values = values.deepCopy();
  }

  /** Refuses values that are bad for their field. */
  static void check(RunnableWorkflow workflow, ObjectNode values) {
    for (Map.Entry<String, JsonNode> entry : values.properties()) {
      FieldDefinition field = workflow.field(entry.getKey());
      if (field != null
          && ValueReader.read(field, entry.getValue()) instanceof ReadValue.Refused refused) {
        throw new Wish.Bad(refused.message());
      } else if (entry.getKey().equals(TITLE)
          && ValueReader.title(entry.getValue()) instanceof ReadText.Refused refused) {
        throw new Wish.Bad(refused.message());
      }
    }
  }

  /** From now on these count. */
  void change(ObjectNode more) {
    values.setAll(more);
  }

  /**
   * The request that takes a button: values of fields the form lets be written, and keys that are
   * no field.
   *
   * @param creating a new ticket's request has a title whatever the form says (R18)
   */
  ObjectNode body(StateForm form, TransitionEntry button, String actor, boolean creating) {
    ObjectNode body = values.objectNode();
    for (Map.Entry<String, JsonNode> entry : values.properties()) {
      String key = entry.getKey();
      boolean title = creating && key.equals(TITLE);
      if (title || form.writable(key) || isNoField(key)) {
        body.set(key, entry.getValue());
      }
    }
    if (creating) {
      body.put("workflow_id", workflow.workflowId());
    }
    return body.put("transition_id", button.id()).put("username", actor);
  }

  private boolean isNoField(String key) {
    return workflow.field(key) == null && !ReservedKeys.contains(key) && !BaseColumns.contains(key);
  }
}
