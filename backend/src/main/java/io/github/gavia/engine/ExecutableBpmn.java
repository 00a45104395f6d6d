package io.github.gavia.engine;

import io.github.gavia.workflow.model.WorkflowModel;
import org.flowable.bpmn.model.BpmnModel;
import org.flowable.bpmn.model.Process;

/**
 * The executable form of a workflow. It carries element ids, the graph, and calls of {@link
 * TicketFunctions} with element ids as literal arguments; no name, condition or other text of the
 * model gets into it, so that nothing in a model can be evaluated by the engine.
 */
final class ExecutableBpmn {

  private ExecutableBpmn() {}

  /**
   * Writes a version of a workflow. Gaps are no error: what has no way on ends in a gateway that
   * refuses the step. Every version is a process of its own to the engine, so that two deployed at
   * once do not contend for the next number of the same one.
   *
   * @throws IllegalArgumentException when an element id is no NCName or used twice
   */
  static BpmnModel of(long versionId, WorkflowModel model) {
    FreshIds ids = new FreshIds(model);
    Process process = new Process();
    process.setId(ids.fresh(model.id() + "." + versionId));
    process.setExecutable(true);
    new ExecutableBody(process, model.body(), ids).writeProcess();
    BpmnModel executable = new BpmnModel();
    executable.addProcess(process);
    return executable;
  }
}
