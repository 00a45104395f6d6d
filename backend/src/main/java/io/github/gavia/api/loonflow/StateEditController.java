package io.github.gavia.api.loonflow;

import static io.github.gavia.api.loonflow.ConfigurationBody.flag;
import static io.github.gavia.api.loonflow.ConfigurationBody.number;
import static io.github.gavia.api.loonflow.ConfigurationBody.text;

import io.github.gavia.access.Caller;
import io.github.gavia.workflow.edit.Author;
import io.github.gavia.workflow.edit.DeleteState;
import io.github.gavia.workflow.edit.SaveState;
import io.github.gavia.workflow.edit.StateDetails;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** Adds, edits and deletes states (7.9 to 7.11). */
@RestController
@RequestMapping("/api/v1.0/workflows/{id" + PathId.DIGITS + "}/states")
class StateEditController {

  private static final String STATE = "/{stateId" + PathId.DIGITS + "}";

  private static final Schema RECORD =
      Schema.open()
          .nonEmptyText("name", "name is needed")
          .requiredInt("order_id", "order_id is needed")
          .requiredInt("type_id", "type_id is needed")
          .requiredInt("participant_type_id", "participant_type_id is needed")
          .nonZeroInt("distribute_type_id", "distribute_type_id is needed")
          .optionalInt("remember_last_man_enable")
          .optionalText("state_field_str")
          .optionalText("label")
          .optionalIntOrBoolean("is_hidden")
          .optionalInt("enable_retreat")
          .optionalText("participant");

  private final SaveState saveState;
  private final DeleteState deleteState;
  private final ConfigurationGate gate;
  private final JsonBody bodies;

  StateEditController(
      SaveState saveState, DeleteState deleteState, ConfigurationGate gate, JsonBody bodies) {
    this.saveState = saveState;
    this.deleteState = deleteState;
    this.gate = gate;
    this.bodies = bodies;
  }

  @PostMapping
  Envelope add(@PathVariable String id, Caller caller, HttpServletRequest request) {
    StateDetails details = details(request);
    Author author = managing(caller, id);
    int stateId = SavedAnswer.orFail(saveState.add(PathId.other(id), details, author));
    return Envelope.ok(Map.of("state_id", stateId));
  }

  @PatchMapping(STATE)
  Envelope edit(
      @PathVariable String id,
      @PathVariable String stateId,
      Caller caller,
      HttpServletRequest request) {
    StateDetails details = details(request);
    Author author = managing(caller, id);
    return SavedAnswer.empty(
        saveState.edit(PathId.other(id), PathId.other(stateId), details, author));
  }

  @DeleteMapping(STATE)
  Envelope delete(@PathVariable String id, @PathVariable String stateId, Caller caller) {
    Author author = managing(caller, id);
    return SavedAnswer.empty(deleteState.delete(PathId.other(id), PathId.other(stateId), author));
  }

  /** States and transitions are no matter of the application (section 3). */
  private Author managing(Caller caller, String id) {
    String username = gate.workflowAdministrator(caller);
    gate.manager(caller, PathId.other(id));
    return new Author(username, caller.session());
  }

  private StateDetails details(HttpServletRequest request) {
    ObjectNode body = bodies.required(request);
    RECORD.check(body);
    return new StateDetails(
        text(body, "name"),
        number(body, "order_id"),
        number(body, "type_id"),
        flag(body, "is_hidden"),
        flag(body, "enable_retreat"),
        flag(body, "remember_last_man_enable"),
        number(body, "participant_type_id"),
        text(body, "participant"),
        number(body, "distribute_type_id"),
        text(body, "state_field_str"),
        text(body, "label"));
  }
}
