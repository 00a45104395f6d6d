package io.github.gavia.directory;

import io.github.gavia.platform.Inserts;
import io.github.gavia.platform.Instants;
import io.github.gavia.platform.Saved;
import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes a role. */
@Component
public class AddRole {

  private final JdbcClient jdbc;
  private final Clock clock;

  /** Writes through the client. */
  public AddRole(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Makes the role if its texts fit. */
  public Saved add(RoleDetails details, String creator) {
    Optional<String> problem = details.problem();
    return problem.isPresent()
        ? new Saved.Refused(problem.get())
        : new Saved.Done(add(details.name(), details.description(), details.label(), creator));
  }

  /**
   * Makes the role. The caller has checked lengths.
   *
   * @return the new id
   */
  public int add(String name, String description, String label, String creator) {
    return Inserts.id(
        jdbc.sql(
                """
                insert into account_role (name, description, label, creator, gmt_created,
                  gmt_modified)
                values (:name, :description, :label, :creator, :now, :now)""")
            .param("name", name)
            .param("description", description)
            .param("label", label)
            .param("creator", creator)
            .param("now", Instants.bind(clock.instant())));
  }
}
