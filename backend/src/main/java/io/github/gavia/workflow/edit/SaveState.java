package io.github.gavia.workflow.edit;

import io.github.gavia.platform.Saved;
import io.github.gavia.workflow.RunnableWorkflow.StateEntry;
import io.github.gavia.workflow.StateType;
import io.github.gavia.workflow.StoreVersion.Edited;
import io.github.gavia.workflow.StoreVersion.Part;
import io.github.gavia.workflow.edit.LiveConfiguration.Change;
import io.github.gavia.workflow.edit.LiveConfiguration.Live;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Adds a state to a workflow, or replaces the record of one (7.9, 7.10). */
@Component
public class SaveState {

  private final LiveConfiguration live;

  SaveState(LiveConfiguration live) {
    this.live = live;
  }

  /** Adds a state; tells its id. */
  public Saved add(int workflowId, StateDetails details, Author author) {
    return saved(details, () -> live.change(workflowId, author, now -> added(now, details)));
  }

  /** Replaces a state's record; nothing happens to one that is not there (R231, R233). */
  public Saved edit(int workflowId, int stateId, StateDetails details, Author author) {
    return saved(
        details, () -> live.change(workflowId, author, now -> edited(now, stateId, details)));
  }

  private static Saved saved(StateDetails details, Supplier<Saved> change) {
    return details.problem().<Saved>map(Saved.Refused::new).orElseGet(change);
  }

  private static Change added(Live now, StateDetails details) {
    Canvas canvas = now.canvas();
    String id = new StateEdit(canvas).add(details.wanted());
    return new Change.To(canvas.model(), "state added", new Edited(Part.STATE, id, null));
  }

  private static Change edited(Live now, int stateId, StateDetails details) {
    Optional<StateEntry> state = now.workflow().state(stateId);
    if (state.isEmpty()) {
      return now.missing(Part.STATE, "state_id", stateId);
    }
    String id = state.get().elementId();
    Canvas canvas = now.canvas();
    WantedState wanted = details.wanted();
    if (wanted.type() != StateType.ORDINARY && !canvas.isTop(id)) {
      return new Change.Refused(
          "type_id is invalid: state "
              + stateId
              + " is inside of a sub-process and stays ordinary");
    }
    new StateEdit(canvas).replace(id, wanted);
    return new Change.To(canvas.model(), "state edited", new Edited(Part.STATE, id, id));
  }
}
