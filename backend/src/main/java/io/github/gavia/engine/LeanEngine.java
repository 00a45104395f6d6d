package io.github.gavia.engine;

import java.util.Date;
import org.flowable.bpmn.model.FlowElement;
import org.flowable.common.engine.impl.interceptor.CommandContext;
import org.flowable.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.flowable.engine.impl.persistence.deploy.ProcessDefinitionCacheEntry;
import org.flowable.engine.impl.persistence.entity.ActivityInstanceEntityManagerImpl;
import org.flowable.engine.impl.persistence.entity.ExecutionEntity;
import org.flowable.engine.impl.persistence.entity.ExecutionEntityManagerImpl;
import org.flowable.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.flowable.engine.impl.persistence.entity.data.impl.MybatisActivityInstanceDataManager;
import org.flowable.engine.impl.persistence.entity.data.impl.MybatisExecutionDataManager;
import org.flowable.engine.impl.persistence.entity.data.impl.MybatisProcessDefinitionDataManager;
import org.flowable.task.service.impl.persistence.entity.TaskEntity;

/**
 * Leaves out what the engine does for features that are off here. These are its inner classes:
 * {@code gavia.engine.lean=false} runs the engine as it is delivered, with the same results.
 */
final class LeanEngine {

  private LeanEngine() {}

  static void install(ProcessEngineConfigurationImpl engine) {
    engine.setActivityInstanceEntityManager(new NoActivityInstances(engine));
    engine.setExecutionEntityManager(new LeanCleanUp(engine));
    engine.setProcessDefinitionDataManager(new CachedDefinitions(engine));
  }

  /** No rows in ACT_RU_ACTINST: with history off, nothing of ours reads the path so far. */
  private static final class NoActivityInstances extends ActivityInstanceEntityManagerImpl {

    NoActivityInstances(ProcessEngineConfigurationImpl engine) {
      super(engine, new MybatisActivityInstanceDataManager(engine));
    }

    @Override
    public void recordActivityStart(ExecutionEntity execution) {}

    @Override
    public void recordActivityEnd(ExecutionEntity execution, String reason) {}

    @Override
    public void recordSequenceFlowTaken(ExecutionEntity execution) {}

    @Override
    public void recordSubProcessInstanceStart(ExecutionEntity parent, ExecutionEntity child) {}

    @Override
    public void recordTaskCreated(TaskEntity task, ExecutionEntity execution) {}

    @Override
    public void recordActivityTaskEnd(
        TaskEntity task, ExecutionEntity execution, String user, String reason, Date end) {}

    @Override
    public void recordTaskInfoChange(TaskEntity task, Date time) {}

    @Override
    public void syncUserTaskExecution(
        ExecutionEntity execution, FlowElement element, String oldActivity, TaskEntity task) {}

    @Override
    public void updateActivityInstancesProcessDefinitionId(String definition, String instance) {}

    @Override
    public void deleteActivityInstancesByProcessInstanceId(String instance) {}
  }

  /**
   * Asks no tables for what an instance's own execution never has: tasks, jobs and subscriptions
   * hang on the executions below it, identity links are never made.
   */
  private static final class LeanCleanUp extends ExecutionEntityManagerImpl {

    LeanCleanUp(ProcessEngineConfigurationImpl engine) {
      super(engine, new MybatisExecutionDataManager(engine));
    }

    @Override
    protected void deleteIdentityLinks(
        ExecutionEntity execution, CommandContext context, boolean events) {}

    @Override
    protected void deleteUserTasks(
        ExecutionEntity execution,
        String reason,
        CommandContext context,
        boolean counts,
        boolean events) {
      if (!execution.isProcessInstanceType()) {
        super.deleteUserTasks(execution, reason, context, counts, events);
      }
    }

    @Override
    protected void deleteJobs(
        ExecutionEntity execution, CommandContext context, boolean counts, boolean events) {
      if (!execution.isProcessInstanceType()) {
        super.deleteJobs(execution, context, counts, events);
      }
    }

    @Override
    protected void deleteEventSubScriptions(
        ExecutionEntity execution, boolean counts, boolean events) {
      if (!execution.isProcessInstanceType()) {
        super.deleteEventSubScriptions(execution, counts, events);
      }
    }
  }

  /**
   * Finds definitions in the engine's cache. The engine reads the row at every start to see whether
   * the definition is suspended, which never happens here: workflows have their own switch.
   */
  private static final class CachedDefinitions extends MybatisProcessDefinitionDataManager {

    private final ProcessEngineConfigurationImpl engine;

    CachedDefinitions(ProcessEngineConfigurationImpl engine) {
      super(engine);
      this.engine = engine;
    }

    @Override
    public ProcessDefinitionEntity findById(String id) {
      ProcessDefinitionCacheEntry cached = engine.getProcessDefinitionCache().get(id);
      return cached != null
          ? (ProcessDefinitionEntity) cached.getProcessDefinition()
          : super.findById(id);
    }
  }
}
