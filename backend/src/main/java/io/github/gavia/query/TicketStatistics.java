package io.github.gavia.query;

import io.github.gavia.access.WorkflowScope;
import io.github.gavia.platform.Instants;
import io.github.gavia.platform.WireTime;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many tickets were created on which day (R223). */
@Component
public class TicketStatistics {

  private final JdbcClient jdbc;
  private final WireTime wireTime;
  private final LocalDays localDays;

  TicketStatistics(JdbcClient jdbc, WireTime wireTime, LocalDays localDays) {
    this.jdbc = jdbc;
    this.wireTime = wireTime;
    this.localDays = localDays;
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
   * @param first null for no bound
   * @param last inclusive; null for no bound
   */
  public List<DayCount> perDay(
      WorkflowScope scope, @Nullable LocalDate first, @Nullable LocalDate last) {
    if (scope instanceof WorkflowScope.Only only && only.ids().isEmpty()) {
      return List.of();
    }
    Map<String, Object> parameters = new LinkedHashMap<>();
    String tickets =
        "select "
            + localDays.number("t.gmt_created")
            + " as day_number, t.workflow_id from ticket t where not t.is_deleted"
            + bounds(scope, first, last, parameters);
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

  private String bounds(
      WorkflowScope scope,
      @Nullable LocalDate first,
      @Nullable LocalDate last,
      Map<String, Object> parameters) {
    StringBuilder bounds = new StringBuilder();
    if (scope instanceof WorkflowScope.Only only) {
      bounds.append(" and t.workflow_id in (:workflows)");
      parameters.put("workflows", only.ids());
    }
    if (first != null) {
      bounds.append(" and t.gmt_created >= :first");
      parameters.put("first", Instants.bind(wireTime.startOf(first)));
    }
    if (last != null) {
      bounds.append(" and t.gmt_created < :after");
      parameters.put("after", Instants.bind(wireTime.startOf(last.plusDays(1))));
    }
    return bounds.toString();
  }
}
