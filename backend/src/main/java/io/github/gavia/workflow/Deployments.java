package io.github.gavia.workflow;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Deploys a version when it is first used, and remembers by which definition it runs. */
@Component
public class Deployments {

  private final JdbcClient jdbc;
  private final ProcessDeployer deployer;
  private final Map<Long, String> known = new ConcurrentHashMap<>();

  Deployments(JdbcClient jdbc, ProcessDeployer deployer) {
    this.jdbc = jdbc;
    this.deployer = deployer;
  }

  /** The definition of a version. Joins the caller's transaction, which it needs. */
  public String definitionOf(RunnableWorkflow workflow) {
    String definition = known.get(workflow.versionId());
    return definition == null ? lookUp(workflow) : definition;
  }

  /** The row's lock keeps two callers from deploying the same version. */
  private String lookUp(RunnableWorkflow workflow) {
    long versionId = workflow.versionId();
    String stored =
        jdbc.sql("select coalesce(definition_id, '') from workflow_version where id = ? for update")
            .param(versionId)
            .query(String.class)
            .single();
    String definition = stored.isEmpty() ? deploy(workflow) : stored;
    rememberAfterCommit(versionId, definition);
    return definition;
  }

  private String deploy(RunnableWorkflow workflow) {
    String definition = deployer.deploy(workflow.versionId(), workflow.model());
    jdbc.sql("update workflow_version set definition_id = ? where id = ?")
        .param(definition)
        .param(workflow.versionId())
        .update();
    return definition;
  }

  /** A deployment that is rolled back must not be remembered. */
  private void rememberAfterCommit(long versionId, String definition) {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            known.put(versionId, definition);
          }
        });
  }
}
