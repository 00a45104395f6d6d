package io.github.gavia.api.loonflow;

import io.github.gavia.access.Caller;
import io.github.gavia.access.WorkflowPermissions;
import io.github.gavia.platform.WireTime;
import io.github.gavia.query.TicketStatistics;
import io.github.gavia.query.TicketStatistics.DayCount;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** Numbers of tickets by day and workflow (6.22). */
@RestController
class StatisticsController {

  private final TicketStatistics statistics;
  private final WorkflowPermissions permissions;
  private final WireTime wireTime;
  private final JsonMapper json;

  StatisticsController(
      TicketStatistics statistics,
      WorkflowPermissions permissions,
      WireTime wireTime,
      JsonMapper json) {
    this.statistics = statistics;
    this.permissions = permissions;
    this.wireTime = wireTime;
    this.json = json;
  }

  /** Of the workflows that the user manages, whatever the application may use (R223, R224). */
  @GetMapping("/api/v1.0/tickets/num_statistics")
  Envelope perDay(Caller caller, HttpServletRequest request) {
    Params params = new Params(request);
    LocalDate first = params.day("start_date");
    LocalDate last = params.day("end_date");
    Instant from = first == null ? null : wireTime.startOf(first);
    Instant to = last == null ? null : wireTime.startOf(last.plusDays(1)).minusNanos(1000);
    ArrayNode answer = json.createArrayNode();
    String username = caller.username();
    if (username != null && !username.isEmpty()) {
      statistics
          .perDay(permissions.managedWorkflows(username), from, to)
          .forEach(day -> add(answer, day));
    }
    return Envelope.ok(answer);
  }

  private static void add(ArrayNode answer, DayCount day) {
    answer
        .addObject()
        .put("day", day.day().toString())
        .put("type", day.workflowName())
        .put("count", day.count());
  }
}
