package io.github.gavia.simulation;

import io.github.gavia.simulation.DryRunResult.Taken;
import io.github.gavia.simulation.DryRunResult.Taken.By;
import io.github.gavia.ticket.StepInput;
import io.github.gavia.workflow.RunnableWorkflow.TransitionEntry;
import io.github.gavia.workflow.model.Flow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a state is left.
 *
 * @param transition null for the timer of a sub-process
 * @param timer element id of the timer that fires; null when none does
 * @param actors who acts, all voters in their order; empty when nobody does or it is not known
 */
record Departure(
    By by,
    Flow flow,
    @Nullable TransitionEntry transition,
    @Nullable String timer,
    List<String> actors,
    StepInput input) {

  Taken taken() {
    return new Taken(flow.id(), by, actors);
  }
}
