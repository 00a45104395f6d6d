package io.github.gavia.api.loonflow;

import static io.github.gavia.api.loonflow.ConfigurationBody.number;
import static io.github.gavia.api.loonflow.ConfigurationBody.text;

import io.github.gavia.access.Caller;
import io.github.gavia.workflow.edit.Author;
import io.github.gavia.workflow.edit.DeleteField;
import io.github.gavia.workflow.edit.FieldDetails;
import io.github.gavia.workflow.edit.SaveField;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** Adds, edits and deletes custom fields (7.19 to 7.21). */
@RestController
@RequestMapping("/api/v1.0/workflows/{id" + PathId.DIGITS + "}/custom_fields")
class FieldEditController {

  private static final String FIELD = "/{fieldId" + PathId.DIGITS + "}";

  private static final Schema RECORD =
      Schema.strict()
          .nonEmptyText("field_key", "field_key is needed")
          .nonEmptyText("field_name", "field_name is needed")
          .nonZeroInt("field_type_id", "field_type_id is needed and should be a number")
          .requiredInt("order_id", "order_id is needed and should be a number")
          .optionalText("description")
          .optionalText("label")
          .optionalText("field_template")
          .optionalText("default_value")
          .optionalText("boolean_field_display")
          .optionalText("field_choice")
          .optionalText("placeholder");

  private final SaveField saveField;
  private final DeleteField deleteField;
  private final ConfigurationGate gate;
  private final JsonBody bodies;

  FieldEditController(
      SaveField saveField, DeleteField deleteField, ConfigurationGate gate, JsonBody bodies) {
    this.saveField = saveField;
    this.deleteField = deleteField;
    this.gate = gate;
    this.bodies = bodies;
  }

  @PostMapping
  Envelope add(@PathVariable String id, Caller caller, HttpServletRequest request) {
    FieldDetails details = details(request);
    Author author = changing(caller, id);
    return answer(SavedAnswer.orFail(saveField.add(PathId.other(id), details, author)));
  }

  @PatchMapping(FIELD)
  Envelope edit(
      @PathVariable String id,
      @PathVariable String fieldId,
      Caller caller,
      HttpServletRequest request) {
    FieldDetails details = details(request);
    Author author = changing(caller, id);
    return SavedAnswer.empty(
        saveField.edit(PathId.other(id), PathId.other(fieldId), details, author));
  }

  @DeleteMapping(FIELD)
  Envelope delete(@PathVariable String id, @PathVariable String fieldId, Caller caller) {
    Author author = changing(caller, id);
    SavedAnswer.orFail(deleteField.delete(PathId.other(id), PathId.other(fieldId), author));
    return answer("");
  }

  private static Envelope answer(Object fieldId) {
    return Envelope.ok(Map.of("value", Map.of("custom_field_id", fieldId)));
  }

  private Author changing(Caller caller, String id) {
    int workflowId = PathId.other(id);
    String username = gate.workflowAdministrator(caller);
    gate.applicationForChange(caller, workflowId);
    gate.manager(caller, workflowId);
    return new Author(username, caller.session());
  }

  private FieldDetails details(HttpServletRequest request) {
    ObjectNode body = bodies.required(request);
    RECORD.check(body);
    return new FieldDetails(
        text(body, "field_key"),
        text(body, "field_name"),
        number(body, "field_type_id"),
        number(body, "order_id"),
        text(body, "default_value"),
        text(body, "description"),
        text(body, "placeholder"),
        text(body, "field_template"),
        text(body, "boolean_field_display"),
        text(body, "field_choice"),
        text(body, "label"));
  }
}
