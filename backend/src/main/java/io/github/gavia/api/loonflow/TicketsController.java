package io.github.gavia.api.loonflow;

import io.github.gavia.access.Caller;
import io.github.gavia.access.WorkflowPermissions;
import io.github.gavia.access.WorkflowScope;
import io.github.gavia.directory.Application;
import io.github.gavia.directory.Applications;
import io.github.gavia.query.TicketLists;
import io.github.gavia.ticket.Actor;
import io.github.gavia.ticket.CreateTicket;
import io.github.gavia.ticket.CreateTicket.NewTicket;
import io.github.gavia.ticket.TicketRecord;
import io.github.gavia.workflow.RunnableWorkflow;
import io.github.gavia.workflow.Workflows;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Tickets as a whole: list, create, states of many (6.1, 6.2, 6.21). */
@RestController
class TicketsController {

  private static final Schema NEW_TICKET =
      Schema.open()
          .nonZeroInt("workflow_id", "workflow_id is needed and type should be int")
          .nonZeroInt("transition_id", "transition_id is needed and type should be int")
          .optionalInt("parent_ticket_id")
          .optionalInt("parent_ticket_state_id");

  private final TicketLists lists;
  private final ListParams listParams;
  private final CreateTicket createTicket;
  private final Applications applications;
  private final WorkflowPermissions permissions;
  private final Workflows workflows;
  private final TicketJson ticketJson;
  private final JsonBody bodies;
  private final JsonMapper json;

  TicketsController(
      TicketLists lists,
      ListParams listParams,
      CreateTicket createTicket,
      Applications applications,
      WorkflowPermissions permissions,
      Workflows workflows,
      TicketJson ticketJson,
      JsonBody bodies,
      JsonMapper json) {
    this.lists = lists;
    this.listParams = listParams;
    this.createTicket = createTicket;
    this.applications = applications;
    this.permissions = permissions;
    this.workflows = workflows;
    this.ticketJson = ticketJson;
    this.bodies = bodies;
    this.json = json;
  }

  @GetMapping("/api/v1.0/tickets")
  Envelope list(Caller caller, HttpServletRequest request) {
    ListParams.Wanted wanted = listParams.read(caller, new Params(request));
    return Envelope.ok(ticketJson.list(lists.page(wanted.filter(), wanted.page())));
  }

  @PostMapping("/api/v1.0/tickets")
  Envelope create(Caller caller, HttpServletRequest request) {
    ObjectNode body = bodies.required(request);
    NEW_TICKET.check(body);
    String username = caller.username();
    if (username == null || username.isEmpty()) {
      throw ContractFailure.object("参数不合法,请提供workflow_id，username，transition_id");
    }
    body.put("username", username);
    NewTicket newTicket =
        new NewTicket(
            body.path("workflow_id").intValue(),
            body.path("transition_id").intValue(),
            serialPrefix(caller.application()),
            body.path("parent_ticket_id").asLong(0),
            body.path("parent_ticket_state_id").asInt(0),
            body);
    long id =
        FailData.TEXT_FOR_APPLICATION.orFail(
            createTicket.create(new Actor(caller.application(), username), newTicket));
    return Envelope.ok(Map.of("ticket_id", id), Map.of("new_ticket_id", id));
  }

  private String serialPrefix(String application) {
    return application.equals(Application.CONSOLE)
        ? ""
        : applications.recentByName(application).map(Application::ticketSnPrefix).orElse("");
  }

  @GetMapping("/api/v1.0/tickets/states")
  Envelope states(Caller caller, HttpServletRequest request) {
    List<Integer> ids = new Params(request).integers("ticket_ids");
    if (ids == null) {
      throw ContractFailure.object("ticket_ids is needed: integers separated by commas");
    }
    WorkflowScope scope = permissions.workflowsOf(caller.application());
    Map<Long, TicketRecord> found =
        lists.byIds(ids.stream().map(Integer::longValue).toList(), scope);
    Map<Integer, RunnableWorkflow> live =
        workflows.liveOf(found.values().stream().map(TicketRecord::workflowId).distinct().toList());
    ObjectNode answer = json.createObjectNode();
    found.forEach((id, row) -> addState(answer, row, live.get(row.workflowId())));
    return Envelope.ok(answer);
  }

  /** R213: a ticket whose state was deleted is skipped. */
  private void addState(ObjectNode answer, TicketRecord row, @Nullable RunnableWorkflow w) {
    if (w == null) {
      return;
    }
    w.state(row.stateId())
        .ifPresent(
            state ->
                answer.set(
                    String.valueOf(row.id()),
                    json.createObjectNode()
                        .put("state_id", state.id())
                        .put("state_name", state.name().text())));
  }
}
