package io.github.gavia.api.loonflow;

import static io.github.gavia.api.loonflow.ConfigurationBody.flag;
import static io.github.gavia.api.loonflow.ConfigurationBody.number;
import static io.github.gavia.api.loonflow.ConfigurationBody.text;

import io.github.gavia.access.Caller;
import io.github.gavia.workflow.edit.Author;
import io.github.gavia.workflow.edit.DeleteTransition;
import io.github.gavia.workflow.edit.SaveTransition;
import io.github.gavia.workflow.edit.TransitionDetails;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** Adds, edits and deletes transitions (7.15 to 7.17). */
@RestController
@RequestMapping("/api/v1.0/workflows/{id" + PathId.DIGITS + "}/transitions")
class TransitionEditController {

  private static final String TRANSITION = "/{transitionId" + PathId.DIGITS + "}";

  private static final Schema NEW_RECORD = schema(" is needed and should be an integer");
  private static final Schema RECORD = schema(" is needed");

  private final SaveTransition saveTransition;
  private final DeleteTransition deleteTransition;
  private final ConfigurationGate gate;
  private final JsonBody bodies;

  TransitionEditController(
      SaveTransition saveTransition,
      DeleteTransition deleteTransition,
      ConfigurationGate gate,
      JsonBody bodies) {
    this.saveTransition = saveTransition;
    this.deleteTransition = deleteTransition;
    this.gate = gate;
    this.bodies = bodies;
  }

  private static Schema schema(String needed) {
    return Schema.strict()
        .nonEmptyText("name", "name is needed")
        .nonZeroInt("source_state_id", "source_state_id" + needed)
        .nonZeroInt("attribute_type_id", "attribute_type_id" + needed)
        .optionalInt("transition_type_id")
        .optionalInt("timer")
        .optionalInt("destination_state_id")
        .optionalInt("field_require_check")
        .optionalInt("alert_enable")
        .optionalText("condition_expression")
        .optionalText("alert_text");
  }

  @PostMapping
  Envelope add(@PathVariable String id, Caller caller, HttpServletRequest request) {
    TransitionDetails details = details(NEW_RECORD, request);
    Author author = managing(caller, id);
    int transitionId = SavedAnswer.orFail(saveTransition.add(PathId.other(id), details, author));
    return Envelope.ok(Map.of("value", Map.of("transition_id", transitionId)));
  }

  @PatchMapping(TRANSITION)
  Envelope edit(
      @PathVariable String id,
      @PathVariable String transitionId,
      Caller caller,
      HttpServletRequest request) {
    TransitionDetails details = details(RECORD, request);
    Author author = managing(caller, id);
    return SavedAnswer.empty(
        saveTransition.edit(PathId.other(id), PathId.other(transitionId), details, author));
  }

  @DeleteMapping(TRANSITION)
  Envelope delete(@PathVariable String id, @PathVariable String transitionId, Caller caller) {
    Author author = managing(caller, id);
    return SavedAnswer.empty(
        deleteTransition.delete(PathId.other(id), PathId.other(transitionId), author));
  }

  /** States and transitions are no matter of the application (section 3). */
  private Author managing(Caller caller, String id) {
    String username = gate.workflowAdministrator(caller);
    gate.manager(caller, PathId.other(id));
    return new Author(username, caller.session());
  }

  private TransitionDetails details(Schema schema, HttpServletRequest request) {
    ObjectNode body = bodies.required(request);
    schema.check(body);
    return new TransitionDetails(
        text(body, "name"),
        number(body, "transition_type_id"),
        number(body, "timer"),
        number(body, "source_state_id"),
        number(body, "destination_state_id"),
        text(body, "condition_expression"),
        number(body, "attribute_type_id"),
        flag(body, "field_require_check"),
        flag(body, "alert_enable"),
        text(body, "alert_text"));
  }
}
