package io.github.gavia.ticket;

import io.github.gavia.workflow.Workflows;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The parent a caller names for a new ticket (R20). */
@Component
class ParentTickets {

  private final TicketStore store;
  private final Workflows workflows;

  ParentTickets(TicketStore store, Workflows workflows) {
    this.store = store;
    this.workflows = workflows;
  }

  /**
   * Why the parent cannot be one, or empty when it can or none is named. Locks it and those above
   * it, because a child that ends at once moves them.
   */
  Optional<Refusal> refusal(long parentTicketId, int parentTicketStateId) {
    if (parentTicketId == 0 && parentTicketStateId == 0) {
      return Optional.empty();
    }
    if (parentTicketId == 0 || parentTicketStateId == 0) {
      return Optional.of(
          Refusal.of("parent_ticket_id and parent_ticket_state_id have to be given together"));
    }
    List<Long> above = store.ancestors(parentTicketId);
    Collections.reverse(above);
    above.forEach(store::lockOnly);
    return store
        .lock(parentTicketId, TicketStore.SERVICE)
        .map(locked -> unknownState(locked.ticket(), parentTicketStateId))
        .orElseGet(
            () ->
                Optional.of(
                    Refusal.of("parent_ticket_id: ticket " + parentTicketId + " is not existed")));
  }

  private Optional<Refusal> unknownState(OpenTicket parent, int stateId) {
    boolean known =
        workflows.live(parent.workflow().workflowId()).flatMap(w -> w.state(stateId)).isPresent();
    return known
        ? Optional.empty()
        : Optional.of(
            Refusal.of(
                "parent_ticket_state_id: state "
                    + stateId
                    + " is no state of the parent ticket's workflow"));
  }
}
