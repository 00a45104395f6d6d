package io.github.gavia.workflow.edit;

import io.github.gavia.platform.Saved;
import io.github.gavia.workflow.RunnableWorkflow.StateEntry;
import io.github.gavia.workflow.StoreVersion.Part;
import io.github.gavia.workflow.edit.LiveConfiguration.Change;
import io.github.gavia.workflow.edit.LiveConfiguration.Live;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Deletes a state and nothing else: its transitions stay in the configuration (R232). */
@Component
public class DeleteState {

  private final LiveConfiguration live;

  DeleteState(LiveConfiguration live) {
    this.live = live;
  }

  /** Deletes it; nothing happens when it is not there (R231, R233). */
  public Saved delete(int workflowId, int stateId, Author author) {
    return live.change(workflowId, author, now -> deleted(now, stateId));
  }

  private static Change deleted(Live now, int stateId) {
    Optional<StateEntry> state = now.workflow().state(stateId);
    if (state.isEmpty()) {
      return now.missing(Part.STATE, "state_id", stateId);
    }
    Canvas canvas = now.canvas();
    new StateEdit(canvas).remove(state.get().elementId());
    return new Change.To(canvas.model(), "state deleted", null);
  }
}
