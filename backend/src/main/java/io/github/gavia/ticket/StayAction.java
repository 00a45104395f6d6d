package io.github.gavia.ticket;

import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * Writes what a person did to a ticket that stays where it is: the changed ticket, its log and the
 * notices.
 */
@Component
class StayAction {

  private final StepServices services;
  private final Clock clock;

  StayAction(StepServices services, Clock clock) {
    this.services = services;
    this.clock = clock;
  }

  /**
   * Writes the ticket as it is now; the log's snapshot is taken from it.
   *
   * @param stateId the state the action belongs to
   */
  Outcome<OpenTicket> write(
      OpenTicket ticket,
      String username,
      int transitionId,
      Intervention intervention,
      int stateId,
      String suggestion) {
    Instant now = clock.instant();
    ticket.log(
        LogEntry.byPerson(
            username,
            transitionId,
            intervention,
            stateId,
            suggestion,
            services.snapshot().forLog(ticket, now)));
    services.store().save(ticket, now);
    services.notices().queue(ticket, intervention, now);
    return Outcome.done(ticket);
  }

  /** The same for an action that is no transition. */
  Outcome<OpenTicket> write(
      OpenTicket ticket,
      String username,
      Intervention intervention,
      int stateId,
      String suggestion) {
    return write(ticket, username, 0, intervention, stateId, suggestion);
  }
}
