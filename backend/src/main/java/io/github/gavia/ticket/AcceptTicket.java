package io.github.gavia.ticket;

import io.github.gavia.participant.Assignment;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** One of several handlers takes a ticket for themselves (R125). */
@Component
public class AcceptTicket {

  private final TicketGate gate;
  private final HandlePermission permission;
  private final StepServices services;
  private final Clock clock;

  AcceptTicket(TicketGate gate, HandlePermission permission, StepServices services, Clock clock) {
    this.gate = gate;
    this.permission = permission;
    this.services = services;
    this.clock = clock;
  }

  /** Accepts the ticket for the acting user. */
  public Outcome<OpenTicket> accept(Actor actor, long ticketId) {
    if (actor.claimsToBeRobot()) {
      return Outcome.refused(Refusal.robot());
    }
    return gate.enter(
        actor,
        ticketId,
        ticket ->
            permission
                .of(ticket, actor.username())
                .then(
                    granted -> {
                      Optional<Activity> open =
                          granted.activities().stream()
                              .filter(a -> permission.needsAccept(ticket.workflow(), a))
                              .findFirst();
                      return open.isEmpty()
                          ? Outcome.refused(
                              Refusal.of("participant is one people, do not accept ticket first"))
                          : accept(ticket, open.get(), actor.username());
                    }));
  }

  private Outcome<OpenTicket> accept(OpenTicket ticket, Activity activity, String username) {
    Instant now = clock.instant();
    ticket.replace(activity, activity.handledBy(Assignment.People.one(username).stored()));
    ticket.log(
        LogEntry.byPerson(
            username,
            0,
            Intervention.ACCEPT,
            activity.stateId(),
            "接单处理",
            services.snapshot().forLog(ticket, now)));
    services.store().save(ticket, now);
    return Outcome.done(ticket);
  }
}
