package io.github.gavia.directory;

import io.github.gavia.platform.Instants;
import io.github.gavia.platform.Saved;
import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Changes a role. */
@Component
public class EditRole {

  private final JdbcClient jdbc;
  private final Clock clock;

  /** Writes through the client. */
  public EditRole(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Gives a live role these details. */
  public Saved edit(int roleId, RoleDetails details) {
    Optional<String> problem = details.problem();
    if (problem.isPresent()) {
      return new Saved.Refused(problem.get());
    }
    // primary key
    int changed =
        jdbc.sql(
                """
                update account_role set name = :name, description = :description, label = :label,
                  gmt_modified = :now
                where id = :id and not is_deleted""")
            .param("name", details.name())
            .param("description", details.description())
            .param("label", details.label())
            .param("now", Instants.bind(clock.instant()))
            .param("id", roleId)
            .update();
    return changed > 0 ? new Saved.Done(roleId) : new Saved.Refused(Roles.UNKNOWN);
  }
}
