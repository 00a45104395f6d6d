package io.github.gavia.workflow;

import io.github.gavia.workflow.model.WorkflowModel;

/** Port: makes a version of a workflow executable. */
public interface ProcessDeployer {

  /**
   * Deploys what our own writer makes of the model; gaps become wait states without exit, never a
   * failure. Joins the caller's transaction.
   *
   * @param versionId the version the deployment belongs to
   * @return the deployment's definition id, by which tickets are started and moved
   */
  String deploy(long versionId, WorkflowModel model);
}
