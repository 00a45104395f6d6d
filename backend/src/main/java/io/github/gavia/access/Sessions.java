package io.github.gavia.access;

import io.github.gavia.platform.Instants;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Sessions, as rows that every node sees. Only a hash of the cookie's token is stored, so that a
 * copy of the table opens nothing.
 */
@Component
public class Sessions {

  /** How long a session lasts. */
  public static final Duration LIFETIME = Duration.ofDays(14);

  private static final Duration BETWEEN_PURGES = Duration.ofHours(1);

  private final JdbcClient jdbc;
  private final Clock clock;
  private final RandomText random;
  private final AtomicReference<Instant> nextPurge;

  /** Reads and writes through the client. */
  public Sessions(JdbcClient jdbc, Clock clock, RandomText random) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.random = random;
    this.nextPurge = new AtomicReference<>(clock.instant());
  }

  /** Opens a session and answers the token for the cookie. */
  public String open(int userId) {
    Instant now = clock.instant();
    purge(now);
    String token = random.secret();
    jdbc.sql("insert into login_session (token_hash, user_id, expires) values (?, ?, ?)")
        .params(hash(token), userId, Instants.bind(now.plus(LIFETIME)))
        .update();
    return token;
  }

  /** The username behind a token; empty when expired, ended, or the person is no longer active. */
  public Optional<String> username(String token) {
    // login_session_pk, account_user's primary key
    return jdbc.sql(
            """
            select u.username from login_session s join account_user u on u.id = s.user_id
            where s.token_hash = ? and s.expires > ? and u.is_active and not u.is_deleted""")
        .params(hash(token), Instants.bind(clock.instant()))
        .query(String.class)
        .optional();
  }

  /** Ends a session; nothing happens when there is none. */
  public void end(String token) {
    // login_session_pk
    jdbc.sql("delete from login_session where token_hash = ?").param(hash(token)).update();
  }

  /** Ends all sessions of a person, e.g. after a new password. */
  public void endAllOf(int userId) {
    // login_session_user
    jdbc.sql("delete from login_session where user_id = ?").param(userId).update();
  }

  private void purge(Instant now) {
    Instant due = nextPurge.get();
    if (!now.isBefore(due) && nextPurge.compareAndSet(due, now.plus(BETWEEN_PURGES))) {
      // login_session_expires
      jdbc.sql("delete from login_session where expires <= ?").param(Instants.bind(now)).update();
    }
  }

  private static String hash(String token) {
    return HexFormat.of().formatHex(Digests.sha256(token.getBytes(StandardCharsets.UTF_8)));
  }
}
