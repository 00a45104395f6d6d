package io.github.gavia.workflow.edit;

import io.github.gavia.platform.Saved;
import io.github.gavia.workflow.RunnableWorkflow.TransitionEntry;
import io.github.gavia.workflow.StoreVersion.Part;
import io.github.gavia.workflow.edit.LiveConfiguration.Change;
import io.github.gavia.workflow.edit.LiveConfiguration.Live;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Deletes a transition (7.17). */
@Component
public class DeleteTransition {

  private final LiveConfiguration live;

  DeleteTransition(LiveConfiguration live) {
    this.live = live;
  }

  /** Deletes it; nothing happens when it is not there (R231, R233). */
  public Saved delete(int workflowId, int transitionId, Author author) {
    return live.change(workflowId, author, now -> deleted(now, transitionId));
  }

  private static Change deleted(Live now, int transitionId) {
    Optional<TransitionEntry> transition = now.workflow().transition(transitionId);
    if (transition.isEmpty()) {
      return now.missing(Part.TRANSITION, "transition_id", transitionId);
    }
    Canvas canvas = now.canvas();
    new TransitionEdit(canvas).remove(transition.get().transition());
    return new Change.To(canvas.model(), "transition deleted", null);
  }
}
