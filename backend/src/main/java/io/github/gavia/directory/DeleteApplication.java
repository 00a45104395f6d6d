package io.github.gavia.directory;

import io.github.gavia.platform.Instants;
import io.github.gavia.platform.Saved;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Deletes an application. */
@Component
public class DeleteApplication {

  private final JdbcClient jdbc;
  private final Clock clock;

  /** Writes through the client. */
  public DeleteApplication(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Marks a live application as deleted (R1). */
  public Saved delete(int applicationId) {
    // primary key
    int changed =
        jdbc.sql(
                "update app_token set is_deleted = true, gmt_modified = :now"
                    + " where id = :id and not is_deleted")
            .param("now", Instants.bind(clock.instant()))
            .param("id", applicationId)
            .update();
    return changed > 0 ? new Saved.Done(applicationId) : new Saved.Refused(Application.UNKNOWN);
  }
}
