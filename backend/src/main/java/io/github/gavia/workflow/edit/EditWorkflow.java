package io.github.gavia.workflow.edit;

import io.github.gavia.access.WorkflowHolders;
import io.github.gavia.platform.Saved;
import io.github.gavia.workflow.edit.LiveConfiguration.Change;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Replaces the record of a workflow and who has rights on it (7.5). */
@Component
public class EditWorkflow {

  private final TransactionTemplate transaction;
  private final LiveConfiguration live;
  private final WorkflowHolders holders;

  EditWorkflow(TransactionTemplate transaction, LiveConfiguration live, WorkflowHolders holders) {
    this.transaction = transaction;
    this.live = live;
    this.holders = holders;
  }

  /** Replaces it. */
  public Saved edit(int workflowId, WorkflowDetails details, Author author) {
    Optional<String> problem = details.problem();
    if (problem.isPresent()) {
      return new Saved.Refused(problem.get());
    }
    return transaction.execute(
        status -> {
          Saved saved = live.change(workflowId, author, now -> change(now, details));
          if (saved instanceof Saved.Done) {
            holders.set(workflowId, details.holders());
          }
          return saved;
        });
  }

  private static Change change(LiveConfiguration.Live now, WorkflowDetails details) {
    return new Change.To(details.on(now.workflow().model()), "workflow edited", null);
  }
}
