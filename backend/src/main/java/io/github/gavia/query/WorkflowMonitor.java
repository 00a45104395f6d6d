package io.github.gavia.query;

import io.github.gavia.platform.Instants;
import io.github.gavia.ticket.Activity;
import io.github.gavia.ticket.DueTimers;
import io.github.gavia.ticket.DueTimers.DueTimer;
import io.github.gavia.workflow.RunnableWorkflow;
import io.github.gavia.workflow.RunnableWorkflow.StateEntry;
import io.github.gavia.workflow.model.Node.TimerBoundary;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Where the tickets of a workflow stand, and which of them stand there too long. A ticket in
 * several states counts in each.
 */
@Component
public class WorkflowMonitor {

  /** A timer fires within seconds; one that is done just now is not late. */
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private static final int INSTANCES_AT_ONCE = 1000;

  private final JdbcClient jdbc;
  private final DueTimers timers;
  private final Clock clock;

  WorkflowMonitor(JdbcClient jdbc, DueTimers timers, Clock clock) {
    this.jdbc = jdbc;
    this.timers = timers;
    this.clock = clock;
  }

  /**
   * The tickets in a state.
   *
   * @param tickets above 0
   * @param oldest when the one came that waits longest
   * @param overdue how many wait longer than was asked for, or have a timer that is past due
   * @param failed how many wait for a script or a hook that failed
   */
  public record StateCount(
      int stateId, String elementId, long tickets, Instant oldest, long overdue, long failed) {}

  /**
   * A ticket in a state.
   *
   * @param overdue as in {@link StateCount}
   */
  public record Waiting(
      long ticketId, String sn, String title, String creator, Activity activity, boolean overdue) {}

  /**
   * The states in which tickets stand, deleted ones included. Reads by workflow_state_element and
   * ticket_activity_arrived.
   *
   * @param arrivedBefore who came earlier waits too long
   */
  public List<StateCount> states(RunnableWorkflow workflow, Instant arrivedBefore) {
    Map<Integer, Long> late = lateBesides(workflow, arrivedBefore);
    return jdbc.sql(
            """
            select s.id, s.element_id, count(*) as tickets, min(a.arrived) as oldest,
              sum(case when a.arrived < :before then 1 else 0 end) as overdue,
              sum(case when a.participant_type_id in (6, 10) and not a.script_run_last_result
                then 1 else 0 end) as failed
            from workflow_state s join ticket_activity a on a.state_id = s.id
            where s.workflow_id = :workflow
            group by s.id, s.element_id order by s.id""")
        .param("workflow", workflow.workflowId())
        .param("before", Instants.bind(arrivedBefore))
        .query(
            (row, n) ->
                new StateCount(
                    row.getInt("id"),
                    row.getString("element_id"),
                    row.getLong("tickets"),
                    Instants.read(row, "oldest"),
                    row.getLong("overdue") + late.getOrDefault(row.getInt("id"), 0L),
                    row.getLong("failed")))
        .list();
  }

  /** How many tickets in which state are overdue for nothing but a timer. */
  private Map<Integer, Long> lateBesides(RunnableWorkflow workflow, Instant arrivedBefore) {
    List<DueTimer> late = timers.late(definitions(workflow), clock.instant().minus(PATIENCE));
    Set<Stay> stays = stays(workflow, late);
    List<String> instances = late.stream().map(DueTimer::instanceId).distinct().toList();
    Map<Integer, Long> counts = new HashMap<>();
    for (int from = 0; from < instances.size(); from += INSTANCES_AT_ONCE) {
      int to = Math.min(instances.size(), from + INSTANCES_AT_ONCE);
      standing(instances.subList(from, to), arrivedBefore).stream()
          .filter(stays::contains)
          .forEach(stay -> counts.merge(stay.stateId, 1L, Long::sum));
    }
    return counts;
  }

  private record Stay(String instanceId, int stateId) {}

  private Set<Stay> stays(RunnableWorkflow workflow, List<DueTimer> late) {
    Set<Stay> stays = new HashSet<>();
    for (DueTimer timer : late) {
      Integer state = host(workflow, timer.nodeId());
      if (state != null) {
        stays.add(new Stay(timer.instanceId(), state));
      }
    }
    return stays;
  }

  /** Reads by flow_instance_instance and ticket_activity_ticket. */
  private List<Stay> standing(List<String> instances, Instant arrivedBefore) {
    return jdbc.sql(
            """
            select a.instance_id, a.state_id from flow_instance f
            join ticket_activity a on a.ticket_id = f.ticket_id and a.instance_id = f.instance_id
            where f.instance_id in (:instances) and a.arrived >= :before""")
        .param("instances", instances)
        .param("before", Instants.bind(arrivedBefore))
        .query((row, n) -> new Stay(row.getString("instance_id"), row.getInt("state_id")))
        .list();
  }

  /** Reads by workflow_version_number. */
  private List<String> definitions(RunnableWorkflow workflow) {
    return jdbc.sql(
            "select definition_id from workflow_version where workflow_id = ?"
                + " and definition_id is not null")
        .param(workflow.workflowId())
        .query(String.class)
        .list();
  }

  /**
   * A page of the tickets in a state, who waits longest first. Reads by ticket_activity_arrived and
   * primary keys.
   */
  public Page<Waiting> tickets(
      RunnableWorkflow workflow, int stateId, Instant arrivedBefore, PageRequest request) {
    long total =
        jdbc.sql("select count(*) from ticket_activity where state_id = ?")
            .param(stateId)
            .query(Long.class)
            .single();
    List<Waiting> rows =
        jdbc.sql(
                "select t.id as ticket, t.sn, t.title, t.creator, "
                    + Activity.COLUMNS
                    + " from ticket_activity a join ticket t on t.id = a.ticket_id"
                    + " where a.state_id = ? order by a.arrived, a.id limit ? offset ?")
            .param(stateId)
            .param(request.limit())
            .param(request.offset(total))
            .query((row, n) -> waiting(row, arrivedBefore))
            .list();
    return new Page<>(withTimers(workflow, rows), request, total);
  }

  private static Waiting waiting(ResultSet row, Instant arrivedBefore) throws SQLException {
    Activity activity = Activity.read(row);
    return new Waiting(
        row.getLong("ticket"),
        row.getString("sn"),
        row.getString("title"),
        row.getString("creator"),
        activity,
        activity.arrived().isBefore(arrivedBefore));
  }

  private List<Waiting> withTimers(RunnableWorkflow workflow, List<Waiting> rows) {
    Instant now = clock.instant().minus(PATIENCE);
    List<DueTimer> late =
        timers.of(rows.stream().map(r -> r.activity.position().instanceId()).toList()).stream()
            .filter(timer -> timer.setAside() || timer.due().isBefore(now))
            .toList();
    Set<Stay> stays = stays(workflow, late);
    return rows.stream()
        .map(
            r ->
                stays.contains(new Stay(r.activity.position().instanceId(), r.activity.stateId()))
                    ? new Waiting(r.ticketId, r.sn, r.title, r.creator, r.activity, true)
                    : r)
        .toList();
  }

  /** The state a timer is drawn on; null when the version has none of them. */
  private static @Nullable Integer host(RunnableWorkflow workflow, String timerId) {
    return workflow.graph().node(timerId) instanceof TimerBoundary timer
        ? workflow.state(timer.attachedTo()).map(StateEntry::id).orElse(null)
        : null;
  }
}
