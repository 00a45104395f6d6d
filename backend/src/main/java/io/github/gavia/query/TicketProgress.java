package io.github.gavia.query;

import io.github.gavia.query.TracePath.Trace;
import io.github.gavia.ticket.Activity;
import io.github.gavia.ticket.DueTimers;
import io.github.gavia.ticket.DueTimers.DueTimer;
import io.github.gavia.ticket.FlowLogLine;
import io.github.gavia.workflow.model.Node.TimerBoundary;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A ticket's way so far and where it stands, for drawing it. */
@Component
public class TicketProgress {

  /** Of a longer history the end is told. */
  private static final int MOST_LINES = 2000;

  private final JdbcClient jdbc;
  private final DueTimers timers;
  private final StateNames stateNames;
  private final JsonMapper json = new JsonMapper();

  TicketProgress(JdbcClient jdbc, DueTimers timers, StateNames stateNames) {
    this.jdbc = jdbc;
    this.timers = timers;
    this.stateNames = stateNames;
  }

  /**
   * How far a ticket is.
   *
   * @param stands its stays with their timers, the oldest first; empty at its end
   * @param goneStates names of the states its history or its stays speak of and the version does
   *     not have any more, by id
   */
  public record Progress(TicketPath path, List<Stand> stands, Map<Integer, String> goneStates) {}

  /** A stay and the timers that are drawn on its state. */
  public record Stand(Activity activity, List<DueTimer> timers) {}

  /** What is known of a ticket that somebody may view. */
  public Progress of(ReadTicket ticket) {
    List<Trace> traces = traces(ticket.row().id());
    TicketPath path =
        TracePath.of(ticket.workflow(), traces, ticket.activities(), ticket.row().stateId());
    List<DueTimer> due =
        timers.of(
            ticket.activities().stream().map(a -> a.position().instanceId()).distinct().toList());
    List<Stand> stands =
        ticket.activities().stream()
            .map(a -> new Stand(a, due.stream().filter(t -> on(ticket, a, t)).toList()))
            .toList();
    return new Progress(path, stands, goneStates(ticket, traces));
  }

  private static boolean on(ReadTicket ticket, Activity activity, DueTimer timer) {
    return timer.instanceId().equals(activity.position().instanceId())
        && ticket.workflow().graph().node(timer.nodeId()) instanceof TimerBoundary boundary
        && boundary.attachedTo().equals(activity.elementId());
  }

  private Map<Integer, String> goneStates(ReadTicket ticket, List<Trace> traces) {
    List<Integer> gone =
        Stream.concat(
                traces.stream().flatMap(t -> Stream.of(t.line().stateId(), t.afterStateId())),
                ticket.activities().stream().map(Activity::stateId))
            .distinct()
            .filter(id -> id != 0 && ticket.workflow().state(id).isEmpty())
            .toList();
    return stateNames.of(ticket.workflow().workflowId(), gone);
  }

  /** Oldest first. Reads by ticket_flow_log_ticket. */
  private List<Trace> traces(long ticketId) {
    return jdbc.sql(
            "select * from (select "
                + FlowLogLine.COLUMNS
                + ", ticket_data from ticket_flow_log where ticket_id = ? order by id desc limit "
                + MOST_LINES
                + ") newest order by id")
        .param(ticketId)
        .query((row, n) -> new Trace(FlowLogLine.read(row), stateOf(row.getString("ticket_data"))))
        .list();
  }

  private int stateOf(String snapshot) {
    try {
      return json.readTree(snapshot).path("state_id").asInt(0);
    } catch (JacksonException e) {
      // Logs taken over from elsewhere may hold anything.
      return 0;
    }
  }
}
