package io.github.gavia.engine;

import java.util.List;
import java.util.Objects;
import org.flowable.bpmn.model.BoundaryEvent;
import org.flowable.bpmn.model.CallActivity;
import org.flowable.bpmn.model.FlowElement;
import org.flowable.bpmn.model.Process;
import org.flowable.common.engine.impl.interceptor.CommandContext;
import org.flowable.common.engine.impl.interceptor.CommandExecutor;
import org.flowable.engine.impl.persistence.entity.ExecutionEntity;
import org.flowable.engine.impl.persistence.entity.ExecutionEntityManager;
import org.flowable.engine.impl.util.CommandContextUtil;
import org.flowable.engine.impl.util.ProcessDefinitionUtil;
import org.flowable.task.service.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;

/**
 * Moves an instance to another definition where it stands. Its executions and tasks are told the
 * new definition and nothing else changes: the engine's own migration makes states anew, and with
 * them timers and positions.
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
    if (!inside.stream().allMatch(execution -> canStay(execution, process))) {
      return false;
    }
    instance.setProcessDefinitionId(definition);
    for (ExecutionEntity execution : inside) {
      FlowElement there = counterpart(execution, process);
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

  /** A timer may have gone; a state may not. */
  private static boolean canStay(ExecutionEntity execution, Process process) {
    return execution.getCurrentFlowElement() instanceof BoundaryEvent
        || counterpart(execution, process) != null;
  }

  private static @Nullable FlowElement counterpart(ExecutionEntity execution, Process process) {
    FlowElement here = execution.getCurrentFlowElement();
    FlowElement there = process.getFlowElement(execution.getActivityId(), true);
    return there != null
            && there.getClass() == here.getClass()
            && Objects.equals(containerOf(here), containerOf(there))
            && loops(here) == loops(there)
            && Objects.equals(hostOf(here), hostOf(there))
        ? there
        : null;
  }

  private static @Nullable String containerOf(FlowElement element) {
    return element.getSubProcess() == null ? null : element.getSubProcess().getId();
  }

  private static boolean loops(FlowElement element) {
    return element instanceof CallActivity call && call.hasMultiInstanceLoopCharacteristics();
  }

  private static @Nullable String hostOf(FlowElement element) {
    return element instanceof BoundaryEvent boundary ? boundary.getAttachedToRefId() : null;
  }
}
