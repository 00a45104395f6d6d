package io.github.gavia.workflow;

import io.github.gavia.platform.Instants;
import io.github.gavia.platform.Saved;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Changes a script. Tickets that come to it from then on run it as it is. */
@Component
public class EditScript {

  private final JdbcClient jdbc;
  private final Clock clock;

  EditScript(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Gives a script that is not deleted these details.
   *
   * @param file null to keep the one it has
   */
  public Saved edit(int scriptId, ScriptDetails details, @Nullable ScriptFile file) {
    Optional<String> problem = details.problem();
    if (problem.isPresent()) {
      return new Saved.Refused(problem.get());
    }
    if (file instanceof ScriptFile.Refused refused) {
      return new Saved.Refused(refused.reason());
    }
    int changed = update(scriptId, details, (ScriptFile.Readable) file);
    return changed > 0 ? new Saved.Done(scriptId) : new Saved.Refused(Scripts.UNKNOWN);
  }

  private int update(int id, ScriptDetails details, ScriptFile.@Nullable Readable file) {
    // primary key
    JdbcClient.StatementSpec update =
        jdbc.sql(
                """
                update workflow_script set name = :name, description = :description,
                  is_active = :active, gmt_modified = :now%s
                where id = :id and not is_deleted"""
                    .formatted(file == null ? "" : ", saved_name = :savedName, source = :source"))
            .param("name", details.name())
            .param("description", details.description())
            .param("active", details.active())
            .param("now", Instants.bind(clock.instant()))
            .param("id", id);
    return file == null
        ? update.update()
        : update.param("savedName", file.savedName()).param("source", file.source()).update();
  }
}
