package io.github.gavia.directory;

import io.github.gavia.platform.Instants;
import io.github.gavia.platform.Saved;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Deletes a role. */
@Component
public class DeleteRole {

  private final JdbcClient jdbc;
  private final Clock clock;

  /** Writes through the client. */
  public DeleteRole(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Marks a live role as deleted (R1). Who held it is kept, and counts for nothing. */
  public Saved delete(int roleId) {
    // primary key
    int changed =
        jdbc.sql(
                "update account_role set is_deleted = true, gmt_modified = :now"
                    + " where id = :id and not is_deleted")
            .param("now", Instants.bind(clock.instant()))
            .param("id", roleId)
            .update();
    return changed > 0 ? new Saved.Done(roleId) : new Saved.Refused(Roles.UNKNOWN);
  }
}
