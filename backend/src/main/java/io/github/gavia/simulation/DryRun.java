package io.github.gavia.simulation;

import io.github.gavia.ticket.Conditions;
import io.github.gavia.ticket.Snapshot;
import io.github.gavia.ticket.Titles;
import io.github.gavia.workflow.RunnableWorkflow;
import java.time.Clock;
import org.springframework.stereotype.Component;

/**
 * Goes the way of a ticket through a drawing without making one: the same conditions, participants,
 * forms and titles, but no row, no process, no call to another system, no script.
 */
@Component
public class DryRun {

  /** A way is not followed further than this many steps. */
  public static final int MOST_STEPS = 200;

  /** What a walk asks. */
  record Services(
      Conditions conditions, Snapshot snapshot, Titles titles, WhoGets whoGets, Calls calls) {}

  private final Services services;
  private final Clock clock;

  DryRun(
      Conditions conditions,
      Snapshot snapshot,
      Titles titles,
      WhoGets whoGets,
      Calls calls,
      Clock clock) {
    this.services = new Services(conditions, snapshot, titles, whoGets, calls);
    this.clock = clock;
  }

  /**
   * Goes the way.
   *
   * @param workflow a version, or a {@link io.github.gavia.workflow.TrialWorkflow} with whatever
   *     mistakes
   * @throws Wish.Bad when a value is bad for its field, or a choice cannot be made
   */
  public DryRunResult run(RunnableWorkflow workflow, Wish wish) {
    return new Walk(services, workflow, wish, clock.instant()).result();
  }
}
