package io.github.gavia.ticket;

import io.github.gavia.participant.ParticipantType;
import io.github.gavia.platform.WriteBatch;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Runs a ticket's script, or calls its hook, once more (R148). */
@Component
public class RetryWork {

  private final TicketGate gate;
  private final StepServices services;
  private final Clock clock;

  RetryWork(TicketGate gate, StepServices services, Clock clock) {
    this.gate = gate;
    this.services = services;
    this.clock = clock;
  }

  /** Queues the work again; it need not have failed before. */
  public Outcome<OpenTicket> retry(Actor actor, long ticketId) {
    return gate.enter(actor, ticketId, ticket -> retry(ticket, actor.username()));
  }

  private Outcome<OpenTicket> retry(OpenTicket ticket, String username) {
    Optional<Activity> waiting =
        ticket.activities().stream().filter(RetryWork::waitsForMachine).findFirst();
    if (waiting.isEmpty()) {
      return Outcome.refused(
          Refusal.of("The ticket's participant_type is not robot or hook, do not allow retry"));
    }
    Instant now = clock.instant();
    Activity again = waiting.get().withWork(true);
    ticket.replace(waiting.get(), again);
    WriteBatch jobs = new WriteBatch();
    services.work().queue(jobs, ticket, again, username + "_retry", now);
    services.store().save(List.of(ticket), jobs, now);
    return Outcome.done(ticket);
  }

  private static boolean waitsForMachine(Activity activity) {
    int type = activity.handlers().typeCode();
    return type == ParticipantType.SCRIPT.code() || type == ParticipantType.HOOK.code();
  }
}
