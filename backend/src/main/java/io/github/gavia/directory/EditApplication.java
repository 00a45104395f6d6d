package io.github.gavia.directory;

import io.github.gavia.platform.Instants;
import io.github.gavia.platform.Saved;
import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Changes an application. */
@Component
public class EditApplication {

  private final JdbcClient jdbc;
  private final Clock clock;

  /** Writes through the client. */
  public EditApplication(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Lets a live application number its tickets with another prefix; its name stays (R242). */
  public Saved edit(int applicationId, String ticketSnPrefix) {
    Optional<String> problem = Application.problem("", ticketSnPrefix);
    if (problem.isPresent()) {
      return new Saved.Refused(problem.get());
    }
    // primary key
    int changed =
        jdbc.sql(
                "update app_token set ticket_sn_prefix = :prefix, gmt_modified = :now"
                    + " where id = :id and not is_deleted")
            .param("prefix", ticketSnPrefix)
            .param("now", Instants.bind(clock.instant()))
            .param("id", applicationId)
            .update();
    return changed > 0 ? new Saved.Done(applicationId) : new Saved.Refused(Application.UNKNOWN);
  }
}
