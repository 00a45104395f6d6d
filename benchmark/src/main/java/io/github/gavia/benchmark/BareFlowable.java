package io.github.gavia.benchmark;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import org.flowable.common.engine.impl.history.HistoryLevel;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.ProcessEngineConfiguration;
import org.flowable.engine.RuntimeService;
import org.flowable.engine.TaskService;
import org.flowable.engine.impl.cfg.StandaloneProcessEngineConfiguration;

/**
 * The engine alone, in this process and as it comes: history audit, tasks with an assignee, one
 * variable, and a query for the task before it is completed.
 */
final class BareFlowable implements Contestant, AutoCloseable {

  private static final int CONNECTIONS = 10;

  private final String database;
  private final HikariDataSource pool;
  private final ProcessEngine engine;
  private final RuntimeService runtime;
  private final TaskService tasks;

  BareFlowable(String url, String database) {
    this.database = database;
    HikariConfig settings = new HikariConfig();
    settings.setJdbcUrl(url);
    settings.setMaximumPoolSize(CONNECTIONS);
    this.pool = new HikariDataSource(settings);
    StandaloneProcessEngineConfiguration configuration = new StandaloneProcessEngineConfiguration();
    configuration.setDataSource(pool);
    configuration.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
    configuration.setHistoryLevel(HistoryLevel.AUDIT);
    configuration.setAsyncExecutorActivate(false);
    this.engine = configuration.buildProcessEngine();
    this.runtime = engine.getRuntimeService();
    this.tasks = engine.getTaskService();
    engine
        .getRepositoryService()
        .createDeployment()
        .addClasspathResource("flowable/bare.bpmn20.xml")
        .deploy();
  }

  @Override
  public String name() {
    return "bare Flowable in process";
  }

  @Override
  public String database() {
    return database;
  }

  @Override
  public Client client() {
    return new Client() {
      @Override
      public String create() {
        return runtime.startProcessInstanceByKey("benchmark", Map.of("days", 5)).getId();
      }

      @Override
      public void handle(String ticket, Step step) {
        String task = tasks.createTaskQuery().processInstanceId(ticket).singleResult().getId();
        tasks.complete(task);
      }

      @Override
      public void close() {}
    };
  }

  @Override
  public void close() {
    engine.close();
    pool.close();
  }
}
