package io.github.gavia.ticket;

import io.github.gavia.directory.Application;
import io.github.gavia.platform.WriteBatch;
import io.github.gavia.platform.Writes;
import io.github.gavia.ticket.OpenTicket.Instance;
import io.github.gavia.workflow.RunnableWorkflow;
import io.github.gavia.workflow.Workflows;
import io.github.gavia.workflow.model.WorkflowSettings.RunningTickets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Locks tickets for a step and writes them back. */
@Component
class TicketStore {

  /** The service's own application: it may use every workflow (R9). */
  static final String SERVICE = Application.CONSOLE;

  private final JdbcClient jdbc;
  private final Writes writes;
  private final Workflows workflows;
  private final TicketWrites ticketWrites;

  TicketStore(JdbcClient jdbc, Writes writes, Workflows workflows, TicketWrites ticketWrites) {
    this.jdbc = jdbc;
    this.writes = writes;
    this.workflows = workflows;
    this.ticketWrites = ticketWrites;
  }

  /**
   * A locked ticket and what was learnt beside it.
   *
   * @param mayUse whether the application may use the workflow (R9)
   * @param workflowDeleted whether the workflow is gone (R232)
   */
  record Locked(OpenTicket ticket, boolean mayUse, boolean workflowDeleted) {}

  private record Row(
      TicketRecord record, boolean mayUse, boolean workflowDeleted, long liveVersion) {}

  private record Stays(List<Activity> activities, @Nullable Instance instance) {}

  /**
   * Locks a ticket's row until the end of the transaction; empty when there is none or it was
   * deleted. Reads by primary key and by ticket_activity_ticket; the workflow's row is read in a
   * sub-query so that it is not locked with it.
   *
   * @param application whose right to use the workflow is told; the service itself may use all
   */
  Optional<Locked> lock(long ticketId, String application) {
    Optional<Row> found =
        jdbc.sql(
                "select "
                    + TicketRecord.COLUMNS
                    + ", (select w.is_deleted from workflow w where w.id = t.workflow_id) as"
                    + " workflow_deleted, (select w.live_version_id from workflow w where w.id ="
                    + " t.workflow_id) as live_version, (select count(*) from workflow_permission p"
                    + " where p.workflow_id = t.workflow_id and p.permission = 'api' and p.user_type"
                    + " = 'app' and p.holder = ?) as granted from ticket t where t.id = ? and not"
                    + " t.is_deleted for update")
            .param(application)
            .param(ticketId)
            .query((row, n) -> row(row, application))
            .optional();
    return found.map(this::open);
  }

  private static Row row(ResultSet row, String application) throws SQLException {
    boolean mayUse = row.getInt("granted") > 0 || application.equals(SERVICE);
    return new Row(
        TicketRecord.read(row),
        mayUse,
        row.getBoolean("workflow_deleted"),
        row.getLong("live_version"));
  }

  private Locked open(Row row) {
    Stays stays = stays(row.record().id());
    RunnableWorkflow live = workflows.version(row.liveVersion());
    Instance instance = stays.instance();
    boolean pinned = live.settings().runningTickets() == RunningTickets.PIN;
    RunnableWorkflow workflow =
        pinned && instance != null ? workflows.version(instance.versionId()) : live;
    OpenTicket ticket = new OpenTicket(row.record(), workflow, stays.activities(), instance);
    return new Locked(ticket, row.mayUse(), row.workflowDeleted());
  }

  private Stays stays(long ticketId) {
    List<Activity> activities = new ArrayList<>();
    List<Instance> instances = new ArrayList<>();
    jdbc.sql(
            "select "
                + Activity.COLUMNS
                + ", f.id as flow_id, f.version_id from"
                + " ticket_activity a join flow_instance f on f.id = a.flow_instance_id where"
                + " a.ticket_id = ? order by a.id")
        .param(ticketId)
        .query(
            row -> {
              activities.add(Activity.read(row));
              instances.add(
                  new Instance(
                      row.getLong("flow_id"),
                      row.getString("instance_id"),
                      row.getLong("version_id")));
            });
    return new Stays(activities, instances.isEmpty() ? null : instances.get(0));
  }

  /** The tickets above a ticket, its parent first; at most 50 levels. */
  List<Long> ancestors(long ticketId) {
    List<Long> chain = new ArrayList<>();
    Long next = parent(ticketId);
    while (next != null && next != 0 && !chain.contains(next) && chain.size() < 50) {
      chain.add(next);
      next = parent(next);
    }
    return chain;
  }

  private @Nullable Long parent(long ticketId) {
    return jdbc.sql("select parent_ticket_id from ticket where id = ? and not is_deleted")
        .param(ticketId)
        .query(Long.class)
        .optional()
        .orElse(null);
  }

  /** Locks a row without reading it. */
  void lockOnly(long ticketId) {
    jdbc.sql("select id from ticket where id = ? for update")
        .param(ticketId)
        .query(Long.class)
        .optional();
  }

  /** Writes one ticket that has not moved. */
  void save(OpenTicket ticket, Instant now) {
    save(List.of(ticket), new WriteBatch(), now);
  }

  /** Adds all writes of the tickets to the batch and sends it, in one go where that is possible. */
  void save(Iterable<OpenTicket> tickets, WriteBatch batch, Instant now) {
    WriteBatch all = new WriteBatch();
    for (OpenTicket ticket : tickets) {
      ticketWrites.add(all, ticket, now);
    }
    all.addAll(batch);
    writes.send(all);
  }
}
