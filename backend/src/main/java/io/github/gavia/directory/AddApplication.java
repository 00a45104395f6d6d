package io.github.gavia.directory;

import io.github.gavia.platform.Inserts;
import io.github.gavia.platform.Instants;
import java.time.Clock;
import java.util.OptionalInt;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Registers an application. */
@Component
public class AddApplication {

  private final JdbcClient jdbc;
  private final Applications applications;
  private final Clock clock;

  /** Writes through the client. */
  public AddApplication(JdbcClient jdbc, Applications applications, Clock clock) {
    this.jdbc = jdbc;
    this.applications = applications;
    this.clock = clock;
  }

  /**
   * Registers the application. The caller has checked lengths.
   *
   * @param token the secret it will sign with
   * @param ticketSnPrefix may be empty
   * @return the new id; empty when the name is taken by a live application or is the console's
   *     (R242)
   */
  public OptionalInt add(String name, String token, String ticketSnPrefix, String creator) {
    if (name.equals(Application.CONSOLE) || applications.byName(name).isPresent()) {
      return OptionalInt.empty();
    }
    int id =
        Inserts.id(
            jdbc.sql(
                    """
                    insert into app_token (app_name, token, ticket_sn_prefix, creator, gmt_created,
                      gmt_modified)
                    values (:name, :token, :prefix, :creator, :now, :now)""")
                .param("name", name)
                .param("token", token)
                .param("prefix", ticketSnPrefix)
                .param("creator", creator)
                .param("now", Instants.bind(clock.instant())));
    applications.forget(name);
    return OptionalInt.of(id);
  }
}
