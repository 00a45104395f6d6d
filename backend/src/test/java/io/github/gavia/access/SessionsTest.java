package io.github.gavia.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavia.directory.AddUser;
import io.github.gavia.directory.Memberships;
import io.github.gavia.directory.NewUser;
import io.github.gavia.platform.SettableClock;
import io.github.gavia.platform.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@Tag("database")
class SessionsTest {

  private static final Instant NOW = Instant.parse("2026-05-01T08:00:00Z");

  private final SettableClock clock = new SettableClock(NOW);
  private JdbcClient jdbc;
  private Sessions sessions;
  private int alice;

  @BeforeEach
  void onePerson() {
    jdbc = TestDatabase.fresh().migrated();
    sessions = new Sessions(jdbc, clock, new RandomText());
    alice =
        new AddUser(jdbc, new Memberships(jdbc), clock)
            .add(new NewUser("alice", "", "", "", 0, true, "", List.of()), "admin");
  }

  @Test
  void lastsFourteenDays() {
    String token = sessions.open(alice);

    clock.set(NOW.plus(Duration.ofDays(14)).minusSeconds(1));
    assertThat(sessions.username(token)).contains("alice");
    clock.set(NOW.plus(Duration.ofDays(14)));
    assertThat(sessions.username(token)).isEmpty();
  }

  @Test
  void isSeenByEveryNode() {
    String token = sessions.open(alice);

    assertThat(new Sessions(jdbc, clock, new RandomText()).username(token)).contains("alice");
  }

  @Test
  void cannotBeReadOffTheTable() {
    String token = sessions.open(alice);
    String stored = jdbc.sql("select token_hash from login_session").query(String.class).single();

    assertThat(stored).isNotEqualTo(token);
    assertThat(sessions.username(stored)).isEmpty();
  }

  @Test
  void endsAlone() {
    String one = sessions.open(alice);
    String other = sessions.open(alice);

    sessions.end(one);

    assertThat(sessions.username(one)).isEmpty();
    assertThat(sessions.username(other)).contains("alice");
    sessions.endAllOf(alice);
    assertThat(sessions.username(other)).isEmpty();
  }

  @Test
  void endsForAnInactivePerson() { // R241
    String token = sessions.open(alice);
    jdbc.sql("update account_user set is_active = false").update();

    assertThat(sessions.username(token)).isEmpty();
  }

  @Test
  void leavesNoOldRows() {
    sessions.open(alice);
    clock.set(NOW.plus(Duration.ofDays(15)));

    sessions.open(alice);

    assertThat(jdbc.sql("select count(*) from login_session").query(Long.class).single())
        .isEqualTo(1);
  }
}
