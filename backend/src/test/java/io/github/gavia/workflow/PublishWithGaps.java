package io.github.gavia.workflow;

import io.github.gavia.workflow.PublishWorkflow.Published;
import io.github.gavia.workflow.model.WorkflowModel;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes a workflow live whatever its check says, as a caller may configure it. */
@TestComponent
public class PublishWithGaps {

  private static class NoCheck extends ModelCheck {
    @Override
    public List<Diagnostic> check(WorkflowModel model) {
      return List.of();
    }
  }

  private final PublishWorkflow publish;
  private final WorkflowXml xml;

  PublishWithGaps(
      TransactionTemplate transaction,
      WorkflowXml xml,
      WorkflowRows rows,
      StoreVersion storeVersion) {
    this.publish = new PublishWorkflow(transaction, xml, new NoCheck(), rows, storeVersion);
    this.xml = xml;
  }

  /** The live workflow's id. */
  public int publish(WorkflowModel model, String publisher) {
    byte[] file = xml.write(model).getBytes(StandardCharsets.UTF_8);
    return ((Published) publish.publish(file, "", publisher)).workflowId();
  }
}
