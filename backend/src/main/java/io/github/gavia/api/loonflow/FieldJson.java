package io.github.gavia.api.loonflow;

import io.github.gavia.form.FieldDefinition;
import io.github.gavia.form.JsonText;
import io.github.gavia.workflow.RunnableWorkflow.FieldEntry;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** The JSON shape of custom fields (5.7). */
@Component
class FieldJson {

  private final RecordJson records;

  FieldJson(RecordJson records) {
    this.records = records;
  }

  ObjectNode of(int workflowId, FieldEntry entry) {
    FieldDefinition field = entry.definition();
    ObjectNode object =
        records
            .of(entry.id(), entry.made())
            .put("workflow_id", workflowId)
            .put("field_type_id", field.type().code())
            .put("field_key", field.key())
            .put("field_name", field.name())
            .put("order_id", field.order())
            .put("default_value", field.defaultValue())
            .put("description", field.description())
            .put("placeholder", field.placeholder())
            .put("field_template", field.template());
    object.set("boolean_field_display", JsonText.object(field.booleanDisplay()));
    object.set("field_choice", JsonText.object(field.choice()));
    object.set("label", JsonText.object(field.label()));
    return object;
  }
}
