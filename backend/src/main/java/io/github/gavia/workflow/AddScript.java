package io.github.gavia.workflow;

import io.github.gavia.platform.Inserts;
import io.github.gavia.platform.Instants;
import io.github.gavia.platform.Saved;
import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps a new script (R167). */
@Component
public class AddScript {

  private final JdbcClient jdbc;
  private final Clock clock;

  AddScript(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Keeps the script if its details and its file can be stored.
   *
   * @param creator empty when nobody was logged in (5.6)
   */
  public Saved add(ScriptDetails details, ScriptFile file, String creator) {
    Optional<String> problem = details.problem();
    if (problem.isPresent()) {
      return new Saved.Refused(problem.get());
    }
    return file instanceof ScriptFile.Readable readable
        ? new Saved.Done(insert(details, readable, creator))
        : new Saved.Refused(((ScriptFile.Refused) file).reason());
  }

  private int insert(ScriptDetails details, ScriptFile.Readable file, String creator) {
    return Inserts.id(
        jdbc.sql(
                """
                insert into workflow_script (name, saved_name, description, is_active, source,
                  creator, gmt_created, gmt_modified)
                values (:name, :savedName, :description, :active, :source, :creator, :now, :now)""")
            .param("name", details.name())
            .param("savedName", file.savedName())
            .param("description", details.description())
            .param("active", details.active())
            .param("source", file.source())
            .param("creator", creator)
            .param("now", Instants.bind(clock.instant())));
  }
}
