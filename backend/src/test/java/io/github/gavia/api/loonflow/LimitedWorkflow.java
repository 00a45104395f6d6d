package io.github.gavia.api.loonflow;

import io.github.gavia.access.WorkflowPermissions;
import io.github.gavia.access.WorkflowRight;
import io.github.gavia.api.loonflow.ContractCalls.Call;
import io.github.gavia.workflow.PublishWithGaps;
import io.github.gavia.workflow.RunnableWorkflow;
import io.github.gavia.workflow.Workflows;
import org.springframework.boot.test.context.TestComponent;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Workflows that differ in settings only: a start, a review by {@code ann}, an end. */
@TestComponent
class LimitedWorkflow {

  private static final JsonMapper JSON = new JsonMapper();

  private final PublishWithGaps publish;
  private final Workflows workflows;
  private final WorkflowPermissions permissions;
  private final ContractCalls calls;

  LimitedWorkflow(
      PublishWithGaps publish,
      Workflows workflows,
      WorkflowPermissions permissions,
      ContractCalls calls) {
    this.publish = publish;
    this.workflows = workflows;
    this.permissions = permissions;
    this.calls = calls;
  }

  /**
   * Publishes one for the application {@code ops}.
   *
   * @param limit {@code limit_expression}, in single quotes
   */
  int publish(String key, String limit) {
    ConfiguredWorkflow workflow =
        new ConfiguredWorkflow(
            key,
            JSON.createObjectNode()
                .put("name", "Workflow " + key)
                .put("view_permission_check", 1)
                .put("limit_expression", limit.replace('\'', '"'))
                .put("display_form_str", "[]")
                .put("title_template", ""));
    workflow.addField(
        json("{'field_key':'files','field_name':'Files','field_type_id':80,'order_id':200}"));
    state(workflow, "new", 1, 5, "creator");
    state(workflow, "review", 0, 1, "ann");
    state(workflow, "end", 2, 0, "");
    transition(workflow, "submit", "new", "review");
    transition(workflow, "finish", "review", "end");
    int id = publish.publish(workflow.model(), "admin");
    permissions.grant(id, WorkflowRight.API, "ops");
    return id;
  }

  private static void state(
      ConfiguredWorkflow workflow, String id, int type, int participantType, String participant) {
    workflow.addState(
        id,
        json(
            "{'name':'%s','type_id':%d,'participant_type_id':%d,'participant':'%s',"
                + "'distribute_type_id':1,'label':'{}',"
                + "'state_field_str':'{\\\"title\\\":3,\\\"files\\\":3}'}",
            id, type, participantType, participant));
  }

  private static void transition(
      ConfiguredWorkflow workflow, String id, String source, String destination) {
    workflow.addTransition(
        id,
        json(
            "{'name':'%s','source_state_id':'%s','destination_state_id':'%s',"
                + "'condition_expression':'[]','attribute_type_id':1,'field_require_check':1,"
                + "'transition_type_id':1}",
            id, source, destination));
  }

  private static JsonNode json(String template, Object... arguments) {
    return JSON.readTree(template.formatted(arguments).replace('\'', '"'));
  }

  int transition(int workflowId, String elementId) {
    RunnableWorkflow live = workflows.live(workflowId).orElseThrow();
    return live.transitions().stream()
        .filter(t -> t.elementId().equals(elementId))
        .findFirst()
        .orElseThrow()
        .id();
  }

  /**
   * The call that makes a ticket.
   *
   * @param more further keys as JSON, beginning with a comma, or empty
   */
  Call creation(int workflowId, String username, String more) {
    return Call.of(
        "POST",
        "/tickets",
        username,
        "{\"workflow_id\":%d,\"transition_id\":%d,\"title\":\"t\"%s}"
            .formatted(workflowId, transition(workflowId, "submit"), more));
  }

  /** A ticket that waits for {@code ann}. */
  long ticket(int workflowId, String username) {
    return calls.data(creation(workflowId, username, "")).path("ticket_id").longValue();
  }
}
