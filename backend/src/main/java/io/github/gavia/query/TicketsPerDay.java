package io.github.gavia.query;

import io.github.gavia.platform.Instants;
import io.github.gavia.platform.WireTime;
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
  private final WireTime wireTime;

  TicketsPerDay(JdbcClient jdbc, WireTime wireTime) {
    this.jdbc = jdbc;
    this.wireTime = wireTime;
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
    parameters.put("zone", wireTime.zone().getId());
    String bounds = "";
    if (from != null) {
      bounds += " and t.gmt_created >= :from";
      parameters.put("from", Instants.bind(from));
    }
    if (to != null) {
      bounds += " and t.gmt_created <= :to";
      parameters.put("to", Instants.bind(to));
    }
    // ticket_workflow_created; a cast to a date would take the connection's zone on H2
    return jdbc.sql(
            """
            select d.years, d.months, d.days, count(*) tickets from (
              select extract(year from l.made) years, extract(month from l.made) months,
                extract(day from l.made) days
              from (
                select t.gmt_created at time zone :zone made from ticket t
                where t.workflow_id = :workflow and not t.is_deleted%s) l) d
            group by d.years, d.months, d.days
            order by d.years, d.months, d.days"""
                .formatted(bounds))
        .params(parameters)
        .query(
            (row, n) ->
                new DayCount(
                    LocalDate.of(row.getInt("years"), row.getInt("months"), row.getInt("days")),
                    row.getLong("tickets")))
        .list();
  }
}
