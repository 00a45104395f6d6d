package io.github.gavia.engine;

import java.util.List;
import org.flowable.bpmn.model.FlowElement;
import org.flowable.bpmn.model.Process;
import org.flowable.common.engine.impl.interceptor.CommandContext;
import org.flowable.common.engine.impl.interceptor.CommandExecutor;
import org.flowable.engine.impl.persistence.entity.ExecutionEntity;
import org.flowable.engine.impl.persistence.entity.ExecutionEntityManager;
import org.flowable.engine.impl.util.CommandContextUtil;
import org.flowable.engine.impl.util.ProcessDefinitionUtil;
import org.flowable.task.service.impl.persistence.entity.TaskEntity;

/**
 * Moves an instance to another definition where it stands. Its executions and tasks are told the
 * new definition and nothing else changes: the engine's own migration makes states anew, and with
 * them timers and positions. {@link Counterpart} says who may move.
 */
final class Migration {

  private final CommandExecutor commands;

  Migration(CommandExecutor commands) {
    this.commands = commands;
  }

  boolean migrate(String instanceId, String definition) {
    return commands.execute(context -> migrate(context, instanceId, definition));
  }

  private static boolean migrate(CommandContext context, String instanceId, String definition) {
    ExecutionEntityManager manager = CommandContextUtil.getExecutionEntityManager(context);
    ExecutionEntity instance = manager.findById(instanceId);
    if (instance == null) {
      return false;
    }
    if (instance.getProcessDefinitionId().equals(definition)) {
      return true;
    }
    Process process = ProcessDefinitionUtil.getProcess(definition);
    List<ExecutionEntity> inside = manager.findChildExecutionsByProcessInstanceId(instanceId);
    if (!inside.stream().allMatch(execution -> mayMove(execution, process))) {
      return false;
    }
    instance.setProcessDefinitionId(definition);
    for (ExecutionEntity execution : inside) {
      FlowElement there = Counterpart.of(execution.getCurrentFlowElement(), process);
      if (there == null) {
        manager.deleteExecutionAndRelatedData(execution, "timer not drawn any more", false);
      } else {
        execution.setProcessDefinitionId(definition);
        execution.setCurrentFlowElement(there);
      }
    }
    for (TaskEntity task :
        CommandContextUtil.getTaskService(context).findTasksByProcessInstanceId(instanceId)) {
      task.setProcessDefinitionId(definition);
    }
    return true;
  }

  private static boolean mayMove(ExecutionEntity execution, Process process) {
    return Counterpart.obstacle(execution.getCurrentFlowElement(), process).isEmpty();
  }
}
