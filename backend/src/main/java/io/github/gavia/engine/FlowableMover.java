package io.github.gavia.engine;

import io.github.gavia.ticket.ProcessMover;
import org.flowable.bpmn.model.CallActivity;
import org.flowable.bpmn.model.FlowElement;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.RuntimeService;
import org.flowable.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.flowable.engine.impl.persistence.entity.ExecutionEntity;
import org.flowable.engine.impl.persistence.entity.ExecutionEntityManager;
import org.flowable.engine.impl.util.CommandContextUtil;
import org.flowable.engine.impl.util.ProcessDefinitionUtil;
import org.flowable.engine.impl.util.TaskHelper;
import org.flowable.task.service.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Moves tickets on Flowable. The business key of an instance is its ticket's id. */
@Component
class FlowableMover implements ProcessMover {

  private final RuntimeService instances;
  private final ProcessEngineConfigurationImpl engine;
  private final MoveRunner runner;
  private final Migration migration;

  FlowableMover(ProcessEngine engine) {
    this.instances = engine.getRuntimeService();
    this.engine = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    this.runner = new MoveRunner(this.engine.getCommandExecutor());
    this.migration = new Migration(this.engine.getCommandExecutor());
  }

  @Override
  public Movement start(long ticketId, String definition, String flowId, Route route) {
    String instanceId = engine.getIdGenerator().getNextId();
    return begin(definition, ticketId, instanceId, Move.by(ticketId, instanceId, flowId, route));
  }

  @Override
  public Movement startAt(long ticketId, String definition, String nodeId, Route route) {
    String instanceId = engine.getIdGenerator().getNextId();
    return begin(definition, ticketId, instanceId, Move.to(ticketId, instanceId, nodeId, route));
  }

  private Movement begin(String definition, long ticketId, String instanceId, Move move) {
    return runner.run(
        move,
        context ->
            instances
                .createProcessInstanceBuilder()
                .processDefinitionId(definition)
                .predefineProcessInstanceId(instanceId)
                .businessKey(Long.toString(ticketId))
                .start());
  }

  @Override
  public Movement take(long ticketId, Position at, @Nullable String flowId, Route route) {
    Move move = Move.by(ticketId, at.instanceId(), flowId, route);
    return runner.run(
        move,
        context -> {
          TaskEntity task = CommandContextUtil.getTaskService().getTask(at.token());
          if (task == null) {
            leaveCall(callAt(ticketId, at, move));
          } else if (task.getProcessInstanceId().equals(at.instanceId())) {
            TaskHelper.completeTask(task, null, null, null, null, null, context);
          } else {
            throw move.failed(new StalePosition(ticketId, at));
          }
        });
  }

  private static ExecutionEntity callAt(long ticketId, Position at, Move move) {
    ExecutionEntity call = executions().findById(at.token());
    if (call == null
        || !at.instanceId().equals(call.getProcessInstanceId())
        || !(call.getCurrentFlowElement() instanceof CallActivity)) {
      throw move.failed(new StalePosition(ticketId, at));
    }
    return call;
  }

  /** Ends the children, and goes on behind the call as if they had ended by themselves. */
  private static void leaveCall(ExecutionEntity call) {
    CallActivity activity = (CallActivity) call.getCurrentFlowElement();
    ExecutionEntity scope = call.getParent();
    executions().deleteChildExecutions(call, "left", true);
    executions().deleteExecutionAndRelatedData(call, "left", false, false, true, activity);
    goOn(scope, activity.getOutgoingFlows().get(0).getTargetFlowElement());
  }

  @Override
  public Movement jump(long ticketId, String instanceId, String nodeId, Route route) {
    Move move = Move.to(ticketId, instanceId, nodeId, route);
    return runner.run(
        move,
        context -> {
          ExecutionEntity instance = instance(ticketId, instanceId, move);
          executions().deleteChildExecutions(instance, "moved to " + nodeId, true);
          goOn(
              instance,
              ProcessDefinitionUtil.getProcess(instance.getProcessDefinitionId())
                  .getInitialFlowElement());
        });
  }

  @Override
  public Movement end(long ticketId, String instanceId, Route route) {
    Move move = Move.by(ticketId, instanceId, null, route);
    return runner.run(
        move,
        context -> {
          ExecutionEntity instance = instance(ticketId, instanceId, move);
          executions().deleteProcessInstance(instance.getId(), "ended", false);
        });
  }

  @Override
  public boolean migrate(String instanceId, String definition) {
    return migration.migrate(instanceId, definition);
  }

  private static void goOn(ExecutionEntity scope, FlowElement element) {
    ExecutionEntity next = executions().createChildExecution(scope);
    next.setCurrentFlowElement(element);
    CommandContextUtil.getAgenda().planContinueProcessOperation(next);
  }

  private static ExecutionEntity instance(long ticketId, String instanceId, Move move) {
    ExecutionEntity instance = executions().findById(instanceId);
    if (instance == null
        || !instance.isProcessInstanceType()
        || !Long.toString(ticketId).equals(instance.getBusinessKey())) {
      throw move.failed(new StalePosition(ticketId, instanceId));
    }
    return instance;
  }

  private static ExecutionEntityManager executions() {
    return CommandContextUtil.getExecutionEntityManager();
  }
}
