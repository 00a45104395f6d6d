package io.github.gavia.ticket;

import io.github.gavia.form.Submission;
import io.github.gavia.ticket.ProcessMover.Movement;
import io.github.gavia.ticket.ProcessMover.Route;
import io.github.gavia.workflow.RunnableWorkflow.TransitionEntry;
import io.github.gavia.workflow.model.Flow.ButtonKind;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * Takes a ticket along a transition, for a person or for the engine: C.14 from its fourth step on.
 */
@Component
class TakeTransition {

  private final StepServices services;
  private final ProcessMover mover;
  private final ChildrenEnded childrenEnded;
  private final Clock clock;

  TakeTransition(
      StepServices services, ProcessMover mover, ChildrenEnded childrenEnded, Clock clock) {
    this.services = services;
    this.mover = mover;
    this.childrenEnded = childrenEnded;
    this.clock = clock;
  }

  /**
   * Who takes it.
   *
   * @param username {@code loonrobot} for the engine
   * @param worked whether the user counts as having worked on the ticket (R123)
   * @param logged false when the step has been logged already, as scripts do (R163)
   */
  record By(String username, String suggestion, boolean worked, boolean logged) {

    static By person(String username, String suggestion) {
      return new By(username, suggestion, true, true);
    }

    static By engine(String suggestion) {
      return new By(OpenTicket.ROBOT, suggestion, false, true);
    }
  }

  /** Takes a button out of a stay. */
  Outcome<OpenTicket> take(
      OpenTicket ticket, Activity from, TransitionEntry transition, StepInput input, By by) {
    return take(
        ticket,
        from,
        transition,
        input,
        by,
        route -> mover.take(ticket.id(), from.position(), transition.elementId(), route));
  }

  /** The same, where the engine has its own way of moving: a timer. */
  Outcome<OpenTicket> take(
      OpenTicket ticket,
      Activity from,
      TransitionEntry transition,
      StepInput input,
      By by,
      Function<Route, Movement> engine) {
    Instant now = clock.instant();
    TicketStep step =
        new TicketStep(services, now, by.username(), ticket, transition.elementId(), input, true);
    store(ticket, input);
    return step.move(engine)
        .then(
            moved -> {
              record(ticket, from, transition, by, now);
              childrenEnded.tellParents(moved.tell(Intervention.NONE).finish());
              return Outcome.done(ticket);
            });
  }

  /** Writes what was sent: the fields the state lets be written, the title verbatim (R33, R48). */
  static void store(OpenTicket ticket, StepInput input) {
    store(ticket, input.valid());
  }

  static void store(OpenTicket ticket, Submission.Valid valid) {
    ticket.values(ticket.values().with(valid.changes()));
    String title = valid.title();
    if (title != null) {
      ticket.title(title);
    }
  }

  private void record(
      OpenTicket ticket, Activity from, TransitionEntry transition, By by, Instant now) {
    ticket.progress(progress(ticket, transition));
    if (by.worked()) {
      ticket.markWorked(by.username());
    }
    if (by.logged()) {
      ticket.log(
          LogEntry.byPerson(
              by.username(),
              transition.id(),
              Intervention.NONE,
              from.stateId(),
              by.suggestion(),
              services.snapshot().forLog(ticket, now)));
    }
  }

  /** R105: a refusing button outweighs where it leads. */
  static Progress progress(OpenTicket ticket, TransitionEntry transition) {
    return transition.button().kind() == ButtonKind.REFUSE
        ? Progress.REFUSED
        : TicketStep.progressOf(ticket);
  }
}
