package io.github.gavia.engine;

import io.github.gavia.ticket.TimerListener;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Stands for the room that handles timers. */
final class TimerDesk implements TimerListener {

  /** What was told. */
  record Fired(long ticketId, String instanceId, String nodeId) {}

  private final Queue<Fired> fired = new ConcurrentLinkedQueue<>();
  private volatile TimerListener then = (ticketId, instanceId, nodeId, move) -> {};

  /** What to do about timers from now on. */
  void then(TimerListener listener) {
    this.then = listener;
    fired.clear();
  }

  Queue<Fired> fired() {
    return fired;
  }

  @Override
  public void fired(long ticketId, String instanceId, String nodeId, Move move) {
    then.fired(ticketId, instanceId, nodeId, move);
    fired.add(new Fired(ticketId, instanceId, nodeId));
  }
}
