package io.github.gavia.query;

import io.github.gavia.directory.Application;
import io.github.gavia.ticket.Activity;
import io.github.gavia.ticket.Outcome;
import io.github.gavia.ticket.Refusal;
import io.github.gavia.ticket.TicketRecord;
import io.github.gavia.ticket.ViewPermission;
import io.github.gavia.workflow.RunnableWorkflow;
import io.github.gavia.workflow.Workflows;
import io.github.gavia.workflow.model.WorkflowSettings.RunningTickets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads one ticket for those who may see it. */
@Component
public class TicketReader {

  private final JdbcClient jdbc;
  private final Workflows workflows;
  private final ViewPermission viewPermission;

  TicketReader(JdbcClient jdbc, Workflows workflows, ViewPermission viewPermission) {
    this.jdbc = jdbc;
    this.workflows = workflows;
    this.viewPermission = viewPermission;
  }

  /**
   * A ticket, and what was learnt beside it.
   *
   * @param granted whether the application was given the right to the workflow (R9)
   * @param liveVersion null when the workflow is gone (R232)
   */
  private record Found(TicketRecord row, boolean granted, @Nullable Long liveVersion) {}

  /** The ticket, for a call that needs no right to view it: who can do what now. */
  public Outcome<ReadTicket> forActing(String application, long ticketId) {
    return find(application, ticketId).then(this::read);
  }

  /**
   * The ticket, for somebody who may view it (R193, R194).
   *
   * @param username null when the caller named nobody, which is refused after the application
   */
  public Outcome<ReadTicket> forViewing(
      String application, long ticketId, @Nullable String username) {
    return find(application, ticketId)
        .then(
            found ->
                username == null || username.isEmpty()
                    ? Outcome.refused(new Refusal(Refusal.Kind.NO_USERNAME, "参数不全，请提供username"))
                    : read(found).then(ticket -> viewed(ticket, username)));
  }

  private Outcome<Found> find(String application, long ticketId) {
    Optional<Found> found = row(application, ticketId);
    if (found.isEmpty()) {
      return Outcome.refused(Refusal.unknownTicket());
    }
    return found.get().granted || application.equals(Application.CONSOLE)
        ? Outcome.done(found.get())
        : Outcome.refused(Refusal.application(application, found.get().row.workflowId()));
  }

  /** Reads by primary keys and by workflow_permission_once. */
  private Optional<Found> row(String application, long ticketId) {
    return jdbc.sql(
            "select "
                + TicketRecord.COLUMNS
                + ", (select count(*) from workflow_permission p where p.workflow_id ="
                + " t.workflow_id and p.permission = 'api' and p.user_type = 'app' and p.holder ="
                + " ?) as granted, (select w.live_version_id from workflow w where w.id ="
                + " t.workflow_id and not w.is_deleted) as live_version from ticket t where t.id ="
                + " ? and not t.is_deleted")
        .param(application)
        .param(ticketId)
        .query(
            (row, n) ->
                new Found(
                    TicketRecord.read(row),
                    row.getInt("granted") > 0,
                    row.getObject("live_version", Long.class)))
        .optional();
  }

  private Outcome<ReadTicket> read(Found found) {
    Long live = found.liveVersion;
    return live == null
        ? Outcome.refused(Refusal.deletedWorkflow())
        : Outcome.done(read(found.row, workflows.version(live)));
  }

  /** Reads by ticket_activity_ticket. */
  private ReadTicket read(TicketRecord row, RunnableWorkflow live) {
    List<Activity> activities = new ArrayList<>();
    List<Long> versions = new ArrayList<>();
    jdbc.sql(
            "select "
                + Activity.COLUMNS
                + ", f.version_id from ticket_activity a join flow_instance f on f.id ="
                + " a.flow_instance_id where a.ticket_id = ? order by a.id")
        .param(row.id())
        .query(
            r -> {
              activities.add(Activity.read(r));
              versions.add(r.getLong("version_id"));
            });
    boolean pinned = live.settings().runningTickets() == RunningTickets.PIN && !versions.isEmpty();
    RunnableWorkflow workflow = pinned ? workflows.version(versions.get(0)) : live;
    return new ReadTicket(row, workflow, activities);
  }

  private Outcome<ReadTicket> viewed(ReadTicket ticket, String username) {
    return viewPermission
        .refusal(ticket.workflow(), ticket.relation(), ticket.activities(), username)
        .map(Outcome::<ReadTicket>refused)
        .orElseGet(() -> Outcome.done(ticket));
  }
}
