package io.github.gavia.workflow;

import io.github.gavia.platform.Instants;
import io.github.gavia.platform.Saved;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Deletes a script. */
@Component
public class DeleteScript {

  private final JdbcClient jdbc;
  private final Clock clock;

  DeleteScript(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Marks a script as deleted (R1). Its file is kept, and never run again. */
  public Saved delete(int scriptId) {
    // primary key
    int changed =
        jdbc.sql(
                "update workflow_script set is_deleted = true, gmt_modified = :now"
                    + " where id = :id and not is_deleted")
            .param("now", Instants.bind(clock.instant()))
            .param("id", scriptId)
            .update();
    return changed > 0 ? new Saved.Done(scriptId) : new Saved.Refused(Scripts.UNKNOWN);
  }
}
