package io.github.gavia.api.designer;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.gavia.access.Caller;
import io.github.gavia.access.WorkflowPermissions;
import io.github.gavia.api.designer.HandlersShown.Known;
import io.github.gavia.api.designer.HandlersShown.Waits;
import io.github.gavia.query.Page;
import io.github.gavia.query.PageRequest;
import io.github.gavia.query.StateNames;
import io.github.gavia.query.WorkflowMonitor;
import io.github.gavia.query.WorkflowMonitor.StateCount;
import io.github.gavia.query.WorkflowMonitor.Waiting;
import io.github.gavia.workflow.RunnableWorkflow;
import io.github.gavia.workflow.RunnableWorkflow.StateEntry;
import io.github.gavia.workflow.StateType;
import io.github.gavia.workflow.Workflows;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** Where a workflow's tickets stand, for those who see the workflow. */
@RestController
@RequestMapping("/api/designer/workflows/{id}/monitor")
class MonitorController {

  private static final int MOST_PER_PAGE = 100;
  private static final int MOST_DAYS = 3650;

  /**
   * The states of a workflow.
   *
   * @param asOf when it was counted
   */
  @JsonNaming(SnakeCaseStrategy.class)
  record Monitor(
      int workflowId,
      String name,
      Map<String, String> names,
      int version,
      int longerThanDays,
      Instant asOf,
      List<StateLine> states) {}

  /**
   * A state of the live version, or a deleted one in which tickets stand.
   *
   * @param oldest when the ticket came that waits longest; null without tickets
   * @param overdue tickets that wait longer than asked for, or whose timer is past due
   * @param failed tickets whose script or hook failed and waits to be tried again
   */
  @JsonNaming(SnakeCaseStrategy.class)
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record StateLine(
      int id,
      String elementId,
      String name,
      Map<String, String> names,
      boolean deleted,
      long tickets,
      @Nullable Instant oldest,
      long overdue,
      long failed) {}

  /** A page of the tickets in a state. */
  @JsonNaming(SnakeCaseStrategy.class)
  record Tickets(List<TicketLine> value, int page, int perPage, long total) {}

  /**
   * A ticket in a state.
   *
   * @param title null for those who may only view
   * @param failed whether its script or hook failed
   */
  @JsonNaming(SnakeCaseStrategy.class)
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record TicketLine(
      long id,
      String sn,
      @Nullable String title,
      String creator,
      String creatorAlias,
      Instant since,
      boolean overdue,
      boolean failed,
      Waits handlers) {}

  private final VisibleWorkflows visible;
  private final WorkflowPermissions permissions;
  private final WorkflowMonitor monitor;
  private final Workflows workflows;
  private final StateNames stateNames;
  private final HandlersShown handlers;
  private final Clock clock;

  MonitorController(
      VisibleWorkflows visible,
      WorkflowPermissions permissions,
      WorkflowMonitor monitor,
      Workflows workflows,
      StateNames stateNames,
      HandlersShown handlers,
      Clock clock) {
    this.visible = visible;
    this.permissions = permissions;
    this.monitor = monitor;
    this.workflows = workflows;
    this.stateNames = stateNames;
    this.handlers = handlers;
    this.clock = clock;
  }

  /** The states of the live version in their order, without ends; then deleted ones. */
  @GetMapping
  Monitor states(
      @PathVariable int id,
      @RequestParam(name = "longer_than_days", defaultValue = "3") int days,
      Caller caller) {
    Instant now = clock.instant();
    Instant before = before(now, days);
    RunnableWorkflow workflow = visible.require(id, caller);
    Map<Integer, StateCount> counts =
        monitor.states(workflow, before).stream()
            .collect(Collectors.toMap(StateCount::stateId, Function.identity()));
    List<StateCount> gone =
        counts.values().stream().filter(c -> workflow.state(c.stateId()).isEmpty()).toList();
    Map<Integer, String> names = stateNames.of(id, gone.stream().map(StateCount::stateId).toList());
    Stream<StateLine> live =
        workflow.states().stream()
            .filter(s -> s.type() != StateType.END || counts.containsKey(s.id()))
            .map(s -> line(s, counts.get(s.id())));
    List<StateLine> lines =
        Stream.concat(
                live,
                gone.stream().map(c -> deleted(c, names.getOrDefault(c.stateId(), c.elementId()))))
            .toList();
    return new Monitor(
        id,
        workflow.model().name().text(),
        workflow.model().name().translations(),
        workflow.number(),
        days,
        now,
        lines);
  }

  private static Instant before(Instant now, int days) {
    if (days < 1 || days > MOST_DAYS) {
      throw new ResponseStatusException(
          HttpStatus.BAD_REQUEST, "longer_than_days has to be between 1 and " + MOST_DAYS);
    }
    return now.minus(Duration.ofDays(days));
  }

  private static StateLine line(StateEntry state, @Nullable StateCount count) {
    return new StateLine(
        state.id(),
        state.elementId(),
        state.name().text(),
        state.name().translations(),
        false,
        count == null ? 0 : count.tickets(),
        count == null ? null : count.oldest(),
        count == null ? 0 : count.overdue(),
        count == null ? 0 : count.failed());
  }

  private static StateLine deleted(StateCount count, String name) {
    return new StateLine(
        count.stateId(),
        count.elementId(),
        name,
        Map.of(),
        true,
        count.tickets(),
        count.oldest(),
        count.overdue(),
        count.failed());
  }

  /** Who waits longest comes first. */
  @GetMapping("/states/{stateId}/tickets")
  Tickets tickets(
      @PathVariable int id,
      @PathVariable int stateId,
      @RequestParam(name = "longer_than_days", defaultValue = "3") int days,
      @RequestParam(defaultValue = "1") int page,
      @RequestParam(name = "per_page", defaultValue = "20") int perPage,
      Caller caller) {
    if (perPage < 1 || perPage > MOST_PER_PAGE) {
      throw new ResponseStatusException(
          HttpStatus.BAD_REQUEST, "per_page has to be between 1 and " + MOST_PER_PAGE);
    }
    Instant before = before(clock.instant(), days);
    RunnableWorkflow workflow = visible.require(id, caller);
    if (!workflows.ofState(stateId).equals(Optional.of(id))) {
      throw new ResponseStatusException(
          HttpStatus.NOT_FOUND, "The workflow has and had no such state.");
    }
    Page<Waiting> found =
        monitor.tickets(workflow, stateId, before, new PageRequest(page, perPage));
    boolean titles = permissions.mayIntervene(ManagedWorkflows.username(caller), id).granted();
    Known known =
        handlers.know(
            found.value().stream().map(Waiting::activity).toList(),
            found.value().stream().map(Waiting::creator).toList());
    return new Tickets(
        found.value().stream().map(w -> line(workflow, w, known, titles)).toList(),
        page,
        perPage,
        found.total());
  }

  private static TicketLine line(
      RunnableWorkflow workflow, Waiting waiting, Known known, boolean titles) {
    return new TicketLine(
        waiting.ticketId(),
        waiting.sn(),
        titles ? waiting.title() : null,
        waiting.creator(),
        known.alias(waiting.creator()),
        waiting.activity().arrived(),
        waiting.overdue(),
        !waiting.activity().workSucceeded(),
        known.waits(workflow, waiting.activity()));
  }
}
