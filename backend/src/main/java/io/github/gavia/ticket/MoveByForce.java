package io.github.gavia.ticket;

import io.github.gavia.ticket.OpenTicket.Instance;
import io.github.gavia.ticket.ProcessMover.Movement;
import io.github.gavia.ticket.ProcessMover.Route;
import io.github.gavia.workflow.Deployments;
import io.github.gavia.workflow.RunnableWorkflow.StateEntry;
import io.github.gavia.workflow.StateType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Moves a ticket to a state without a transition: retreat and forced change. */
@Component
class MoveByForce {

  private final StepServices services;
  private final ProcessMover mover;
  private final Deployments deployments;
  private final ChildrenEnded childrenEnded;
  private final Clock clock;

  MoveByForce(
      StepServices services,
      ProcessMover mover,
      Deployments deployments,
      ChildrenEnded childrenEnded,
      Clock clock) {
    this.services = services;
    this.mover = mover;
    this.deployments = deployments;
    this.childrenEnded = childrenEnded;
    this.clock = clock;
  }

  /**
   * What is told about it.
   *
   * @param logState the state its log belongs to (R144)
   */
  record How(
      String username,
      String suggestion,
      Intervention intervention,
      int logState,
      Progress progress) {}

  /** Moves all of the ticket there; an ended one begins a new instance. */
  Outcome<OpenTicket> move(OpenTicket ticket, StateEntry target, How how) {
    Instant now = clock.instant();
    TicketStep step =
        new TicketStep(services, now, how.username(), ticket, null, StepInput.AUTOMATIC, false);
    return step.move(route -> engine(ticket, target, route))
        .then(
            moved -> {
              if (target.type() == StateType.END) {
                ticket.rest(target.id(), 1);
              }
              ticket.progress(how.progress());
              ticket.log(
                  LogEntry.byPerson(
                      how.username(),
                      0,
                      how.intervention(),
                      how.logState(),
                      how.suggestion(),
                      services.snapshot().forLog(ticket, now)));
              childrenEnded.tellParents(moved.tell(how.intervention()).finish());
              return Outcome.done(ticket);
            });
  }

  private Movement engine(OpenTicket ticket, StateEntry target, Route route) {
    Instance instance = ticket.instance();
    boolean end = target.type() == StateType.END;
    if (instance == null) {
      return end
          ? new Movement(List.of())
          : mover.startAt(
              ticket.id(), deployments.definitionOf(ticket.workflow()), target.elementId(), route);
    }
    return end
        ? mover.end(ticket.id(), instance.instanceId(), route)
        : mover.jump(ticket.id(), instance.instanceId(), target.elementId(), route);
  }
}
