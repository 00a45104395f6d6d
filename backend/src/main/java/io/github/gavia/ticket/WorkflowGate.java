package io.github.gavia.ticket;

import io.github.gavia.workflow.RunnableWorkflow;
import io.github.gavia.workflow.Workflows;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The way into a workflow for a new ticket: it exists and the application may use it (R9), it was
 * not deleted (R232), and it was published.
 */
@Component
class WorkflowGate {

  private final JdbcClient jdbc;
  private final Workflows workflows;

  WorkflowGate(JdbcClient jdbc, Workflows workflows) {
    this.jdbc = jdbc;
    this.workflows = workflows;
  }

  private record Row(boolean granted, boolean deleted, @Nullable Long liveVersion) {}

  /** The version a new ticket begins on. */
  Outcome<RunnableWorkflow> enter(String application, int workflowId) {
    Optional<Row> row = row(application, workflowId);
    boolean mayUse = row.isPresent() && (row.get().granted || isService(application));
    if (!mayUse) {
      return Outcome.refused(Refusal.mayNotCreate(application));
    }
    if (row.get().deleted) {
      return Outcome.refused(Refusal.deletedWorkflow());
    }
    Long version = row.get().liveVersion;
    return version == null
        ? Outcome.refused(Refusal.noInitialState())
        : Outcome.done(workflows.version(version));
  }

  private static boolean isService(String application) {
    return application.equals(TicketStore.SERVICE);
  }

  /** Reads by primary key and by workflow_permission_once. */
  private Optional<Row> row(String application, int workflowId) {
    return jdbc.sql(
            "select w.is_deleted, w.live_version_id, (select count(*) from workflow_permission p"
                + " where p.workflow_id = w.id and p.permission = 'api' and p.user_type = 'app' and"
                + " p.holder = ?) as granted from workflow w where w.id = ?")
        .param(application)
        .param(workflowId)
        .query(
            (row, n) ->
                new Row(
                    row.getInt("granted") > 0,
                    row.getBoolean("is_deleted"),
                    row.getObject("live_version_id", Long.class)))
        .optional();
  }
}
