package io.github.gavia.api.loonflow;

import io.github.gavia.access.Caller;
import io.github.gavia.access.WorkflowPermissions;
import io.github.gavia.access.WorkflowScope;
import io.github.gavia.platform.WireTime;
import io.github.gavia.query.TicketStatistics;
import io.github.gavia.query.WorkflowLists;
import io.github.gavia.query.WorkflowLists.WorkflowLine;
import io.github.gavia.workflow.RunnableWorkflow;
import io.github.gavia.workflow.Workflows;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What can be read of one workflow as a whole (7.4, 7.22 to 7.24). */
@RestController
@RequestMapping("/api/v1.0/workflows/{id" + PathId.DIGITS + "}")
class WorkflowReadController {

  private final WorkflowLists lists;
  private final Workflows workflows;
  private final WorkflowPermissions permissions;
  private final TicketStatistics ticketStatistics;
  private final ConfigurationGate gate;
  private final WorkflowJson workflowJson;
  private final StateJson stateJson;
  private final TransitionJson transitionJson;
  private final WireTime wireTime;
  private final JsonMapper json;

  WorkflowReadController(
      WorkflowLists lists,
      Workflows workflows,
      WorkflowPermissions permissions,
      TicketStatistics ticketStatistics,
      ConfigurationGate gate,
      WorkflowJson workflowJson,
      StateJson stateJson,
      TransitionJson transitionJson,
      WireTime wireTime,
      JsonMapper json) {
    this.lists = lists;
    this.workflows = workflows;
    this.permissions = permissions;
    this.ticketStatistics = ticketStatistics;
    this.gate = gate;
    this.workflowJson = workflowJson;
    this.stateJson = stateJson;
    this.transitionJson = transitionJson;
    this.wireTime = wireTime;
    this.json = json;
  }

  @GetMapping
  Envelope detail(@PathVariable String id, Caller caller) {
    String username = gate.workflowAdministrator(caller);
    int workflowId = PathId.other(id);
    WorkflowLine line = lists.byId(workflowId).orElseThrow(WorkflowReadController::unknown);
    gate.applicationForDetail(caller, workflowId);
    gate.manager(caller, workflowId);
    return Envelope.ok(
        workflowJson.detail(line), permissions.reasonOfManager(username, workflowId));
  }

  private static ContractFailure unknown() {
    return ContractFailure.object("workflow is not existed or has been deleted");
  }

  /** The flow chart. */
  @GetMapping("/simple_description")
  Envelope simpleDescription(@PathVariable String id, Caller caller) {
    WorkflowLine line =
        gate.workflowForReading(caller, PathId.other(id))
            .orElseThrow(WorkflowReadController::unknown);
    ArrayNode states = json.createArrayNode();
    ArrayNode transitions = json.createArrayNode();
    Optional.ofNullable(line.liveVersionId())
        .map(workflows::version)
        .ifPresent(live -> draw(live, states, transitions));
    ObjectNode answer = json.createObjectNode();
    answer.set(
        "workflow_basic_info",
        json.createObjectNode().put("id", line.id()).put("name", line.name()));
    answer.set("workflow_state_info", states);
    answer.set("workflow_transition_info", transitions);
    return Envelope.ok(answer);
  }

  private void draw(RunnableWorkflow live, ArrayNode states, ArrayNode transitions) {
    live.states().forEach(state -> states.add(stateJson.brief(state)));
    live.transitions().forEach(t -> transitions.add(transitionJson.ofChart(live, t)));
  }

  /** R236: in this workflow. */
  @GetMapping("/can_intervene")
  Envelope canIntervene(@PathVariable String id, Caller caller) {
    int workflowId = PathId.other(id);
    if (gate.workflowForReading(caller, workflowId).isEmpty()) {
      throw ContractFailure.object("workflow is not existed");
    }
    String username = caller.username();
    boolean may = username != null && permissions.mayIntervene(username, workflowId).granted();
    return Envelope.ok(Map.of("can_intervene", may));
  }

  /** R225. */
  @GetMapping("/statistics")
  Envelope statistics(@PathVariable String id, Caller caller, HttpServletRequest request) {
    gate.workflowAdministrator(caller);
    Params params = new Params(request);
    Instant from = params.time("start_time", wireTime.zone());
    Instant to = params.time("end_time", wireTime.zone());
    int workflowId = PathId.other(id);
    ArrayNode days = json.createArrayNode();
    if (gate.workflowForReading(caller, workflowId).isPresent()) {
      gate.manager(caller, workflowId);
      ticketStatistics
          .perDay(new WorkflowScope.Only(Set.of(workflowId)), from, to)
          .forEach(
              day ->
                  days.add(
                      json.createObjectNode()
                          .put("day", day.day().toString())
                          .put("count", day.count())));
    }
    ObjectNode answer = json.createObjectNode();
    answer.set("result_list", days);
    return Envelope.ok(answer);
  }
}
