package io.github.gavia.access;

import io.github.gavia.directory.Application;
import io.github.gavia.directory.Applications;
import io.github.gavia.directory.DeleteApplication;
import io.github.gavia.directory.EditApplication;
import io.github.gavia.platform.Saved;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Changes and deletes applications together with the workflows they may use (R235). */
@Component
public class ChangeApplication {

  private final Applications applications;
  private final EditApplication editApplication;
  private final DeleteApplication deleteApplication;
  private final ApplicationWorkflows workflows;
  private final TransactionTemplate transaction;

  /** Over the directory. */
  public ChangeApplication(
      Applications applications,
      EditApplication editApplication,
      DeleteApplication deleteApplication,
      ApplicationWorkflows workflows,
      PlatformTransactionManager transactions) {
    this.applications = applications;
    this.editApplication = editApplication;
    this.deleteApplication = deleteApplication;
    this.workflows = workflows;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** Gives a live application another prefix and just these workflows. */
  public Saved edit(int applicationId, String ticketSnPrefix, List<Integer> workflowIds) {
    Optional<String> problem = workflows.problem(workflowIds);
    return problem.isPresent()
        ? new Saved.Refused(problem.get())
        : change(
            applicationId, () -> editApplication.edit(applicationId, ticketSnPrefix), workflowIds);
  }

  /** Deletes a live application; it may use no workflow any more, and its signature is nobody's. */
  public Saved delete(int applicationId) {
    return change(applicationId, () -> deleteApplication.delete(applicationId), List.of());
  }

  private Saved change(int applicationId, Supplier<Saved> change, List<Integer> workflowIds) {
    Optional<Application> application = applications.byId(applicationId);
    if (application.isEmpty()) {
      return new Saved.Refused(Application.UNKNOWN);
    }
    String name = application.get().name();
    Saved saved =
        Objects.requireNonNull(
            transaction.execute(status -> changeAtOnce(name, change, workflowIds)));
    // After the end of the transaction, or a call meanwhile would remember the old one again.
    applications.forget(name);
    return saved;
  }

  /** The application's own row comes first: whoever changes the same one waits there. */
  private Saved changeAtOnce(String name, Supplier<Saved> change, List<Integer> workflowIds) {
    Saved saved = change.get();
    if (saved instanceof Saved.Done) {
      workflows.set(name, workflowIds);
    }
    return saved;
  }
}
