package io.github.gavia.workflow.draft;

import io.github.gavia.workflow.Diagnostic;
import io.github.gavia.workflow.ProcessDeployer;
import io.github.gavia.workflow.model.WorkflowModel;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Deploys a model and takes it back: whether the engine accepts it is known before it is live. */
@Component
class TrialDeployment {

  private static final Logger log = LoggerFactory.getLogger(TrialDeployment.class);

  /** No version has it. */
  private static final long NO_VERSION = 0;

  private final TransactionTemplate transaction;
  private final ProcessDeployer deployer;

  TrialDeployment(TransactionTemplate transaction, ProcessDeployer deployer) {
    this.transaction = transaction;
    this.deployer = deployer;
  }

  /** What the engine has against it. Must not be called in a transaction, which would end. */
  Optional<Diagnostic> problem(WorkflowModel model) {
    try {
      transaction.executeWithoutResult(
          status -> {
            deployer.deploy(NO_VERSION, model);
            status.setRollbackOnly();
          });
      return Optional.empty();
    } catch (RuntimeException | StackOverflowError e) {
      log.warn("The trial deployment of {} failed", model.id(), e);
      String detail = e.getClass().getSimpleName();
      return Optional.of(DraftFinding.DEPLOYMENT.with(Map.of("detail", detail)));
    }
  }
}
