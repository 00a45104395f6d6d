package io.github.gavia.ticket;

import io.github.gavia.access.Permission;
import io.github.gavia.access.WorkflowPermissions;
import io.github.gavia.workflow.RunnableWorkflow.StateEntry;
import io.github.gavia.workflow.StateType;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Someone who may intervene puts a ticket into another state (R136 to R139). */
@Component
public class ForceState {

  private final TicketGate gate;
  private final WorkflowPermissions permissions;
  private final MoveByForce moveByForce;

  ForceState(TicketGate gate, WorkflowPermissions permissions, MoveByForce moveByForce) {
    this.gate = gate;
    this.permissions = permissions;
    this.moveByForce = moveByForce;
  }

  /** Forces the ticket into a state of its workflow; the current one and an end included. */
  public Outcome<OpenTicket> force(Actor actor, long ticketId, int stateId, String suggestion) {
    return gate.enter(
        actor, ticketId, ticket -> force(ticket, actor.username(), stateId, suggestion));
  }

  private Outcome<OpenTicket> force(
      OpenTicket ticket, String username, int stateId, String suggestion) {
    Permission permission = permissions.mayIntervene(username, ticket.workflow().workflowId());
    if (permission instanceof Permission.Denied denied) {
      return Outcome.refused(Refusal.of(denied.reason()));
    }
    Optional<StateEntry> target = ticket.workflow().state(stateId);
    if (target.isEmpty()) {
      return Outcome.refused(Refusal.noSuchState());
    }
    return moveByForce.move(
        ticket,
        target.get(),
        new MoveByForce.How(
            username,
            suggestion,
            Intervention.FORCE_STATE,
            ticket.stateId(),
            progress(target.get().type())));
  }

  /** R139. */
  private static Progress progress(StateType type) {
    return switch (type) {
      case END -> Progress.CLOSED;
      case START -> Progress.DRAFT;
      case ORDINARY -> Progress.ONGOING;
    };
  }
}
