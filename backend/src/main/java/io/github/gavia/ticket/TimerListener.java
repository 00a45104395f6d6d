package io.github.gavia.ticket;

import io.github.gavia.ticket.ProcessMover.Movement;
import io.github.gavia.ticket.ProcessMover.Route;

/**
 * Told by the engine that a timer's time has come, inside the timer job's transaction and before
 * anything moved.
 */
public interface TimerListener {

  /**
   * Moves the ticket along the timer's flow, or refuses.
   *
   * @param nodeId the timer boundary event
   * @param instanceId the instance it belongs to
   * @param move performs the engine's part; called at most once
   * @throws TimerRefused when the step cannot be done; the job is set aside with this reason and
   *     not tried again by itself (R152). Any other exception is an infrastructure fault and is
   *     tried again.
   */
  void fired(long ticketId, String instanceId, String nodeId, Move move);

  /**
   * Runs a timer job's transaction, in which {@link #fired} is called, and runs it once more when
   * that was {@link Interrupted} by something that has to be done between transactions.
   */
  default void around(Runnable transaction) {
    transaction.run();
  }

  /** The engine's part of a timer transition. */
  interface Move {
    /** Leaves the state along the timer's flow. */
    Movement along(Route route);
  }

  /** The transaction has to be rolled back and run again by {@link #around}; no fault. */
  abstract class Interrupted extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Interrupted() {
      super("the step has to be taken once more", null, false, false);
    }
  }

  /** A timer transition that cannot be done. */
  final class TimerRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * @param reason for the administrator who looks at failed jobs
     */
    public TimerRefused(String reason) {
      super(reason);
    }
  }
}
