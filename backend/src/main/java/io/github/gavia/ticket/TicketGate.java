package io.github.gavia.ticket;

import io.github.gavia.ticket.OpenTicket.Instance;
import io.github.gavia.ticket.TicketStore.Locked;
import io.github.gavia.workflow.Deployments;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * The way into a ticket for every verb: nobody acts as the engine (R6), the ticket exists, the
 * application may use its workflow, the workflow is there (R11, R232), and the ticket stands on the
 * version it is to follow.
 */
@Component
class TicketGate {

  private final TicketTransaction transaction;
  private final ProcessMover mover;
  private final Deployments deployments;

  TicketGate(TicketTransaction transaction, ProcessMover mover, Deployments deployments) {
    this.transaction = transaction;
    this.mover = mover;
    this.deployments = deployments;
  }

  /** Runs a verb's body on the locked ticket, in one transaction. */
  <T> Outcome<T> enter(Actor actor, long ticketId, Function<OpenTicket, Outcome<T>> body) {
    Optional<Refusal> unfit = actor.refusal();
    if (unfit.isPresent()) {
      return Outcome.refused(unfit.get());
    }
    return transaction.onTicket(
        ticketId, actor.application(), locked -> admit(actor.application(), locked, body));
  }

  private <T> Outcome<T> admit(
      String application, Locked locked, Function<OpenTicket, Outcome<T>> body) {
    OpenTicket ticket = locked.ticket();
    if (!locked.mayUse()) {
      return Outcome.refused(Refusal.application(application, ticket.workflow().workflowId()));
    }
    if (locked.workflowDeleted()) {
      return Outcome.refused(Refusal.deletedWorkflow());
    }
    follow(ticket);
    return body.apply(ticket);
  }

  /**
   * A running ticket moves to the newest version's deployment when it is touched. One whose state
   * is gone there stays where it is: the contract's "deleted" answers are right for it.
   */
  void follow(OpenTicket ticket) {
    Instance instance = ticket.instance();
    if (instance == null || instance.versionId() == ticket.workflow().versionId()) {
      return;
    }
    String definition = deployments.definitionOf(ticket.workflow());
    if (mover.migrate(instance.instanceId(), definition)) {
      ticket.migrate(ticket.workflow().versionId());
    }
  }
}
