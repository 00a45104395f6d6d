package io.github.gavia.ticket;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Port: moves the process instances of tickets. Every call joins the caller's transaction, and the
 * caller holds the lock of the ticket's row. After a call that throws, the transaction has to be
 * rolled back: the engine does not do it by itself.
 *
 * <p>All moves throw {@link NoWayOut} when the ticket cannot go on, {@link StalePosition} when it
 * is not where the caller believes, {@link
 * org.springframework.dao.OptimisticLockingFailureException} when somebody else moved it (worth one
 * more try), and what the {@link Route} throws as it is.
 */
public interface ProcessMover {

  /**
   * Creates the ticket's instance and takes a button of the start state in the same step.
   *
   * @param definition from {@link io.github.gavia.workflow.ProcessDeployer}
   * @param flowId the start state's transition
   */
  Movement start(long ticketId, String definition, String flowId, Route route);

  /** Creates an instance that begins directly in a state: an ended ticket forced elsewhere. */
  Movement startAt(long ticketId, String definition, String nodeId, Route route);

  /**
   * Takes a transition out of one of the ticket's states. A flow that leaves a timer boundary event
   * may be taken by hand (R153); the timer is gone then.
   *
   * <p>When the instance ends and a call activity waited for it, the parent goes on if all children
   * ended; its steps are part of the movement.
   *
   * @param at where the ticket waits: a task, or a call activity, whose children are ended then
   * @param flowId the transition; null to leave a state along the only flow that leaves it, or
   *     along the one that the route takes
   */
  Movement take(long ticketId, Position at, @Nullable String flowId, Route route);

  /**
   * Moves the whole instance to one state, out of parallel branches, multi-instances, call
   * activities and sub-processes as well: retreat, forced change. Their timers are gone, called
   * instances are ended.
   */
  Movement jump(long ticketId, String instanceId, String nodeId, Route route);

  /**
   * Ends the instance without reaching an end event: close, delete. Called instances end too. To a
   * call activity that waits for this instance it has ended like any other.
   *
   * @param route asked about the parent's ways, if there is a parent and it goes on
   */
  Movement end(long ticketId, String instanceId, Route route);

  /**
   * Moves the instance to another version's deployment, states by equal element ids, due times
   * unchanged. Timers of its states that are not drawn any more are gone; new ones count for stays
   * that begin after this.
   *
   * @return whether it was moved; false when a state it waits in does not exist there in the same
   *     kind and surroundings, and then nothing has changed
   */
  boolean migrate(String instanceId, String definition);

  /**
   * Where a ticket waits in the engine.
   *
   * @param instanceId the process instance
   * @param token what the engine wants to hear to go on; opaque, at most 64 characters
   */
  record Position(String instanceId, String token) {}

  /**
   * What happened, in order.
   *
   * @param steps empty when nothing moved
   */
  record Movement(List<Step> steps) {
    public Movement {
      steps = List.copyOf(steps);
    }
  }

  /** One thing that happened to one ticket. */
  sealed interface Step {
    /** The ticket it happened to: the moved one, its parent or its child. */
    long ticketId();
  }

  /** The ticket now waits in a state. */
  record Arrived(long ticketId, String nodeId, Position position) implements Step {}

  /** The ticket no longer waits in a state. */
  record Left(long ticketId, String nodeId, Position position) implements Step {}

  /** A call activity made an instance for a child ticket, whose own steps follow. */
  record ChildStarted(long ticketId, String nodeId, int index, long childTicketId)
      implements Step {}

  /**
   * The instance is over.
   *
   * @param nodeId the end event it reached; null when it was ended without reaching one
   */
  record Ended(long ticketId, @Nullable String nodeId) implements Step {}

  /** What the engine asks on its way. Called in the caller's thread, inside the call. */
  interface Route {

    /**
     * Whether a flow is taken: out of a choice or inclusive gateway, or a button that nobody
     * pressed (the first of a child's start state, an exit of a call activity whose children
     * ended). Exclusive gateways and states ask in drawing order and stop at the first yes; a
     * default flow is not asked for and is taken when all others say no. Neither is the single flow
     * out of a gateway asked for when it has no condition, nor the single exit of a call activity.
     */
    boolean takes(long ticketId, String flowId);

    /** How many children a call activity starts, 0 or more. */
    int children(long ticketId, String nodeId);

    /** The child to start; asked once for each index from 0. */
    Child child(long ticketId, String nodeId, int index);
  }

  /**
   * A child ticket about to start.
   *
   * @param ticketId its id, fresh
   * @param definition the called workflow's deployment
   */
  record Child(long ticketId, String definition) {}

  /** The ticket cannot go on: no flow is taken, or none leads to where it shall go. */
  final class NoWayOut extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final long ticketId;

    /**
     * @param ticketId whose way ended: the moved ticket, its parent or a child
     */
    public NoWayOut(long ticketId) {
      super("ticket " + ticketId + " has no way to go on");
      this.ticketId = ticketId;
    }

    /** Whose way ended. */
    public long ticketId() {
      return ticketId;
    }
  }

  /** The ticket does not wait where the caller believes. */
  final class StalePosition extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * @param where the instance or position that was asked for
     */
    public StalePosition(long ticketId, Object where) {
      super("ticket " + ticketId + " is not at " + where);
    }
  }
}
