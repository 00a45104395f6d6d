package io.github.gavia.engine;

import static org.flowable.common.engine.api.delegate.event.FlowableEngineEventType.ACTIVITY_COMPLETED;
import static org.flowable.common.engine.api.delegate.event.FlowableEngineEventType.ACTIVITY_STARTED;
import static org.flowable.common.engine.api.delegate.event.FlowableEngineEventType.ENTITY_DELETED;
import static org.flowable.common.engine.api.delegate.event.FlowableEngineEventType.MULTI_INSTANCE_ACTIVITY_STARTED;
import static org.flowable.common.engine.api.delegate.event.FlowableEngineEventType.PROCESS_CANCELLED;
import static org.flowable.common.engine.api.delegate.event.FlowableEngineEventType.PROCESS_COMPLETED;
import static org.flowable.common.engine.api.delegate.event.FlowableEngineEventType.PROCESS_CREATED;
import static org.flowable.common.engine.api.delegate.event.FlowableEngineEventType.TASK_CREATED;

import io.github.gavia.ticket.ProcessMover.Arrived;
import io.github.gavia.ticket.ProcessMover.ChildStarted;
import io.github.gavia.ticket.ProcessMover.Left;
import io.github.gavia.ticket.ProcessMover.Position;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flowable.bpmn.model.CallActivity;
import org.flowable.bpmn.model.EndEvent;
import org.flowable.common.engine.api.delegate.event.AbstractFlowableEventListener;
import org.flowable.common.engine.api.delegate.event.FlowableEngineEvent;
import org.flowable.common.engine.api.delegate.event.FlowableEngineEventType;
import org.flowable.common.engine.api.delegate.event.FlowableEntityEvent;
import org.flowable.common.engine.api.delegate.event.FlowableEvent;
import org.flowable.common.engine.api.delegate.event.FlowableEventListener;
import org.flowable.engine.impl.persistence.entity.ExecutionEntity;
import org.flowable.engine.impl.util.CommandContextUtil;
import org.flowable.task.service.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;

/** Turns the engine's events into the steps of the running {@link Move}. */
final class MoveRecorder extends AbstractFlowableEventListener {

  /** The events it wants, in the form the engine's configuration takes. */
  Map<String, List<FlowableEventListener>> byType() {
    return Stream.of(
            TASK_CREATED,
            ENTITY_DELETED,
            ACTIVITY_STARTED,
            ACTIVITY_COMPLETED,
            MULTI_INSTANCE_ACTIVITY_STARTED,
            PROCESS_CREATED,
            PROCESS_COMPLETED,
            PROCESS_CANCELLED)
        .collect(Collectors.toMap(FlowableEngineEventType::name, type -> List.of(this)));
  }

  @Override
  public boolean isFailOnException() {
    return true;
  }

  @Override
  public void onEvent(FlowableEvent event) {
    Move move = Move.currentOrNull();
    if (move == null) {
      return;
    }
    switch ((FlowableEngineEventType) event.getType()) {
      case TASK_CREATED -> arrived(move, (TaskEntity) entity(event));
      case ENTITY_DELETED -> deleted(move, entity(event));
      case ACTIVITY_STARTED, MULTI_INSTANCE_ACTIVITY_STARTED ->
          started(move, execution((FlowableEngineEvent) event));
      case ACTIVITY_COMPLETED -> callLeft(move, execution((FlowableEngineEvent) event));
      case PROCESS_CREATED -> created(move, (ExecutionEntity) entity(event));
      case PROCESS_COMPLETED -> move.ended((ExecutionEntity) entity(event), true);
      case PROCESS_CANCELLED -> {
        ExecutionEntity instance = execution((FlowableEngineEvent) event);
        if (instance != null) {
          move.ended(instance, false);
        }
      }
      default -> throw new IllegalArgumentException("not asked for: " + event.getType());
    }
  }

  private static void arrived(Move move, TaskEntity task) {
    move.happened(new Arrived(ticketOf(move, task), task.getTaskDefinitionKey(), position(task)));
  }

  private static void deleted(Move move, Object entity) {
    if (entity instanceof TaskEntity task) {
      move.happened(new Left(ticketOf(move, task), task.getTaskDefinitionKey(), position(task)));
    } else if (entity instanceof ExecutionEntity execution) {
      callLeft(move, execution);
      if (execution.isProcessInstanceType()) {
        move.gone(execution);
      }
    }
  }

  private static void started(Move move, @Nullable ExecutionEntity execution) {
    if (execution == null) {
      return;
    }
    if (execution.getCurrentFlowElement() instanceof EndEvent end && end.getSubProcess() == null) {
      move.reached(execution, end.getId());
    } else if (waitsForChildren(execution)) {
      move.happened(
          new Arrived(move.ticketOf(execution), execution.getActivityId(), position(execution)));
    }
  }

  private static void callLeft(Move move, @Nullable ExecutionEntity execution) {
    if (execution != null && waitsForChildren(execution)) {
      move.left(new Left(move.ticketOf(execution), execution.getActivityId(), position(execution)));
    }
  }

  private static void created(Move move, ExecutionEntity instance) {
    move.remember(instance);
    ExecutionEntity caller = instance.getSuperExecution();
    if (caller != null) {
      move.happened(
          new ChildStarted(
              move.ticketOf(caller),
              caller.getActivityId(),
              move.indexOfLastChild(caller),
              move.ticketOf(instance)));
    }
  }

  /** Of a multi-instance call it is the root that stands for the state, not the instances. */
  private static boolean waitsForChildren(ExecutionEntity execution) {
    return execution.getCurrentFlowElement() instanceof CallActivity call
        && call.hasMultiInstanceLoopCharacteristics() == execution.isMultiInstanceRoot();
  }

  private static Object entity(FlowableEvent event) {
    return ((FlowableEntityEvent) event).getEntity();
  }

  private static @Nullable ExecutionEntity execution(FlowableEngineEvent event) {
    return CommandContextUtil.getExecutionEntityManager().findById(event.getExecutionId());
  }

  private static long ticketOf(Move move, TaskEntity task) {
    Long known = move.ticketOf(task.getProcessInstanceId());
    return known != null
        ? known
        : move.ticketOf(
            CommandContextUtil.getExecutionEntityManager().findById(task.getExecutionId()));
  }

  private static Position position(TaskEntity task) {
    return new Position(task.getProcessInstanceId(), task.getId());
  }

  private static Position position(ExecutionEntity execution) {
    return new Position(execution.getProcessInstanceId(), execution.getId());
  }
}
