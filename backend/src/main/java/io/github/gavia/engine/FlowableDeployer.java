package io.github.gavia.engine;

import io.github.gavia.workflow.ProcessDeployer;
import io.github.gavia.workflow.model.WorkflowModel;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.RepositoryService;
import org.flowable.engine.impl.persistence.entity.DeploymentEntity;
import org.flowable.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.flowable.engine.repository.Deployment;
import org.springframework.stereotype.Component;

/** Deploys versions to Flowable, one deployment each. */
@Component
class FlowableDeployer implements ProcessDeployer {

  /** The engine reads only resources that are named like this. */
  private static final String RESOURCE = "workflow.bpmn";

  private final RepositoryService repository;

  FlowableDeployer(ProcessEngine engine) {
    this.repository = engine.getRepositoryService();
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
    return ((DeploymentEntity) deployment)
        .getDeployedArtifacts(ProcessDefinitionEntity.class)
        .get(0)
        .getId();
  }
}
