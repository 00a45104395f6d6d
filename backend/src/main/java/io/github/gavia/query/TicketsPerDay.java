package io.github.gavia.query;

import io.github.gavia.platform.Instants;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many tickets of a workflow were made day by day (R225). */
@Component
public class TicketsPerDay {

  private final JdbcClient jdbc;
  private final LocalDays localDays;

  TicketsPerDay(JdbcClient jdbc, LocalDays localDays) {
    this.jdbc = jdbc;
    this.localDays = localDays;
  }

  /**
   * The tickets of one day.
   *
   * @param day in the service's zone
   * @param count above 0
   */
  public record DayCount(LocalDate day, long count) {}

  /**
   * The days with tickets that are not deleted, ascending.
   *
   * @param from the first instant that counts, null for any
   * @param to the last instant that counts, null for any
   */
  public List<DayCount> of(int workflowId, @Nullable Instant from, @Nullable Instant to) {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("workflow", workflowId);
    String bounds = "";
    if (from != null) {
      bounds += " and t.gmt_created >= :from";
      parameters.put("from", Instants.bind(from));
    }
    if (to != null) {
      bounds += " and t.gmt_created <= :to";
      parameters.put("to", Instants.bind(to));
    }
    // ticket_workflow_created
    return jdbc.sql(
            """
            select d.day_number, count(*) tickets from (
              select %s day_number from ticket t
              where t.workflow_id = :workflow and not t.is_deleted%s) d
            group by d.day_number
            order by d.day_number"""
                .formatted(localDays.number("t.gmt_created"), bounds))
        .params(parameters)
        .query(
            (row, n) ->
                new DayCount(
                    LocalDate.ofEpochDay(row.getLong("day_number")), row.getLong("tickets")))
        .list();
  }
}
