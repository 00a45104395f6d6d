package io.github.gavia.workflow.edit;

import io.github.gavia.platform.Saved;
import io.github.gavia.workflow.WorkflowRows;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Deletes a workflow and nothing else: states, rights and tickets stay (R232). */
@Component
public class DeleteWorkflow {

  private final TransactionTemplate transaction;
  private final WorkflowRows rows;

  DeleteWorkflow(TransactionTemplate transaction, WorkflowRows rows) {
    this.transaction = transaction;
    this.rows = rows;
  }

  /** Deletes it; refused when it is not there. */
  public Saved delete(int workflowId) {
    return transaction.execute(
        status -> {
          if (rows.lock(workflowId).isEmpty()) {
            return LiveConfiguration.UNKNOWN_WORKFLOW;
          }
          rows.delete(workflowId);
          return new Saved.Done(workflowId);
        });
  }
}
