package io.github.gavia.api.loonflow;

import io.github.gavia.access.Caller;
import io.github.gavia.access.WorkflowPermissions;
import io.github.gavia.access.WorkflowScope;
import io.github.gavia.form.FormView;
import io.github.gavia.query.Page;
import io.github.gavia.query.WorkflowLists;
import io.github.gavia.query.WorkflowLists.SearchIn;
import io.github.gavia.query.WorkflowLists.WorkflowLine;
import io.github.gavia.workflow.RunnableWorkflow;
import io.github.gavia.workflow.RunnableWorkflow.StateEntry;
import io.github.gavia.workflow.Workflows;
import io.github.gavia.workflow.Workflows.WorkflowRow;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The list of workflows (7.1) and the form for a new ticket (7.7). */
@RestController
class WorkflowsController {

  private final WorkflowLists lists;
  private final Workflows workflows;
  private final WorkflowPermissions permissions;
  private final TicketDetail detail;
  private final TicketJson ticketJson;
  private final WorkflowJson workflowJson;
  private final StateJson states;
  private final ParticipantText participants;
  private final ButtonsJson buttons;
  private final JsonMapper json;

  WorkflowsController(
      WorkflowLists lists,
      Workflows workflows,
      WorkflowPermissions permissions,
      TicketDetail detail,
      TicketJson ticketJson,
      WorkflowJson workflowJson,
      StateJson states,
      ParticipantText participants,
      ButtonsJson buttons,
      JsonMapper json) {
    this.lists = lists;
    this.workflows = workflows;
    this.permissions = permissions;
    this.detail = detail;
    this.ticketJson = ticketJson;
    this.workflowJson = workflowJson;
    this.states = states;
    this.participants = participants;
    this.buttons = buttons;
    this.json = json;
  }

  /** The documented {@code name} is taken where {@code search_value} is not sent. */
  @GetMapping("/api/v1.0/workflows")
  Envelope list(Caller caller, HttpServletRequest request) {
    Params params = new Params(request);
    boolean fromAdmin = params.integer("from_admin", 0) != 0;
    WorkflowScope scope = permissions.workflowsOf(caller.application());
    if (fromAdmin) {
      scope = scope.and(managed(caller));
    }
    String search = params.text("search_value");
    Page<WorkflowLine> page =
        lists.page(
            scope, search.isEmpty() ? params.text("name") : search, SearchIn.NAME, params.page());
    return Envelope.ok(
        ticketJson.page(page, fromAdmin ? workflowJson.adminRows(page) : workflowJson::brief));
  }

  /** Those the user manages, whatever the application may use (7.3). */
  @GetMapping("/api/v1.0/workflows/user_admin")
  Envelope managedByUser(Caller caller) {
    ArrayNode managed = json.createArrayNode();
    lists.all(managed(caller)).forEach(line -> managed.add(workflowJson.full(line)));
    return Envelope.ok(managed);
  }

  private WorkflowScope managed(Caller caller) {
    String username = caller.username();
    return username == null
        ? new WorkflowScope.Only(Set.of())
        : permissions.managedWorkflows(username);
  }

  @GetMapping("/api/v1.0/workflows/{id" + PathId.DIGITS + "}/init_state")
  Envelope initState(@PathVariable String id, Caller caller) {
    if (caller.username() == null || caller.username().isEmpty()) {
      throw ContractFailure.text("请提供username或workflow_id");
    }
    int workflowId = PathId.other(id);
    Optional<WorkflowRow> row = workflows.row(workflowId);
    if (row.isEmpty() || !permissions.mayUse(caller.application(), workflowId)) {
      throw ContractFailure.text(
          "APP:" + caller.application() + " have no permission to get this workflow info");
    }
    if (row.get().deleted()) {
      throw ContractFailure.text("workflow is not existed or has been deleted");
    }
    return Envelope.ok(initState(workflows.live(workflowId)));
  }

  private ObjectNode initState(Optional<RunnableWorkflow> live) {
    Optional<StateEntry> start = live.flatMap(RunnableWorkflow::startState);
    if (live.isEmpty() || start.isEmpty()) {
      throw ContractFailure.text("该工作流尚未配置初始状态");
    }
    RunnableWorkflow workflow = live.get();
    ObjectNode answer =
        states.withoutFields(workflow.workflowId(), start.get(), participants::hidden);
    answer.set(
        "field_list",
        detail.fields(
            FormView.forNewTicket(workflow.fieldDefinitions(), start.get().state().fieldAccess())));
    ArrayNode transitions = json.createArrayNode();
    workflow.transitionsFrom(start.get().id()).forEach(t -> transitions.add(buttons.ofStart(t)));
    answer.set("transition", transitions);
    return answer;
  }
}
