package io.github.gavia.ticket;

import io.github.gavia.platform.DatabaseKind;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Fresh ticket ids: the engine has to be told one before the ticket's row is written. */
@Component
class TicketIds {

  private final JdbcClient jdbc;
  private final String next;

  TicketIds(DataSource dataSource, JdbcClient jdbc) {
    this.jdbc = jdbc;
    this.next =
        switch (DatabaseKind.of(dataSource)) {
          case H2 -> "select next value for ticket_id_seq";
          case POSTGRESQL -> "select nextval('ticket_id_seq')";
        };
  }

  long next() {
    return jdbc.sql(next).query(Long.class).single();
  }
}
