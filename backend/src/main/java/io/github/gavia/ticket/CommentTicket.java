package io.github.gavia.ticket;

import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Adds a remark to a ticket's history; nothing else changes (R146). */
@Component
public class CommentTicket {

  private final TicketGate gate;
  private final ViewPermission viewPermission;
  private final StepServices services;
  private final Clock clock;

  CommentTicket(
      TicketGate gate, ViewPermission viewPermission, StepServices services, Clock clock) {
    this.gate = gate;
    this.viewPermission = viewPermission;
    this.services = services;
    this.clock = clock;
  }

  /**
   * Adds the remark.
   *
   * @param suggestion not empty
   */
  public Outcome<OpenTicket> comment(Actor actor, long ticketId, String suggestion) {
    if (actor.claimsToBeRobot()) {
      return Outcome.refused(Refusal.robot());
    }
    return gate.enter(
        actor,
        ticketId,
        ticket ->
            viewPermission
                .refusal(
                    ticket.workflow(), ticket.relation(), ticket.activities(), actor.username())
                .map(Outcome::<OpenTicket>refused)
                .orElseGet(() -> comment(ticket, actor.username(), suggestion)));
  }

  private Outcome<OpenTicket> comment(OpenTicket ticket, String username, String suggestion) {
    Instant now = clock.instant();
    ticket.log(
        LogEntry.byPerson(
            username,
            0,
            Intervention.COMMENT,
            ticket.stateId(),
            suggestion,
            services.snapshot().forLog(ticket, now)));
    services.store().save(ticket, now);
    return Outcome.done(ticket);
  }
}
