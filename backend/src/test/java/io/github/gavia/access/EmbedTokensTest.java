package io.github.gavia.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import io.github.gavia.access.EmbedTokens.Expired;
import io.github.gavia.access.EmbedTokens.Invalid;
import io.github.gavia.access.EmbedTokens.Valid;
import io.github.gavia.platform.SettableClock;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class EmbedTokensTest {

  private static final Instant NOW = Instant.parse("2026-11-20T08:00:00Z");
  private static final Instant LATER = NOW.plusSeconds(600);

  private final SettableClock clock = new SettableClock(NOW);
  private EmbedTokens tokens;
  private JsonWebTokens logins;

  private static JwtSecret secret(String text) {
    return new JwtSecret(
        new SecurityProperties(text, "true"),
        JdbcClient.create(new DriverManagerDataSource()),
        new RandomText());
  }

  @BeforeEach
  void make() throws JOSEException {
    JwtSecret secret = secret("a secret of more than thirty-two bytes");
    tokens = new EmbedTokens(secret, clock);
    logins = new JsonWebTokens(secret, clock);
  }

  @Test
  void isGoodForItsPersonAndTicketUntilItExpires() {
    String token = tokens.issue("alice", 7, LATER);

    assertThat(tokens.verify(token, 7)).isEqualTo(new Valid("alice", LATER));
    assertThat(tokens.verify(token, 8)).isInstanceOf(Invalid.class);
    clock.set(LATER.minusMillis(1));
    assertThat(tokens.verify(token, 7)).isInstanceOf(Valid.class);
    clock.set(LATER);
    assertThat(tokens.verify(token, 7)).isInstanceOf(Expired.class);
    assertThat(tokens.verify(token, 8)).isInstanceOf(Invalid.class);
  }

  @Test
  void isNoLogin() {
    assertThat(logins.verify(tokens.issue("alice", 7, LATER)))
        .isInstanceOf(JsonWebTokens.Rejected.class);
  }

  @Test
  void isNotMadeOfALogin() {
    String login = logins.issue(Map.of("username", "alice", "ticket", 7), "stamp");

    assertThat(logins.verify(login)).isInstanceOf(JsonWebTokens.Valid.class);
    assertThat(tokens.verify(login, 7)).isInstanceOf(Invalid.class);
  }

  @Test
  void isWorthNothingToAnotherService() throws JOSEException {
    EmbedTokens others = new EmbedTokens(secret("another secret of thirty-two bytes or so"), clock);

    assertThat(others.verify(tokens.issue("alice", 7, LATER), 7)).isInstanceOf(Invalid.class);
  }

  @Test
  void takesNoNonsense() {
    for (String text : new String[] {"", ".", "..", "a.b.c", "e30.e30.", "\u0000"}) {
      assertThat(tokens.verify(text, 7)).as(text).isInstanceOf(Invalid.class);
    }
  }
}
