package io.github.gavia.ticket;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Port: when the timers of tickets are due, as the engine keeps it. */
public interface DueTimers {

  /**
   * A timer that has not moved its ticket.
   *
   * @param instanceId the process instance its ticket runs in
   * @param nodeId the timer boundary event
   * @param due when it fires, or should have
   * @param setAside whether its step was refused; it does not fire by itself any more (R152)
   */
  record DueTimer(String instanceId, String nodeId, Instant due, boolean setAside) {}

  /** All timers of some process instances, those set aside included, the earliest first. */
  List<DueTimer> of(Collection<String> instanceIds);

  /**
   * The timers of a workflow whose time has come and whose tickets have not moved all the same, the
   * earliest first; at most ten thousand.
   *
   * @param definitions from {@link io.github.gavia.workflow.ProcessDeployer}, of all its versions
   * @param until due before this
   */
  List<DueTimer> late(Collection<String> definitions, Instant until);
}
