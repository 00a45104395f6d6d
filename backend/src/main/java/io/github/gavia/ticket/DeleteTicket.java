package io.github.gavia.ticket;

import io.github.gavia.access.Permission;
import io.github.gavia.access.WorkflowPermissions;
import io.github.gavia.ticket.OpenTicket.Instance;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * Deletes a ticket (R145): from then on it is absent everywhere but in the states of many tickets.
 *
 * <p>Its process ends with it, timers included, and so do the tickets that it called itself; those
 * are closed, not deleted. Scripts and hooks that it waited for find no visit of theirs any more.
 * Children that callers made go on.
 */
@Component
public class DeleteTicket {

  private final TicketGate gate;
  private final WorkflowPermissions permissions;
  private final StepServices services;
  private final ProcessMover mover;
  private final ChildrenEnded childrenEnded;
  private final Clock clock;

  DeleteTicket(
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

  /** Deletes the ticket, an ended one as well. */
  public Outcome<OpenTicket> delete(Actor actor, long ticketId, String suggestion) {
    return gate.enter(actor, ticketId, ticket -> delete(ticket, actor.username(), suggestion));
  }

  private Outcome<OpenTicket> delete(OpenTicket ticket, String username, String suggestion) {
    Permission permission = permissions.mayIntervene(username, ticket.workflow().workflowId());
    if (permission instanceof Permission.Denied denied) {
      return Outcome.refused(Refusal.of(denied.reason()));
    }
    Instant now = clock.instant();
    int stateId = ticket.stateId();
    String before = services.snapshot().forLog(ticket, now);
    TicketStep step =
        new TicketStep(services, now, username, ticket, null, StepInput.AUTOMATIC, false);
    Instance instance = ticket.instance();
    return (instance == null
            ? Outcome.done(step)
            : step.move(route -> mover.end(ticket.id(), instance.instanceId(), route)))
        .then(
            moved -> {
              ticket.rest(stateId, 0);
              ticket.delete();
              ticket.log(
                  LogEntry.byPerson(username, 0, Intervention.DELETE, stateId, suggestion, before));
              childrenEnded.tellParents(moved.finish());
              return Outcome.done(ticket);
            });
  }
}
