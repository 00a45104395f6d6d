package io.github.gavia.api.loonflow;

import io.github.gavia.access.Caller;
import io.github.gavia.participant.ParticipantRule;
import io.github.gavia.query.Page;
import io.github.gavia.query.WorkflowLists.WorkflowLine;
import io.github.gavia.workflow.RunnableWorkflow;
import io.github.gavia.workflow.RunnableWorkflow.FieldEntry;
import io.github.gavia.workflow.RunnableWorkflow.StateEntry;
import io.github.gavia.workflow.RunnableWorkflow.TransitionEntry;
import io.github.gavia.workflow.Workflows;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** States, transitions and custom fields as they are configured (7.8, 7.12 to 7.14, 7.18). */
@RestController
@RequestMapping("/api/v1.0/workflows")
class WorkflowPartsController {

  private static final String WORKFLOW = "/{id" + PathId.DIGITS + "}";

  private final Workflows workflows;
  private final ConfigurationGate gate;
  private final StateJson stateJson;
  private final ParticipantText participantText;
  private final StateParticipants stateParticipants;
  private final TransitionJson transitionJson;
  private final FieldJson fieldJson;
  private final TicketJson ticketJson;

  WorkflowPartsController(
      Workflows workflows,
      ConfigurationGate gate,
      StateJson stateJson,
      ParticipantText participantText,
      StateParticipants stateParticipants,
      TransitionJson transitionJson,
      FieldJson fieldJson,
      TicketJson ticketJson) {
    this.workflows = workflows;
    this.gate = gate;
    this.stateJson = stateJson;
    this.participantText = participantText;
    this.stateParticipants = stateParticipants;
    this.transitionJson = transitionJson;
    this.fieldJson = fieldJson;
    this.ticketJson = ticketJson;
  }

  @GetMapping(WORKFLOW + "/states")
  Envelope states(@PathVariable String id, Caller caller, HttpServletRequest request) {
    int workflowId = PathId.other(id);
    Params params = new Params(request);
    Page<StateEntry> page = states(live(caller, workflowId), params);
    Function<ParticipantRule, String> shown = shownTo(caller, workflowId);
    Function<StateEntry, ObjectNode> participants = stateParticipants.of(page.value(), shown);
    return Envelope.ok(
        ticketJson.page(
            page,
            state -> {
              ObjectNode object = stateJson.of(workflowId, state, shown);
              object.set("participant_info", participants.apply(state));
              return object;
            }));
  }

  @GetMapping(WORKFLOW + "/simple_states")
  Envelope simpleStates(@PathVariable String id, Caller caller, HttpServletRequest request) {
    Params params = new Params(request);
    Page<StateEntry> page = states(live(caller, PathId.other(id)), params);
    return Envelope.ok(ticketJson.page(page, stateJson::brief));
  }

  private static Page<StateEntry> states(Optional<RunnableWorkflow> workflow, Params params) {
    String search = params.text("search_value");
    return page(
        workflow.map(RunnableWorkflow::states),
        state -> state.name().text().contains(search),
        params);
  }

  @GetMapping("/states/{id" + PathId.DIGITS + "}")
  Envelope state(@PathVariable String id, Caller caller) {
    needUsername(caller);
    int stateId = PathId.other(id);
    RunnableWorkflow workflow =
        workflows
            .ofState(stateId)
            .flatMap(workflows::live)
            .filter(live -> live.state(stateId).isPresent())
            .orElseThrow(() -> ContractFailure.object("工单状态不存在或已被删除"));
    int workflowId = workflow.workflowId();
    gate.applicationForReading(caller, workflowId);
    return Envelope.ok(
        stateJson.detail(
            workflowId, workflow.state(stateId).orElseThrow(), shownTo(caller, workflowId)));
  }

  /** R181. */
  private Function<ParticipantRule, String> shownTo(Caller caller, int workflowId) {
    return gate.isManager(caller, workflowId)
        ? participantText::configured
        : participantText::hidden;
  }

  @GetMapping(WORKFLOW + "/transitions")
  Envelope transitions(@PathVariable String id, Caller caller, HttpServletRequest request) {
    gate.workflowAdministrator(caller);
    Params params = new Params(request);
    String search = params.text("search_value");
    Optional<RunnableWorkflow> workflow = live(caller, PathId.other(id));
    Page<TransitionEntry> page =
        page(
            workflow.map(RunnableWorkflow::transitions),
            transition -> transition.name().contains(search),
            params);
    return Envelope.ok(
        ticketJson.page(page, t -> transitionJson.withStates(workflow.orElseThrow(), t)));
  }

  @GetMapping(WORKFLOW + "/custom_fields")
  Envelope fields(@PathVariable String id, Caller caller, HttpServletRequest request) {
    needUsername(caller);
    int workflowId = PathId.other(id);
    Params params = new Params(request);
    String search = params.text("search_value");
    Page<FieldEntry> page =
        page(
            live(caller, workflowId).map(RunnableWorkflow::fields),
            field ->
                field.definition().key().contains(search)
                    || field.definition().name().contains(search)
                    || field.definition().description().contains(search),
            params);
    return Envelope.ok(ticketJson.page(page, field -> fieldJson.of(workflowId, field)));
  }

  private static void needUsername(Caller caller) {
    if (caller.username() == null || caller.username().isEmpty()) {
      throw ContractFailure.text("请提供username");
    }
  }

  /** What is configured; empty when there is no such workflow, or nothing in it yet. */
  private Optional<RunnableWorkflow> live(Caller caller, int workflowId) {
    return gate.workflowForReading(caller, workflowId)
        .map(WorkflowLine::liveVersionId)
        .map(workflows::version);
  }

  /** The matches among the parts of a workflow, which are all in memory. */
  private static <T> Page<T> page(Optional<List<T>> parts, Predicate<T> wanted, Params params) {
    List<T> matches = parts.orElse(List.of()).stream().filter(wanted).toList();
    return Page.of(params.page(), matches);
  }
}
