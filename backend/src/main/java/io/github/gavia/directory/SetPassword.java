package io.github.gavia.directory;

import io.github.gavia.platform.Instants;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gives an account another password. */
@Component
public class SetPassword {

  private final JdbcClient jdbc;
  private final Clock clock;

  /** Writes through the client. */
  public SetPassword(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Stores the hash.
   *
   * @return whether there is such a live account
   */
  public boolean set(int userId, String passwordHash) {
    // primary key
    return jdbc.sql(
                "update account_user set password = :password, gmt_modified = :now"
                    + " where id = :id and not is_deleted")
            .param("password", passwordHash)
            .param("now", Instants.bind(clock.instant()))
            .param("id", userId)
            .update()
        > 0;
  }
}
