package io.github.gavia.api.loonflow;

import static io.github.gavia.api.loonflow.ConfigurationBody.flag;
import static io.github.gavia.api.loonflow.ConfigurationBody.names;
import static io.github.gavia.api.loonflow.ConfigurationBody.text;

import io.github.gavia.access.Caller;
import io.github.gavia.access.WorkflowRight;
import io.github.gavia.workflow.edit.Author;
import io.github.gavia.workflow.edit.CreateWorkflow;
import io.github.gavia.workflow.edit.DeleteWorkflow;
import io.github.gavia.workflow.edit.EditWorkflow;
import io.github.gavia.workflow.edit.WorkflowDetails;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** Makes, edits and deletes workflows (7.2, 7.5, 7.6). */
@RestController
@RequestMapping("/api/v1.0/workflows")
class WorkflowEditController {

  private static final String WORKFLOW = "/{id" + PathId.DIGITS + "}";

  private static final Schema RECORD =
      Schema.open()
          .nonEmptyText("name", "name is needed")
          .optionalText("description")
          .optionalText("notices")
          .optionalIntOrBoolean("view_permission_check")
          .optionalText("limit_expression")
          .optionalText("display_form_str")
          .optionalText("title_template")
          .optionalText("content_template")
          .optionalText("workflow_admin")
          .optionalText("intervener")
          .optionalText("view_persons")
          .optionalText("view_depts")
          .optionalText("api_permission_apps");

  private final CreateWorkflow createWorkflow;
  private final EditWorkflow editWorkflow;
  private final DeleteWorkflow deleteWorkflow;
  private final ConfigurationGate gate;
  private final JsonBody bodies;

  WorkflowEditController(
      CreateWorkflow createWorkflow,
      EditWorkflow editWorkflow,
      DeleteWorkflow deleteWorkflow,
      ConfigurationGate gate,
      JsonBody bodies) {
    this.createWorkflow = createWorkflow;
    this.editWorkflow = editWorkflow;
    this.deleteWorkflow = deleteWorkflow;
    this.gate = gate;
    this.bodies = bodies;
  }

  @PostMapping
  Envelope create(Caller caller, HttpServletRequest request) {
    ObjectNode body = body(request);
    Author author = new Author(gate.workflowAdministrator(caller), caller.session());
    String limit = body.has("limit_expression") ? text(body, "limit_expression") : "{}";
    WorkflowDetails details = details(body, false, limit);
    int id = SavedAnswer.orFail(createWorkflow.create(details, author));
    return Envelope.ok(Map.of("workflow_id", id));
  }

  @PatchMapping(WORKFLOW)
  Envelope edit(@PathVariable String id, Caller caller, HttpServletRequest request) {
    ObjectNode body = body(request);
    Author author = changing(caller, PathId.other(id));
    WorkflowDetails details = details(body, true, text(body, "limit_expression"));
    return SavedAnswer.empty(editWorkflow.edit(PathId.other(id), details, author));
  }

  @DeleteMapping(WORKFLOW)
  Envelope delete(@PathVariable String id, Caller caller) {
    changing(caller, PathId.other(id));
    return SavedAnswer.empty(deleteWorkflow.delete(PathId.other(id)));
  }

  private Author changing(Caller caller, int workflowId) {
    String username = gate.workflowAdministrator(caller);
    gate.applicationForChange(caller, workflowId);
    gate.manager(caller, workflowId);
    return new Author(username, caller.session());
  }

  private ObjectNode body(HttpServletRequest request) {
    ObjectNode body = bodies.required(request);
    RECORD.check(body);
    return body;
  }

  private static WorkflowDetails details(
      ObjectNode body, boolean viewPermissionCheck, String limitExpression) {
    return new WorkflowDetails(
        text(body, "name"),
        text(body, "description"),
        text(body, "notices"),
        flag(body, "view_permission_check", viewPermissionCheck),
        limitExpression,
        text(body, "display_form_str"),
        text(body, "title_template"),
        text(body, "content_template"),
        Map.of(
            WorkflowRight.ADMIN, names(body, "workflow_admin"),
            WorkflowRight.INTERVENE, names(body, "intervener"),
            WorkflowRight.VIEW, names(body, "view_persons"),
            WorkflowRight.VIEW_DEPARTMENT, names(body, "view_depts"),
            WorkflowRight.API, names(body, "api_permission_apps")));
  }
}
