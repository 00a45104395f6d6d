package io.github.gavia.ticket;

import io.github.gavia.ticket.Outcome.Refused;
import io.github.gavia.ticket.TakeTransition.By;
import io.github.gavia.workflow.RunnableWorkflow.TransitionEntry;
import io.github.gavia.workflow.model.Node;
import io.github.gavia.workflow.model.Node.TimerBoundary;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Takes a timer transition when its time has come (C.20). */
@Component
class FireTimer implements TimerListener {

  private static final String SUGGESTION = "定时器流转";

  private final TicketStore store;
  private final TicketGate gate;
  private final TakeTransition takeTransition;
  private final LookUps lookUps;

  FireTimer(TicketStore store, TicketGate gate, TakeTransition takeTransition, LookUps lookUps) {
    this.store = store;
    this.gate = gate;
    this.takeTransition = takeTransition;
    this.lookUps = lookUps;
  }

  @Override
  public void around(Runnable transaction) {
    lookUps.around(
        () -> {
          transaction.run();
          return true;
        });
  }

  @Override
  public void fired(long ticketId, String instanceId, String nodeId, Move move) {
    List<Long> above = store.ancestors(ticketId);
    Collections.reverse(above);
    above.forEach(store::lockOnly);
    OpenTicket ticket =
        store
            .lock(ticketId, TicketStore.SERVICE)
            .filter(locked -> !locked.workflowDeleted())
            .map(TicketStore.Locked::ticket)
            .orElseThrow(() -> new TimerRefused("ticket " + ticketId + " or its workflow is gone"));
    fire(ticket, nodeId, move);
  }

  private void fire(OpenTicket ticket, String nodeId, Move move) {
    Node node = ticket.workflow().graph().node(nodeId);
    if (!(node instanceof TimerBoundary timer)) {
      throw new TimerRefused("timer " + nodeId + " is no part of the workflow any more");
    }
    TransitionEntry transition =
        ticket.workflow().transitions().stream()
            .filter(t -> t.transition().flow().source().equals(nodeId))
            .findFirst()
            .orElseThrow(() -> new TimerRefused("no flow leaves timer " + nodeId));
    Optional<Activity> from =
        ticket.activities().stream()
            .filter(a -> a.elementId().equals(timer.attachedTo()))
            .findFirst();
    if (from.isEmpty()) {
      throw new TimerRefused("the ticket is not in state " + timer.attachedTo());
    }
    Outcome<OpenTicket> outcome =
        takeTransition.take(
            ticket,
            freed(ticket, from.get()),
            transition,
            StepInput.AUTOMATIC,
            By.engine(SUGGESTION),
            move::along);
    if (outcome instanceof Refused<OpenTicket> refused) {
      throw new TimerRefused(refused.refusal().text());
    }
  }

  /** R135: an automatic step ends an add-node. */
  private static Activity freed(OpenTicket ticket, Activity activity) {
    Activity free = activity.withAddNode(false, "");
    ticket.replace(activity, free);
    return free;
  }
}
