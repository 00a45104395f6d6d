package io.github.gavia.query;

import io.github.gavia.ticket.FlowLogLine;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A ticket's history (C.28). */
@Component
public class FlowLogs {

  private final JdbcClient jdbc;

  FlowLogs(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A page of the history, newest first or oldest first (R215). Reads by ticket_flow_log_ticket.
   */
  public Page<FlowLog> page(long ticketId, boolean newestFirst, PageRequest request) {
    long total =
        jdbc.sql("select count(*) from ticket_flow_log where ticket_id = ?")
            .param(ticketId)
            .query(Long.class)
            .single();
    List<FlowLog> logs =
        jdbc.sql(
                "select "
                    + FlowLogLine.COLUMNS
                    + ", ticket_data from ticket_flow_log where ticket_id = ? order by id "
                    + (newestFirst ? "desc" : "asc")
                    + " limit ? offset ?")
            .param(ticketId)
            .param(request.limit())
            .param(request.offset(total))
            .query((row, n) -> new FlowLog(FlowLogLine.read(row), row.getString("ticket_data")))
            .list();
    return new Page<>(logs, request, total);
  }

  /** The whole history, newest first, for the step diagram (R222). */
  public List<FlowLog> all(long ticketId) {
    return page(ticketId, true, new PageRequest(1, PageRequest.MOST)).value();
  }
}
