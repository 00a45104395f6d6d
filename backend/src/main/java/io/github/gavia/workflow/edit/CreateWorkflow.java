package io.github.gavia.workflow.edit;

import io.github.gavia.access.WorkflowHolders;
import io.github.gavia.platform.Saved;
import io.github.gavia.workflow.StoreVersion;
import io.github.gavia.workflow.StoreVersion.Origin;
import io.github.gavia.workflow.WorkflowRows;
import io.github.gavia.workflow.WorkflowRows.Keyed;
import io.github.gavia.workflow.model.Body;
import io.github.gavia.workflow.model.Diagram;
import io.github.gavia.workflow.model.Label;
import io.github.gavia.workflow.model.WorkflowModel;
import io.github.gavia.workflow.model.WorkflowSettings;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes a workflow without states, with those who have rights on it (7.2). */
@Component
public class CreateWorkflow {

  private final TransactionTemplate transaction;
  private final WorkflowRows rows;
  private final StoreVersion storeVersion;
  private final LiveConfiguration live;
  private final WorkflowHolders holders;

  CreateWorkflow(
      TransactionTemplate transaction,
      WorkflowRows rows,
      StoreVersion storeVersion,
      LiveConfiguration live,
      WorkflowHolders holders) {
    this.transaction = transaction;
    this.rows = rows;
    this.storeVersion = storeVersion;
    this.live = live;
    this.holders = holders;
  }

  /** Makes it; tells its id. */
  public Saved create(WorkflowDetails details, Author author) {
    Optional<String> problem =
        details.problem().or(() -> live.problem(details.on(empty("workflow_1"))));
    return problem
        .<Saved>map(Saved.Refused::new)
        .orElseGet(() -> transaction.execute(status -> store(details, author)));
  }

  private Saved store(WorkflowDetails details, Author author) {
    Keyed row = rows.add(author.username());
    storeVersion.store(
        row.id(), details.on(empty(row.key())), Origin.of(author.username(), "workflow made"));
    holders.set(row.id(), details.holders());
    return new Saved.Done(row.id());
  }

  private static WorkflowModel empty(String key) {
    return new WorkflowModel(
        key,
        Label.NONE,
        "",
        WorkflowSettings.DEFAULT,
        List.of(),
        new Body(List.of(), List.of(), List.of()),
        Diagram.EMPTY);
  }
}
