package io.github.gavia.query;

import io.github.gavia.access.WorkflowScope;
import io.github.gavia.platform.Instants;
import io.github.gavia.platform.WireTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many tickets were created on which day (R223, R225). */
@Component
public class TicketStatistics {

  private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
  private static final String EPOCH = "extract(epoch from t.gmt_created)";

  private final JdbcClient jdbc;
  private final WireTime wireTime;
  private final Clock clock;

  TicketStatistics(JdbcClient jdbc, WireTime wireTime, Clock clock) {
    this.jdbc = jdbc;
    this.wireTime = wireTime;
    this.clock = clock;
  }

  /**
   * Tickets of a workflow created on a day.
   *
   * @param day in the service's zone
   * @param count above 0
   */
  public record DayCount(LocalDate day, int workflowId, String workflowName, long count) {}

  /**
   * The numbers of tickets that were not deleted, of live workflows, by day and then by workflow
   * id; days without tickets are left out. Reads by ticket_workflow_created, or by ticket_created
   * for all workflows.
   *
   * @param from the first instant that counts; null for no bound
   * @param to the last instant that counts; null for no bound
   */
  public List<DayCount> perDay(WorkflowScope scope, @Nullable Instant from, @Nullable Instant to) {
    if (scope instanceof WorkflowScope.Only only && only.ids().isEmpty()) {
      return List.of();
    }
    Map<String, Object> parameters = new LinkedHashMap<>();
    String tickets =
        "select floor(("
            + EPOCH
            + " + "
            + offsetInForce()
            + ") / 86400) as day_number, t.workflow_id from ticket t where not t.is_deleted"
            + bounds(scope, from, to, parameters);
    return jdbc.sql(
            "select d.day_number, d.workflow_id, w.name, count(*) as tickets from ("
                + tickets
                + ") d join workflow w on w.id = d.workflow_id and not w.is_deleted"
                + " group by d.day_number, d.workflow_id, w.name"
                + " order by d.day_number, d.workflow_id")
        .params(parameters)
        .query(
            (row, n) ->
                new DayCount(
                    LocalDate.ofEpochDay(row.getLong("day_number")),
                    row.getInt("workflow_id"),
                    row.getString("name"),
                    row.getLong("tickets")))
        .list();
  }

  private static String bounds(
      WorkflowScope scope,
      @Nullable Instant from,
      @Nullable Instant to,
      Map<String, Object> parameters) {
    StringBuilder bounds = new StringBuilder();
    if (scope instanceof WorkflowScope.Only only) {
      bounds.append(" and t.workflow_id in (:workflows)");
      parameters.put("workflows", only.ids());
    }
    if (from != null) {
      bounds.append(" and t.gmt_created >= :from");
      parameters.put("from", Instants.bind(from));
    }
    if (to != null) {
      bounds.append(" and t.gmt_created <= :to");
      parameters.put("to", Instants.bind(to));
    }
    return bounds.toString();
  }

  /**
   * Seconds between UTC and the service's zone at the time of a ticket, as SQL. The databases know
   * zones by other names and rules than Java does, and days have to be those of all other answers.
   */
  private String offsetInForce() {
    ZoneId zone = wireTime.zone();
    ZoneRules rules = zone.getRules();
    Instant end = clock.instant().plus(Duration.ofDays(366));
    StringBuilder cases = new StringBuilder();
    Instant at = end;
    for (ZoneOffsetTransition change = rules.previousTransition(at);
        change != null && change.getInstant().isAfter(EARLIEST);
        change = rules.previousTransition(at)) {
      at = change.getInstant();
      cases
          .append(" when ")
          .append(EPOCH)
          .append(" >= ")
          .append(at.getEpochSecond())
          .append(" then ")
          .append(change.getOffsetAfter().getTotalSeconds());
    }
    int before = rules.getOffset(at.minusNanos(1)).getTotalSeconds();
    return cases.isEmpty() ? "(" + before + ")" : "(case" + cases + " else " + before + " end)";
  }
}
