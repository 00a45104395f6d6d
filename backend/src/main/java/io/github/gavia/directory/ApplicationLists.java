package io.github.gavia.directory;

import io.github.gavia.platform.Listed;
import io.github.gavia.platform.Selection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists of applications. */
@Component
public class ApplicationLists {

  private final JdbcClient jdbc;

  /** Reads through the client. */
  public ApplicationLists(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * All applications, their secrets included.
   *
   * @param search part of the name; empty for any
   */
  public Selection<Listed<Application>> all(String search) {
    // in the order of the primary key
    return new Selection<>(
            jdbc,
            "a.id, a.app_name, a.token, a.ticket_sn_prefix, a.creator, a.gmt_created,"
                + " a.gmt_modified",
            "from app_token a where not a.is_deleted",
            "a.id",
            (row, n) ->
                Listed.read(
                    row,
                    new Application(
                        row.getInt("id"),
                        row.getString("app_name"),
                        row.getString("token"),
                        row.getString("ticket_sn_prefix"))))
        .containing(search, "a.app_name");
  }
}
