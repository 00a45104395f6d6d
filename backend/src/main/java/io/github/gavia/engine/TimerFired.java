package io.github.gavia.engine;

import io.github.gavia.ticket.TimerListener;
import io.github.gavia.ticket.TimerListener.Interrupted;
import io.github.gavia.ticket.TimerListener.TimerRefused;
import org.flowable.common.engine.api.FlowableException;
import org.flowable.common.engine.impl.interceptor.CommandContext;
import org.flowable.engine.impl.jobexecutor.TriggerTimerEventJobHandler;
import org.flowable.engine.impl.persistence.entity.ExecutionEntity;
import org.flowable.engine.impl.util.CommandContextUtil;
import org.flowable.job.api.FlowableUnrecoverableJobException;
import org.flowable.job.service.impl.persistence.entity.JobEntity;
import org.flowable.variable.api.delegate.VariableScope;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Handles due timers in place of the engine's own handler: the listener decides, the engine's
 * handler does its part when told to. All of it happens in the job's transaction.
 */
final class TimerFired extends TriggerTimerEventJobHandler {

  /** Looked up when a timer fires: who listens moves tickets, and so needs the engine first. */
  private final ObjectProvider<TimerListener> listener;

  TimerFired(ObjectProvider<TimerListener> listener) {
    this.listener = listener;
  }

  @Override
  public void execute(
      JobEntity job, String configuration, VariableScope scope, CommandContext context) {
    ExecutionEntity timer = (ExecutionEntity) scope;
    String instanceId = timer.getProcessInstanceId();
    long ticketId = Long.parseLong(timer.getProcessInstance().getBusinessKey());
    MoveRunner runner =
        new MoveRunner(
            CommandContextUtil.getProcessEngineConfiguration(context).getCommandExecutor());
    try {
      listener
          .getObject()
          .fired(
              ticketId,
              instanceId,
              timer.getActivityId(),
              route ->
                  runner.run(
                      Move.by(ticketId, instanceId, null, route),
                      inner -> super.execute(job, configuration, scope, inner)));
    } catch (TimerRefused e) {
      // The one exception with which the engine sets a job aside without another try.
      throw new FlowableUnrecoverableJobException(e.getMessage(), e);
    } catch (Interrupted e) {
      FlowableException again = new FlowableException(e.getMessage(), e);
      again.setLogged(false);
      throw again;
    }
  }
}
