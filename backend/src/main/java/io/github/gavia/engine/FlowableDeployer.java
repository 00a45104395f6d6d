package io.github.gavia.engine;

import io.github.gavia.workflow.ProcessDeployer;
import io.github.gavia.workflow.model.WorkflowModel;
import org.flowable.common.engine.impl.persistence.deploy.DeploymentCache;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.RepositoryService;
import org.flowable.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.flowable.engine.impl.persistence.deploy.ProcessDefinitionCacheEntry;
import org.flowable.engine.impl.persistence.entity.DeploymentEntity;
import org.flowable.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.flowable.engine.repository.Deployment;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Deploys versions to Flowable, one deployment each. */
@Component
class FlowableDeployer implements ProcessDeployer {

  /** The engine reads only resources that are named like this. */
  private static final String RESOURCE = "workflow.bpmn";

  private final RepositoryService repository;
  private final DeploymentCache<ProcessDefinitionCacheEntry> kept;

  FlowableDeployer(ProcessEngine engine) {
    this.repository = engine.getRepositoryService();
    this.kept =
        ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
            .getProcessDefinitionCache();
  }

  @Override
  public String deploy(long versionId, WorkflowModel model) {
    Deployment deployment =
        repository
            .createDeployment()
            .name(Long.toString(versionId))
            // Its rules are for what people draw: gaps are meant to be deployable here.
            .disableBpmnValidation()
            .disableSchemaValidation()
            .addBpmnModel(RESOURCE, ExecutableBpmn.of(versionId, model))
            .deploy();
    // A query would not see the rows yet when a ticket on its way is the first to call the
    // workflow.
    String id =
        ((DeploymentEntity) deployment)
            .getDeployedArtifacts(ProcessDefinitionEntity.class)
            .get(0)
            .getId();
    forgetUnlessCommitted(id);
    return id;
  }

  /** The engine keeps what it compiled also of a deployment that was only tried. */
  private void forgetUnlessCommitted(String id) {
    if (TransactionSynchronizationManager.isSynchronizationActive()) {
      TransactionSynchronizationManager.registerSynchronization(
          new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
              if (status != STATUS_COMMITTED) {
                kept.remove(id);
              }
            }
          });
    }
  }
}
