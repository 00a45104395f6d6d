package io.github.gavia.workflow.imports;

import io.github.gavia.workflow.model.WorkflowModel;

/**
 * A process of a file as a workflow.
 *
 * @param pool name of the pool it was drawn in, empty when there was none
 * @param model completely drawn; its id is the one by which report and questions name the process
 */
public record ImportedProcess(String pool, WorkflowModel model) {

  /** The id by which report and questions name the process. */
  public String id() {
    return model.id();
  }
}
