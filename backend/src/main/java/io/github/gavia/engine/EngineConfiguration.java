package io.github.gavia.engine;

import io.github.gavia.ticket.TimerListener;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import javax.sql.DataSource;
import org.flowable.common.engine.impl.async.AsyncTaskExecutorConfiguration;
import org.flowable.common.engine.impl.cfg.IdGenerator;
import org.flowable.common.engine.impl.history.HistoryLevel;
import org.flowable.engine.ProcessEngineConfiguration;
import org.flowable.job.service.impl.asyncexecutor.AsyncJobExecutorConfiguration;
import org.flowable.job.service.impl.asyncexecutor.DefaultAsyncJobExecutor;
import org.flowable.spring.SpringProcessEngineConfiguration;
import org.flowable.spring.boot.EngineConfigurationConfigurer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Flowable as the house uses it: no history, no identities, no variables, no scripts, no beans in
 * expressions; timers that fire within about a second.
 */
@Configuration
@EnableConfigurationProperties(EngineProperties.class)
@PropertySource("classpath:engine.properties")
class EngineConfiguration {

  /** Compiled versions kept in memory; the least recently used goes first. */
  private static final int DEFINITIONS_KEPT = 4000;

  private static final Duration LOOK_FOR_TIMERS = Duration.ofSeconds(1);

  /** After a crash a timer is stuck so long; no step takes nearly as much. */
  private static final Duration LOCK = Duration.ofMinutes(5);

  private static final int THREADS = 2;
  private static final int QUEUE = 64;

  /** The engine's tables come after ours: Flyway wants to begin with an empty database. */
  @Bean
  @DependsOnDatabaseInitialization
  IdGenerator engineIds(DataSource dataSource, Clock clock) {
    int service =
        JdbcClient.create(dataSource)
            .sql("select nextval('engine_service_seq')")
            .query(Integer.class)
            .single();
    return new AscendingIds(clock, service);
  }

  @Bean
  EngineConfigurationConfigurer<SpringProcessEngineConfiguration> engineConfigurer(
      EngineProperties properties,
      IdGenerator ids,
      Clock clock,
      ObjectProvider<TimerListener> timerListener) {
    return engine -> {
      engine.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
      engine.setIdGenerator(ids);
      engine.setClock(new ServiceClock(clock));
      leaveOut(engine);
      closeExpressions(engine);
      engine.setEnableExecutionRelationshipCounts(true);
      engine.setEnableTaskRelationshipCounts(true);
      engine.setProcessDefinitionCacheLimit(DEFINITIONS_KEPT);
      // Every leaving child would queue a job; the ticket row's lock puts them in order instead.
      engine.setParallelMultiInstanceAsyncLeave(false);
      engine.setTypedEventListeners(new MoveRecorder().byType());
      engine.setCustomJobHandlers(List.of(new TimerFired(timerListener)));
      runTimers(engine, properties.timers(), timerListener);
      if (properties.lean()) {
        LeanEngine.install(engine);
      }
    };
  }

  private static void leaveOut(SpringProcessEngineConfiguration engine) {
    engine.setHistoryLevel(HistoryLevel.NONE);
    engine.setDisableIdmEngine(true);
    engine.setDisableEventRegistry(true);
    engine.setEnableLocalization(false);
    engine.setCreateDiagramOnDeploy(false);
  }

  private static void closeExpressions(SpringProcessEngineConfiguration engine) {
    engine.setEnableSafeBpmnXml(true);
    engine.setBeans(new HashMap<>());
    engine.setFlowableFunctionDelegates(new ArrayList<>(List.of(new TicketFunctions())));
    engine.addPreDefaultELResolver(new FunctionsOnly());
    engine.setScriptEngine(
        () -> {
          throw new IllegalStateException("the engine runs no scripts");
        });
  }

  private static void runTimers(
      SpringProcessEngineConfiguration engine,
      boolean active,
      ObjectProvider<TimerListener> timerListener) {
    AsyncJobExecutorConfiguration jobs = new AsyncJobExecutorConfiguration();
    jobs.setDefaultTimerJobAcquireWaitTime(LOOK_FOR_TIMERS);
    jobs.setDefaultAsyncJobAcquireWaitTime(LOOK_FOR_TIMERS);
    jobs.setTimerLockTime(LOCK);
    jobs.setAsyncJobLockTime(LOCK);
    jobs.setGlobalAcquireLockEnabled(true);
    jobs.setMoveTimerExecutorPoolSize(THREADS);
    jobs.setMaxTimerJobsPerAcquisition(QUEUE);
    jobs.setMaxAsyncJobsDuePerAcquisition(QUEUE);
    DefaultAsyncJobExecutor executor = new DefaultAsyncJobExecutor(jobs);
    executor.setExecuteAsyncRunnableFactory(new TimerJobs(timerListener));
    engine.setAsyncExecutor(executor);
    engine.setAsyncExecutorActivate(active);
    AsyncTaskExecutorConfiguration threads = new AsyncTaskExecutorConfiguration();
    threads.setCorePoolSize(THREADS);
    threads.setMaxPoolSize(THREADS);
    threads.setQueueSize(QUEUE);
    threads.setThreadPoolNamingPattern("engine-timer-%d");
    engine.setAsyncExecutorTaskExecutorConfiguration(threads);
    engine.setAsyncTaskExecutor(null);
  }
}
