package io.github.gavia.engine;

import io.github.gavia.ticket.DueTimers;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads the engine's tables of jobs: a timer waits in the first, is being done in the second, and
 * was refused in the third. The engine writes its times in the process's own zone.
 */
@Component
class FlowableTimers implements DueTimers {

  private static final int MOST = 10_000;

  private static final String COLUMNS =
      "select j.process_instance_id_ as instance_id, j.element_id_ as node_id,"
          + " coalesce(j.duedate_, j.create_time_) as due, ";

  private static final String TIMERS = " and j.element_id_ is not null";

  private final JdbcClient jdbc;

  FlowableTimers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Reads by the engine's indexes on process_instance_id_. */
  @Override
  public List<DueTimer> of(Collection<String> instanceIds) {
    return instanceIds.isEmpty()
        ? List.of()
        : read("j.process_instance_id_ in (:ids)", "", Map.of("ids", instanceIds));
  }

  /** Reads by the engine's indexes on proc_def_id_. */
  @Override
  public List<DueTimer> late(Collection<String> definitions, Instant until) {
    return definitions.isEmpty()
        ? List.of()
        : read(
            "j.proc_def_id_ in (:ids)",
            " and j.duedate_ < :until",
            Map.of("ids", definitions, "until", Timestamp.from(until)));
  }

  private List<DueTimer> read(String of, String dueToo, Map<String, ?> parameters) {
    String where = " j where " + of + TIMERS;
    return jdbc.sql(
            COLUMNS
                + "false as set_aside from act_ru_timer_job"
                + where
                + dueToo
                + " union all "
                + COLUMNS
                + "false as set_aside from act_ru_job"
                + where
                + dueToo
                + " union all "
                + COLUMNS
                + "true as set_aside from act_ru_deadletter_job"
                + where
                + " order by due limit "
                + MOST)
        .params(parameters)
        .query((row, n) -> timer(row))
        .list();
  }

  private static DueTimer timer(ResultSet row) throws SQLException {
    return new DueTimer(
        row.getString("instance_id"),
        row.getString("node_id"),
        row.getTimestamp("due").toInstant(),
        row.getBoolean("set_aside"));
  }
}
