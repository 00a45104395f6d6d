package io.github.gavia.ticket;

import io.github.gavia.ticket.Outcome.Refused;
import io.github.gavia.ticket.TakeTransition.By;
import io.github.gavia.workflow.RunnableWorkflow.TransitionEntry;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;

/**
 * What becomes of a ticket when its script or hook is done: its own transactions, and nothing when
 * the ticket does not wait for that visit any more.
 */
@Component
class AutomaticWork {

  private final TicketTransaction transaction;
  private final TicketGate gate;
  private final TakeTransition takeTransition;
  private final StepServices services;
  private final Clock clock;

  AutomaticWork(
      TicketTransaction transaction,
      TicketGate gate,
      TakeTransition takeTransition,
      StepServices services,
      Clock clock) {
    this.transaction = transaction;
    this.gate = gate;
    this.takeTransition = takeTransition;
    this.services = services;
    this.clock = clock;
  }

  /**
   * Who did the work, as the log shows it.
   *
   * @param typeId 6 for a script, 10 for a hook
   */
  record Worker(int typeId, String name, Intervention success, Intervention failure) {}

  /** What a worker sees of the ticket, or empty when it waits for that visit no more. */
  Optional<String> ticketValues(long ticketId, String visit) {
    Outcome<String> values =
        onVisit(
            ticketId,
            visit,
            (ticket, activity) ->
                Outcome.done(services.snapshot().values(ticket, clock.instant()).toString()));
    return values instanceof Outcome.Done<String> done
        ? Optional.of(done.value())
        : Optional.empty();
  }

  private <T> Outcome<T> onVisit(
      long ticketId, String visit, BiFunction<OpenTicket, Activity, Outcome<T>> body) {
    return transaction.onTicket(
        ticketId,
        TicketStore.SERVICE,
        locked -> {
          OpenTicket ticket = locked.ticket();
          Optional<Activity> activity = ticket.visit(visit);
          if (activity.isEmpty() || locked.workflowDeleted()) {
            return Outcome.refused(Refusal.of("the ticket waits for this visit no more"));
          }
          gate.follow(ticket);
          return body.apply(ticket, activity.get());
        });
  }

  /**
   * The work is done: it is logged and, where the worker does not wait for a call-back, the ticket
   * goes on along the first transition. When it cannot go on, that is logged as a failure.
   *
   * @param suggestion what the worker has to tell
   * @param transitionLogged whether the move writes a log of its own (hooks do, scripts do not)
   */
  void succeeded(
      long ticketId,
      String visit,
      Worker worker,
      String suggestion,
      boolean move,
      boolean transitionLogged) {
    Outcome<OpenTicket> outcome =
        onVisit(
            ticketId,
            visit,
            (ticket, activity) -> {
              Optional<TransitionEntry> next = next(ticket, activity);
              Activity free = activity.withWork(true).withAddNode(false, "");
              ticket.replace(activity, free);
              log(ticket, free, worker, worker.success(), suggestion, next);
              if (!move) {
                services.store().save(ticket, clock.instant());
                return Outcome.done(ticket);
              }
              if (next.isEmpty()) {
                return Outcome.refused(Refusal.of("no transition leaves the state"));
              }
              By by = new By(OpenTicket.ROBOT, "", false, transitionLogged);
              return takeTransition.take(ticket, free, next.get(), StepInput.AUTOMATIC, by);
            });
    if (outcome instanceof Refused<OpenTicket> refused) {
      String reason = suggestion.isEmpty() ? "" : suggestion + "\n";
      failed(ticketId, visit, worker, reason + refused.refusal().text());
    }
  }

  /** The work failed: the ticket stays and waits for a retry (R164, R174). */
  void failed(long ticketId, String visit, Worker worker, String reason) {
    onVisit(
        ticketId,
        visit,
        (ticket, activity) -> {
          ticket.replace(activity, activity.withWork(false));
          log(ticket, activity, worker, worker.failure(), reason, next(ticket, activity));
          services.store().save(ticket, clock.instant());
          return Outcome.done(ticket);
        });
  }

  private static Optional<TransitionEntry> next(OpenTicket ticket, Activity activity) {
    return ticket.workflow().transitionsFrom(activity.stateId()).stream().findFirst();
  }

  private void log(
      OpenTicket ticket,
      Activity activity,
      Worker worker,
      Intervention intervention,
      String suggestion,
      Optional<TransitionEntry> next) {
    Instant now = clock.instant();
    boolean script = worker.typeId() == 6;
    ticket.log(
        new LogEntry(
            script ? next.map(TransitionEntry::id).orElse(0) : 0,
            cut(suggestion),
            worker.typeId(),
            worker.name(),
            activity.stateId(),
            intervention,
            services.snapshot().forLog(ticket, now),
            OpenTicket.ROBOT));
  }

  private static String cut(String text) {
    return text.codePointCount(0, text.length()) <= 10_000
        ? text
        : text.substring(0, text.offsetByCodePoints(0, 10_000));
  }
}
