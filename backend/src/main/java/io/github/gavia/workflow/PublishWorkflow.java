package io.github.gavia.workflow;

import io.github.gavia.workflow.Diagnostic.Severity;
import io.github.gavia.workflow.StoreVersion.Origin;
import io.github.gavia.workflow.model.WorkflowModel;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes a BPMN file the live version of its workflow. What cannot run is refused with the element
 * that is wrong, and nothing is written.
 */
@Component
public class PublishWorkflow {

  private final TransactionTemplate transaction;
  private final WorkflowXml xml;
  private final ModelCheck check;
  private final WorkflowRows rows;
  private final StoreVersion storeVersion;

  PublishWorkflow(
      TransactionTemplate transaction,
      WorkflowXml xml,
      ModelCheck check,
      WorkflowRows rows,
      StoreVersion storeVersion) {
    this.transaction = transaction;
    this.xml = xml;
    this.check = check;
    this.rows = rows;
    this.storeVersion = storeVersion;
  }

  /** How a publication ended. */
  public sealed interface Publication {
    /** Everything that was found, by weight. */
    List<Diagnostic> diagnostics();
  }

  /** The workflow is live. */
  public record Published(int workflowId, long versionId, int number, List<Diagnostic> diagnostics)
      implements Publication {}

  /** The file cannot run; the findings of severity REFUSED or BLOCKS say why. */
  public record Refused(List<Diagnostic> diagnostics) implements Publication {}

  /**
   * Publishes a file under the workflow whose key is its process id; there need not be one yet.
   *
   * @param note what changed, at most 200 characters
   * @param publisher username that is recorded as creator of the version
   */
  public Publication publish(byte[] file, String note, String publisher) {
    WorkflowXml.Reading reading = xml.read(file);
    List<Diagnostic> findings = new ArrayList<>(reading.diagnostics());
    WorkflowModel model = reading.model();
    if (model != null) {
      findings.addAll(check.check(model));
    }
    boolean blocked =
        findings.stream()
            .anyMatch(d -> d.severity() == Severity.REFUSED || d.severity() == Severity.BLOCKS);
    if (model == null || blocked) {
      return new Refused(findings);
    }
    return transaction.execute(status -> store(model, note, publisher, findings));
  }

  private Published store(
      WorkflowModel model, String note, String publisher, List<Diagnostic> findings) {
    int workflowId = rows.lock(model.id()).orElseGet(() -> rows.add(model.id(), publisher));
    RunnableWorkflow stored = storeVersion.store(workflowId, model, Origin.of(publisher, note));
    return new Published(workflowId, stored.versionId(), stored.number(), List.copyOf(findings));
  }
}
