package io.github.gavia.query;

import io.github.gavia.ticket.Outcome;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who may read a file because a ticket names it. */
@Component
public class Attachments {

  /** Nobody attaches one file to more tickets; looking at all of somebody's would take long. */
  private static final int MOST = 100;

  private final JdbcClient jdbc;
  private final TicketReader reader;

  Attachments(JdbcClient jdbc, TicketReader reader) {
    this.jdbc = jdbc;
    this.reader = reader;
  }

  /**
   * Whether an attachment field of a ticket that the person may view through the application names
   * the file (R193, R194).
   *
   * @param username null when the caller named nobody, who may view none
   */
  public boolean shownTo(String application, @Nullable String username, String fileName) {
    return tickets(fileName).stream()
        .anyMatch(
            id -> reader.forViewing(application, id, username) instanceof Outcome.Done<ReadTicket>);
  }

  /** The newest of the tickets that name it. Reads by ticket_attachment_pk. */
  private List<Long> tickets(String fileName) {
    return jdbc.sql(
            "select a.ticket_id from ticket_attachment a where a.file_name = ? order by a.ticket_id"
                + " desc limit ?")
        .param(fileName)
        .param(MOST)
        .query(Long.class)
        .list();
  }
}
