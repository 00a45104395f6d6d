package io.github.gavia.ticket;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Port: moves the process instances of tickets. Every call joins the caller's transaction, and the
 * caller holds the lock of the ticket's row. After a call that throws, the transaction has to be
 * rolled back: the engine does not do it by itself.
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
   * @param at where the ticket waits
   * @param flowId the transition; null to leave a state along whatever flow leaves it
   */
  Movement take(long ticketId, Position at, @Nullable String flowId, Route route);

  /**
   * Moves the whole instance to one state, out of parallel branches, multi-instances, call
   * activities and sub-processes as well: retreat, forced change. Their timers are gone, called
   * instances are ended.
   */
  Movement jump(long ticketId, String instanceId, String nodeId, Route route);

  /** Ends the instance without reaching an end event: close, delete. Called instances end too. */
  Movement end(long ticketId, String instanceId);

  /**
   * Moves the instance to another version's deployment, states by equal element ids, due times
   * unchanged.
   *
   * @return whether it was moved; false when a state it waits in does not exist there, and then
   *     nothing has changed
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
     * Whether a flow out of a choice or inclusive gateway is taken. Exclusive gateways ask in
     * drawing order and stop at the first yes; a default flow is taken when all say no.
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
}
