package io.github.gavia.ticket;

import org.springframework.stereotype.Component;

/** Adds a remark to a ticket's history; nothing else changes (R146). */
@Component
public class CommentTicket {

  private final TicketGate gate;
  private final ViewPermission viewPermission;
  private final StayAction stayAction;

  CommentTicket(TicketGate gate, ViewPermission viewPermission, StayAction stayAction) {
    this.gate = gate;
    this.viewPermission = viewPermission;
    this.stayAction = stayAction;
  }

  /**
   * Adds the remark.
   *
   * @param suggestion not empty
   */
  public Outcome<OpenTicket> comment(Actor actor, long ticketId, String suggestion) {
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
    return stayAction.write(ticket, username, Intervention.COMMENT, ticket.stateId(), suggestion);
  }
}
