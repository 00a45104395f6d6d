package io.github.gavia.ticket;

import io.github.gavia.workflow.RunnableWorkflow.StateEntry;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The creator takes a ticket back to its start, where the state allows it (R143). */
@Component
public class RetreatTicket {

  private final TicketGate gate;
  private final MoveByForce moveByForce;

  RetreatTicket(TicketGate gate, MoveByForce moveByForce) {
    this.gate = gate;
    this.moveByForce = moveByForce;
  }

  /** Retreats the ticket. */
  public Outcome<OpenTicket> retreat(Actor actor, long ticketId, String suggestion) {
    return gate.enter(actor, ticketId, ticket -> retreat(ticket, actor.username(), suggestion));
  }

  private Outcome<OpenTicket> retreat(OpenTicket ticket, String username, String suggestion) {
    if (!ticket.creator().equals(username)) {
      return Outcome.refused(
          Refusal.of(
              "just ticket's creator can retreat ticket in specific state that enable retreat"));
    }
    Optional<StateEntry> start = ticket.workflow().startState();
    if (!everyStateAllows(ticket) || start.isEmpty()) {
      return Outcome.refused(Refusal.of("now state can not be retreat"));
    }
    return moveByForce.move(
        ticket,
        start.get(),
        new MoveByForce.How(
            username, suggestion, Intervention.RETREAT, start.get().id(), Progress.RETREATED));
  }

  /** A retreat ends all branches, so each of them has to allow it. */
  private static boolean everyStateAllows(OpenTicket ticket) {
    return !ticket.ended()
        && ticket.activities().stream()
            .allMatch(
                a ->
                    ticket
                        .workflow()
                        .state(a.stateId())
                        .filter(s -> s.state().retreat())
                        .isPresent());
  }
}
