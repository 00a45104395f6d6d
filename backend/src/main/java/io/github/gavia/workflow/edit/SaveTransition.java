package io.github.gavia.workflow.edit;

import io.github.gavia.platform.Saved;
import io.github.gavia.workflow.ConditionText;
import io.github.gavia.workflow.RunnableWorkflow;
import io.github.gavia.workflow.RunnableWorkflow.StateEntry;
import io.github.gavia.workflow.RunnableWorkflow.TransitionEntry;
import io.github.gavia.workflow.StoreVersion.Edited;
import io.github.gavia.workflow.StoreVersion.Part;
import io.github.gavia.workflow.edit.LiveConfiguration.Change;
import io.github.gavia.workflow.edit.LiveConfiguration.Live;
import io.github.gavia.workflow.edit.WantedTransition.Condition;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Adds a transition to a workflow, or replaces the record of one (7.15, 7.16). */
@Component
public class SaveTransition {

  private final LiveConfiguration live;

  SaveTransition(LiveConfiguration live) {
    this.live = live;
  }

  /** Adds a transition; tells its id. */
  public Saved add(int workflowId, TransitionDetails details, Author author) {
    return saved(details, () -> live.change(workflowId, author, now -> added(now, details)));
  }

  /** Replaces a transition's record; nothing happens to one that is not there (R231, R233). */
  public Saved edit(int workflowId, int transitionId, TransitionDetails details, Author author) {
    return saved(
        details, () -> live.change(workflowId, author, now -> edited(now, transitionId, details)));
  }

  private static Saved saved(TransitionDetails details, Supplier<Saved> change) {
    return details.problem().<Saved>map(Saved.Refused::new).orElseGet(change);
  }

  private static Change added(Live now, TransitionDetails details) {
    Optional<String> problem = unknownState(now.workflow(), details);
    if (problem.isPresent()) {
      return new Change.Refused(problem.get());
    }
    Canvas canvas = now.canvas();
    String id = new TransitionEdit(canvas).add(wanted(now, details));
    return new Change.To(canvas.model(), "transition added", new Edited(Part.TRANSITION, id, null));
  }

  private static Change edited(Live now, int transitionId, TransitionDetails details) {
    Optional<TransitionEntry> transition = now.workflow().transition(transitionId);
    if (transition.isEmpty()) {
      return now.missing(Part.TRANSITION, "transition_id", transitionId);
    }
    Optional<String> problem = unknownState(now.workflow(), details);
    if (problem.isPresent()) {
      return new Change.Refused(problem.get());
    }
    Canvas canvas = now.canvas();
    new TransitionEdit(canvas).replace(transition.get().transition(), wanted(now, details));
    String id = transition.get().elementId();
    return new Change.To(canvas.model(), "transition edited", new Edited(Part.TRANSITION, id, id));
  }

  /** R65: a state has to be one of this workflow; 0 stays allowed as destination. */
  private static Optional<String> unknownState(
      RunnableWorkflow workflow, TransitionDetails details) {
    if (workflow.state(details.sourceStateId()).isEmpty()) {
      return Optional.of(noState("source_state_id", details.sourceStateId(), workflow));
    }
    int destination = details.destinationStateId();
    return destination == 0 || workflow.state(destination).isPresent()
        ? Optional.empty()
        : Optional.of(noState("destination_state_id", destination, workflow));
  }

  private static String noState(String key, int id, RunnableWorkflow workflow) {
    return key + " is invalid: workflow_id:" + workflow.workflowId() + " has no state " + id;
  }

  private static WantedTransition wanted(Live now, TransitionDetails details) {
    return new WantedTransition(
        details.name(),
        details.button(),
        details.timer(),
        now.workflow().state(details.sourceStateId()).orElseThrow().elementId(),
        details.conditions().stream().map(entry -> condition(now, entry)).toList(),
        elementId(now, details.destinationStateId()));
  }

  /** An entry that cannot be asked, or names no state, is kept as it came. */
  private static Condition condition(Live now, ConditionText.Entry entry) {
    String expression = entry.expression();
    String target = elementId(now, entry.target());
    if (expression == null) {
      return new Condition(entry.configured(), null, entry.configured());
    }
    return target == null
        ? new Condition(expression, null, entry.configured())
        : new Condition(expression, target, "");
  }

  private static @Nullable String elementId(Live now, int stateId) {
    return now.workflow().state(stateId).map(StateEntry::elementId).orElse(null);
  }
}
