package io.github.gavia.ticket;

import io.github.gavia.ticket.Outcome.Refused;
import io.github.gavia.ticket.TakeTransition.By;
import io.github.gavia.workflow.RunnableWorkflow.StateEntry;
import io.github.gavia.workflow.RunnableWorkflow.TransitionEntry;
import io.github.gavia.workflow.model.Node.CallActivity;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Moves a parent that waits for its children when the last of them has ended (C.21). The parent's
 * step may fail without failing the child's (R159).
 */
@Component
class ChildrenEnded {

  /** What the parent's log says (R157). */
  static final String SUGGESTION = "所有子工单处理完毕，自动流转";

  private static final Logger log = LoggerFactory.getLogger(ChildrenEnded.class);

  private final TicketTransaction transaction;
  private final TicketGate gate;
  private final TicketStore store;
  private final JdbcClient jdbc;

  /** Asked late: taking a transition ends children, which takes a transition of the parent. */
  private final ObjectProvider<TakeTransition> takeTransition;

  ChildrenEnded(
      TicketTransaction transaction,
      TicketGate gate,
      TicketStore store,
      JdbcClient jdbc,
      ObjectProvider<TakeTransition> takeTransition) {
    this.transaction = transaction;
    this.gate = gate;
    this.store = store;
    this.jdbc = jdbc;
    this.takeTransition = takeTransition;
  }

  /** Looks at the parents of tickets that have just ended; their rows are written by now. */
  void tellParents(Set<OpenTicket> ended) {
    for (OpenTicket child : ended) {
      if (child.ended() && child.parentTicketId() != 0 && siblingsEnded(child)) {
        Outcome<OpenTicket> moved = transaction.part(() -> moveParent(child));
        if (moved instanceof Refused<OpenTicket> refused) {
          log.info(
              "Ticket {} stays although its children have ended: {}",
              child.parentTicketId(),
              refused.refusal().text());
        }
      }
    }
  }

  private record Siblings(long number, long running) {}

  /**
   * A ticket without stays is at its end, whatever its progress says. A deleted one counts no more;
   * when it was the only one nothing has been done for the parent, which goes on waiting.
   */
  private boolean siblingsEnded(OpenTicket child) {
    Siblings siblings = siblings(child);
    return siblings.running == 0 && siblings.number > 0;
  }

  /** Reads by ticket_parent and ticket_activity_ticket. */
  private Siblings siblings(OpenTicket child) {
    return jdbc.sql(
            "select count(*) as number, coalesce(sum(case when exists (select 1 from"
                + " ticket_activity a where a.ticket_id = t.id) then 1 else 0 end), 0) as running"
                + " from ticket t where t.parent_ticket_id = ? and t.parent_ticket_state_id = ? and"
                + " not t.is_deleted")
        .param(child.parentTicketId())
        .param(child.parentTicketStateId())
        .query((row, n) -> new Siblings(row.getLong("number"), row.getLong("running")))
        .single();
  }

  private Outcome<OpenTicket> moveParent(OpenTicket child) {
    Optional<OpenTicket> parent =
        store.lock(child.parentTicketId(), TicketStore.SERVICE).map(TicketStore.Locked::ticket);
    int stateId = child.parentTicketStateId();
    if (parent.filter(p -> called(p, stateId)).isPresent()) {
      // The engine itself goes on where it called them.
      return Outcome.done(parent.get());
    }
    Optional<Activity> waiting = parent.flatMap(p -> waiting(p, stateId));
    if (waiting.isEmpty()) {
      return Outcome.refused(Refusal.of("it does not wait for them"));
    }
    OpenTicket ticket = parent.get();
    gate.follow(ticket);
    Optional<TransitionEntry> transition =
        ticket.workflow().transitionsFrom(stateId).stream().findFirst();
    if (transition.isEmpty()) {
      return Outcome.refused(Refusal.of("no transition leaves its state"));
    }
    By robot = new By(OpenTicket.ROBOT, SUGGESTION, true, true);
    Activity from = endAddNode(ticket, waiting.get());
    return takeTransition
        .getObject()
        .take(ticket, from, transition.get(), StepInput.AUTOMATIC, robot);
  }

  /** R158: only while it is in that state, and R159: only if that state waits for the engine. */
  private static Optional<Activity> waiting(OpenTicket parent, int stateId) {
    return parent.activityIn(stateId).filter(a -> a.people().contains(OpenTicket.ROBOT));
  }

  private static boolean called(OpenTicket parent, int stateId) {
    return parent
        .workflow()
        .state(stateId)
        .map(StateEntry::node)
        .filter(CallActivity.class::isInstance)
        .isPresent();
  }

  /** R135: an automatic step ends an add-node. */
  private static Activity endAddNode(OpenTicket ticket, Activity activity) {
    if (!activity.inAddNode()) {
      return activity;
    }
    Activity free = activity.withAddNode(false, "");
    ticket.replace(activity, free);
    return free;
  }
}
