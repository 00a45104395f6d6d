package io.github.gavia.engine;

import io.github.gavia.ticket.TimerListener;
import org.flowable.job.api.JobInfo;
import org.flowable.job.service.JobServiceConfiguration;
import org.flowable.job.service.impl.asyncexecutor.ExecuteAsyncRunnable;
import org.flowable.job.service.impl.asyncexecutor.ExecuteAsyncRunnableFactory;
import org.flowable.job.service.impl.asyncexecutor.JobExecutionObservationProvider;
import org.springframework.beans.factory.ObjectProvider;

/** Lets the listener run the transaction of each timer job. */
final class TimerJobs implements ExecuteAsyncRunnableFactory {

  private final ObjectProvider<TimerListener> listener;

  TimerJobs(ObjectProvider<TimerListener> listener) {
    this.listener = listener;
  }

  @Override
  public Runnable createExecuteAsyncRunnable(JobInfo job, JobServiceConfiguration configuration) {
    return new ExecuteAsyncRunnable(
        job,
        configuration,
        configuration.getJobEntityManager(),
        null,
        JobExecutionObservationProvider.NOOP) {
      @Override
      protected void handleTransactionalJob(boolean unlock) {
        TimerListener known = listener.getIfAvailable();
        if (known == null) {
          super.handleTransactionalJob(unlock);
        } else {
          known.around(() -> super.handleTransactionalJob(unlock));
        }
      }
    };
  }
}
