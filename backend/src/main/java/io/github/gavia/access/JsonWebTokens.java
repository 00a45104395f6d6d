package io.github.gavia.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Issues and verifies the JWTs of section 2.1 of the contract: HS256, 24 hours. */
@Component
public class JsonWebTokens {

  private static final Duration LIFETIME = Duration.ofHours(24);

  /** What a JWT says. */
  sealed interface Verdict {}

  /**
   * It is ours and its time has not run out.
   *
   * @param passwordStamp as it was when the token was issued; null in a token that somebody else
   *     made who knows the secret
   */
  record Valid(String username, @Nullable String passwordStamp) implements Verdict {}

  /**
   * It is not.
   *
   * @param reason the contract's text
   */
  record Rejected(String reason) implements Verdict {}

  private static final Rejected INVALID = new Rejected("Invalid token");
  static final Rejected EXPIRED = new Rejected("Token expired");
  private static final String STAMP = "pwd";

  private final Clock clock;
  private final SignedClaims signed;

  JsonWebTokens(JwtSecret secret, Clock clock) throws JOSEException {
    this.clock = clock;
    this.signed = new SignedClaims(secret.bytes());
  }

  /**
   * A token good for 24 hours from now, and no longer than the person's password.
   *
   * @param user the user object of section 5.9 as JSON values; must hold {@code username}
   * @param passwordStamp of {@link Passwords#stamp}
   */
  public String issue(Map<String, Object> user, String passwordStamp) {
    Instant now = clock.instant();
    JWTClaimsSet claims =
        new JWTClaimsSet.Builder()
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plus(LIFETIME)))
            .claim("data", user)
            .claim(STAMP, passwordStamp)
            .build();
    return signed.write(claims);
  }

  /** Checks form, algorithm (HS256 only), signature and time, in this order. */
  Verdict verify(String text) {
    return signed.read(text).map(this::verdict).orElse(INVALID);
  }

  private Verdict verdict(JWTClaimsSet claims) {
    Date expires = claims.getExpirationTime();
    if (expires == null
        || !(claims.getClaim("data") instanceof Map<?, ?> user)
        || !(user.get("username") instanceof String username)) {
      return INVALID;
    }
    Object stamp = claims.getClaim(STAMP);
    if (stamp != null && !(stamp instanceof String)) {
      return INVALID;
    }
    return clock.instant().isBefore(expires.toInstant())
        ? new Valid(username, (String) stamp)
        : EXPIRED;
  }
}
