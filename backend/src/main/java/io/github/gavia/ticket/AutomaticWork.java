package io.github.gavia.ticket;

import io.github.gavia.participant.ParticipantRule;
import io.github.gavia.ticket.Outcome.Refused;
import io.github.gavia.ticket.TakeTransition.By;
import io.github.gavia.workflow.RunnableWorkflow.TransitionEntry;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What becomes of a ticket when its script or hook is done: its own transactions, and nothing when
 * the ticket does not wait for that visit any more.
 */
@Component
class AutomaticWork {

  private static final Refusal OVER = Refusal.of("the ticket waits for this visit no more");

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

  /**
   * How the work ended.
   *
   * @param text what the worker has to tell
   * @param seen the ticket as it was before the call, for the log (R171); null where the log tells
   *     of the ticket as it is then, and nothing when it has gone on meanwhile
   * @param repeated whether the work was begun before; then its outcome is logged only if none has
   *     been so far (R190)
   */
  record Report(Worker worker, String text, @Nullable Waiting seen, boolean repeated) {

    /** Work that is done once, and logged when it is over. */
    Report(Worker worker, String text) {
      this(worker, text, null, false);
    }

    private boolean logged(Activity activity) {
      return !repeated || activity.workSucceeded();
    }
  }

  /**
   * What a worker sees of the ticket.
   *
   * @param rule what is configured for the state now; null when the state is gone
   * @param values all values, JSON object text
   * @param snapshot the same as logs keep it
   */
  record Waiting(int stateId, @Nullable ParticipantRule rule, String values, String snapshot) {}

  /** The ticket as it is now, or empty when it waits for that visit no more. */
  Optional<Waiting> look(long ticketId, String visit) {
    Outcome<Waiting> seen =
        onVisit(ticketId, visit, (ticket, activity) -> Outcome.done(waiting(ticket, activity)));
    return seen instanceof Outcome.Done<Waiting> done
        ? Optional.of(done.value())
        : Optional.empty();
  }

  private Waiting waiting(OpenTicket ticket, Activity activity) {
    Instant now = clock.instant();
    return new Waiting(
        activity.stateId(),
        ticket
            .workflow()
            .state(activity.stateId())
            .map(state -> state.state().participant())
            .orElse(null),
        services.snapshot().values(ticket, now).toString(),
        services.snapshot().forLog(ticket, now));
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
            return Outcome.refused(OVER);
          }
          return body.apply(ticket, activity.get());
        });
  }

  /**
   * The work is done: it is logged and, where the worker does not wait for a call-back, the ticket
   * goes on along the first transition. When it cannot go on, that is logged as a failure.
   *
   * @param transitionLogged whether the move writes a log of its own (hooks do, scripts do not)
   */
  void succeeded(
      long ticketId, String visit, Report report, boolean move, boolean transitionLogged) {
    Outcome<OpenTicket> outcome =
        onVisit(
            ticketId,
            visit,
            (ticket, activity) -> succeeded(ticket, activity, report, move, transitionLogged));
    if (over(outcome)) {
      late(ticketId, report, report.worker().success());
    } else if (outcome instanceof Refused<OpenTicket> refused) {
      String told = report.text().isEmpty() ? "" : report.text() + "\n";
      String reason = told + refused.refusal().text();
      failed(ticketId, visit, new Report(report.worker(), reason, report.seen(), false));
    }
  }

  private static boolean over(Outcome<OpenTicket> outcome) {
    return outcome instanceof Refused<OpenTicket> refused && refused.refusal() == OVER;
  }

  /**
   * A receiver may call back before it answers, and people may move the ticket meanwhile: what the
   * first call came to is told all the same (R171, R174), and nothing else changes.
   */
  private void late(long ticketId, Report report, Intervention intervention) {
    Waiting seen = report.seen();
    if (seen == null || report.repeated()) {
      return;
    }
    transaction.onTicket(
        ticketId,
        TicketStore.SERVICE,
        locked -> {
          OpenTicket ticket = locked.ticket();
          log(ticket, seen.stateId(), report, intervention, Optional.empty());
          services.store().save(ticket, clock.instant());
          return Outcome.done(ticket);
        });
  }

  private Outcome<OpenTicket> succeeded(
      OpenTicket ticket, Activity activity, Report report, boolean move, boolean transitionLogged) {
    gate.follow(ticket);
    Optional<TransitionEntry> next = next(ticket, activity);
    Activity free = activity.withWork(true).withAddNode(false, "");
    ticket.replace(activity, free);
    boolean logged = report.logged(activity);
    if (logged) {
      log(ticket, free.stateId(), report, report.worker().success(), next);
    }
    if (!move) {
      services.store().save(ticket, clock.instant());
      return Outcome.done(ticket);
    }
    if (next.isEmpty()) {
      return Outcome.refused(Refusal.of("no transition leaves the state"));
    }
    String suggestion = logged ? "" : cut(report.text());
    By by = new By(OpenTicket.ROBOT, suggestion, false, transitionLogged);
    return takeTransition.take(ticket, free, next.get(), StepInput.AUTOMATIC, by);
  }

  /** The work failed: the ticket stays and waits for a retry (R164, R174). */
  void failed(long ticketId, String visit, Report report) {
    Intervention failure = report.worker().failure();
    Outcome<OpenTicket> outcome =
        onVisit(
            ticketId,
            visit,
            (ticket, activity) -> {
              if (report.logged(activity)) {
                gate.follow(ticket);
                ticket.replace(activity, activity.withWork(false));
                log(ticket, activity.stateId(), report, failure, next(ticket, activity));
                services.store().save(ticket, clock.instant());
              }
              return Outcome.done(ticket);
            });
    if (over(outcome)) {
      late(ticketId, report, failure);
    }
  }

  private static Optional<TransitionEntry> next(OpenTicket ticket, Activity activity) {
    return ticket.workflow().transitionsFrom(activity.stateId()).stream().findFirst();
  }

  private void log(
      OpenTicket ticket,
      int stateId,
      Report report,
      Intervention intervention,
      Optional<TransitionEntry> next) {
    Worker worker = report.worker();
    boolean script = worker.typeId() == 6;
    Waiting seen = report.seen();
    ticket.log(
        new LogEntry(
            script ? next.map(TransitionEntry::id).orElse(0) : 0,
            cut(report.text()),
            worker.typeId(),
            worker.name(),
            stateId,
            intervention,
            seen == null ? services.snapshot().forLog(ticket, clock.instant()) : seen.snapshot(),
            OpenTicket.ROBOT));
  }

  private static String cut(String text) {
    return text.codePointCount(0, text.length()) <= 10_000
        ? text
        : text.substring(0, text.offsetByCodePoints(0, 10_000));
  }
}
