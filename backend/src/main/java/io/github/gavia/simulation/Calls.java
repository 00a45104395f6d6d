package io.github.gavia.simulation;

import io.github.gavia.participant.Assignment;
import io.github.gavia.simulation.DryRunResult.Called;
import io.github.gavia.simulation.DryRunResult.Copy;
import io.github.gavia.simulation.DryRunResult.How;
import io.github.gavia.simulation.Movement.Stopped;
import io.github.gavia.ticket.HandOver;
import io.github.gavia.workflow.RunnableWorkflow;
import io.github.gavia.workflow.RunnableWorkflow.TransitionEntry;
import io.github.gavia.workflow.Workflows;
import io.github.gavia.workflow.model.Label;
import io.github.gavia.workflow.model.Node.Call;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Which tickets a call activity would start. Their own ways are not gone. */
@Component
class Calls {

  private final Workflows workflows;

  Calls(Workflows workflows) {
    this.workflows = workflows;
  }

  /** What would be started, or by {@link Stopped} why the step is refused. */
  Called of(Call call, RunnableWorkflow workflow, TrialTicket ticket) {
    List<String> items = HandOver.items(call, ticket.values());
    if (items.size() > HandOver.MOST_CHILDREN) {
      throw new Stopped(
          Told.of(Telling.TOO_MANY_CHILDREN, "count", String.valueOf(HandOver.MOST_CHILDREN)));
    }
    Optional<RunnableWorkflow> called = workflows.liveByKey(call.workflow());
    Optional<TransitionEntry> button = called.flatMap(c -> HandOver.startButton(c, call));
    if (!items.isEmpty() && button.isEmpty()) {
      Telling why = called.isEmpty() ? Telling.CALLED_UNKNOWN : Telling.CALLED_NO_BUTTON;
      throw new Stopped(Told.of(why, "name", call.workflow()));
    }
    return new Called(
        call.workflow(),
        called.map(c -> c.model().name()).orElse(Label.of(call.workflow())),
        button.map(b -> b.transition().flow().name()).orElse(Label.NONE),
        items,
        Objects.requireNonNullElse(call.itemTarget(), ""),
        call.handOver().stream()
            .map(
                copy ->
                    new Copy(
                        copy.from(),
                        copy.to(),
                        HandOver.value(
                            workflow,
                            ticket.values(),
                            ticket.title(),
                            ticket.creator(),
                            "",
                            copy.from())))
            .toList(),
        call.handBack());
  }

  /** A state that waits for the tickets it starts is the engine's. */
  static WhoGets.Handed handed(Called called) {
    Told why =
        Told.of(
            Telling.CALLS,
            "name",
            called.name().text(),
            "count",
            String.valueOf(called.items().size()));
    return new WhoGets.Handed(
        How.CALL, List.of(), List.of(why), Assignment.People.one(WhoGets.ROBOT).stored(), null);
  }
}
