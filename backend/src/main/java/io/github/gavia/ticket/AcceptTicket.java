package io.github.gavia.ticket;

import io.github.gavia.participant.Assignment;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** One of several handlers takes a ticket for themselves (R125). */
@Component
public class AcceptTicket {

  private final TicketGate gate;
  private final HandlePermission permission;
  private final StayAction stayAction;

  AcceptTicket(TicketGate gate, HandlePermission permission, StayAction stayAction) {
    this.gate = gate;
    this.permission = permission;
    this.stayAction = stayAction;
  }

  /** Accepts the ticket for the acting user. */
  public Outcome<OpenTicket> accept(Actor actor, long ticketId) {
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
    ticket.replace(activity, activity.handledBy(Assignment.People.one(username).stored()));
    return stayAction.write(ticket, username, Intervention.ACCEPT, activity.stateId(), "接单处理");
  }
}
