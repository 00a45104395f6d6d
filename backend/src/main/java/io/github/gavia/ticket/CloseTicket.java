package io.github.gavia.ticket;

import io.github.gavia.access.WorkflowPermissions;
import io.github.gavia.ticket.OpenTicket.Instance;
import io.github.gavia.ticket.ProcessMover.Movement;
import io.github.gavia.ticket.ProcessMover.Route;
import io.github.gavia.workflow.RunnableWorkflow.StateEntry;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Ends a ticket by force (R140 to R142). */
@Component
public class CloseTicket {

  /** What the log begins with (R141). */
  static final String SUGGESTION = "强制关闭工单:";

  private final TicketGate gate;
  private final WorkflowPermissions permissions;
  private final StepServices services;
  private final ProcessMover mover;
  private final ChildrenEnded childrenEnded;
  private final Clock clock;

  CloseTicket(
      TicketGate gate,
      WorkflowPermissions permissions,
      StepServices services,
      ProcessMover mover,
      ChildrenEnded childrenEnded,
      Clock clock) {
    this.gate = gate;
    this.permissions = permissions;
    this.services = services;
    this.mover = mover;
    this.childrenEnded = childrenEnded;
    this.clock = clock;
  }

  /** Closes the ticket, an ended one as well. */
  public Outcome<OpenTicket> close(Actor actor, long ticketId, String suggestion) {
    return gate.enter(actor, ticketId, ticket -> close(ticket, actor.username(), suggestion));
  }

  private Outcome<OpenTicket> close(OpenTicket ticket, String username, String suggestion) {
    if (!mayClose(ticket, username)) {
      return Outcome.refused(
          Refusal.of(
              "just ticket's creator can close ticket in start state or workflow_admin can close"
                  + " ticket in any state"));
    }
    Optional<StateEntry> end = ticket.workflow().endState();
    if (end.isEmpty()) {
      return Outcome.refused(Refusal.of("该工作流未配置结束状态，请检查工作流配置"));
    }
    Instant now = clock.instant();
    String before = services.snapshot().forLog(ticket, now);
    TicketStep step =
        new TicketStep(services, now, username, ticket, null, StepInput.AUTOMATIC, false);
    return step.move(route -> end(ticket, route))
        .then(
            moved -> {
              ticket.rest(end.get().id(), 0);
              ticket.progress(Progress.CLOSED);
              ticket.log(
                  LogEntry.byPerson(
                      username,
                      0,
                      Intervention.CLOSE,
                      end.get().id(),
                      SUGGESTION + suggestion,
                      before));
              childrenEnded.tellParents(moved.finish());
              return Outcome.done(ticket);
            });
  }

  private boolean mayClose(OpenTicket ticket, String username) {
    boolean draftOfOwn =
        ticket.creator().equals(username)
            && ticket.workflow().startState().filter(s -> s.id() == ticket.stateId()).isPresent();
    return draftOfOwn
        || permissions.mayIntervene(username, ticket.workflow().workflowId()).granted();
  }

  private Movement end(OpenTicket ticket, Route route) {
    Instance instance = ticket.instance();
    return instance == null
        ? new Movement(List.of())
        : mover.end(ticket.id(), instance.instanceId(), route);
  }
}
