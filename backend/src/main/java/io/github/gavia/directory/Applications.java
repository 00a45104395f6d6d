package io.github.gavia.directory;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds applications. Deleted ones are absent (R1). */
@Component
public class Applications {

  private static final Duration REMEMBERED = Duration.ofSeconds(2);
  private static final int REMEMBERED_AT_MOST = 1000;

  private record Remembered(Application application, Instant until) {}

  private final JdbcClient jdbc;
  private final Clock clock;
  private final Map<String, Remembered> remembered = new ConcurrentHashMap<>();

  /** Reads through the client. */
  public Applications(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** The application of that name, as the database has it. */
  public Optional<Application> byName(String name) {
    // app_token_name
    return jdbc.sql(
            """
            select id, app_name as name, token, ticket_sn_prefix from app_token
            where app_name = :name and not is_deleted
            order by id limit 1""")
        .param("name", name)
        .query(Application.class)
        .optional();
  }

  /** The application of that id. */
  public Optional<Application> byId(int id) {
    // primary key
    return jdbc.sql(
            """
            select id, app_name as name, token, ticket_sn_prefix from app_token
            where id = :id and not is_deleted""")
        .param("id", id)
        .query(Application.class)
        .optional();
  }

  /**
   * As {@link #byName}, but what was found may be up to two seconds old: every signed call asks. An
   * application added a moment ago is seen at once.
   */
  public Optional<Application> recentByName(String name) {
    Instant now = clock.instant();
    Remembered known = remembered.get(name);
    if (known != null && now.isBefore(known.until)) {
      return Optional.of(known.application);
    }
    Optional<Application> found = byName(name);
    if (remembered.size() >= REMEMBERED_AT_MOST) {
      remembered.clear();
    }
    found.ifPresentOrElse(
        application -> remembered.put(name, new Remembered(application, now.plus(REMEMBERED))),
        () -> remembered.remove(name));
    return found;
  }

  /** Forgets what {@link #recentByName} knows of the name; for whoever changed or deleted it. */
  public void forget(String name) {
    remembered.remove(name);
  }
}
