package io.github.gavia.directory;

import io.github.gavia.platform.Instants;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Deletes an account. */
@Component
public class DeleteUser {

  private final JdbcClient jdbc;
  private final Clock clock;

  /** Writes through the client. */
  public DeleteUser(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Marks the account as deleted (R1); nothing happens when there is none. */
  public void delete(int userId) {
    // primary key
    jdbc.sql(
            "update account_user set is_deleted = true, gmt_modified = :now"
                + " where id = :id and not is_deleted")
        .param("now", Instants.bind(clock.instant()))
        .param("id", userId)
        .update();
  }
}
