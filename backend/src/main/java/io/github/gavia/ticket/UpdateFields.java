package io.github.gavia.ticket;

import io.github.gavia.form.FieldUpdate;
import io.github.gavia.form.Submission;
import java.time.Clock;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Sets field values whatever the state allows: a call for systems (R147). */
@Component
public class UpdateFields {

  private final TicketGate gate;
  private final StepServices services;
  private final Clock clock;

  UpdateFields(TicketGate gate, StepServices services, Clock clock) {
    this.gate = gate;
    this.services = services;
    this.clock = clock;
  }

  /**
   * Stores the values without a log; the application's right decides alone.
   *
   * @param body the whole request: fields by key, unknown ones are ignored
   */
  public Outcome<OpenTicket> update(Actor actor, long ticketId, ObjectNode body) {
    return gate.enter(actor, ticketId, ticket -> update(ticket, body));
  }

  private Outcome<OpenTicket> update(OpenTicket ticket, ObjectNode body) {
    Submission submission = FieldUpdate.read(ticket.workflow().fieldDefinitions(), body);
    if (submission instanceof Submission.Valid valid) {
      TakeTransition.store(ticket, valid);
      services.store().save(ticket, clock.instant());
      return Outcome.done(ticket);
    }
    return Outcome.refused(Refusal.of(((Submission.Invalid) submission).message()));
  }
}
