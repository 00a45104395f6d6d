package io.github.gavia.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
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
  private final JWSSigner signer;
  private final JWSVerifier verifier;

  JsonWebTokens(JwtSecret secret, Clock clock) throws JOSEException {
    this.clock = clock;
    this.signer = new MACSigner(secret.bytes());
    this.verifier = new MACVerifier(secret.bytes());
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
    SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
    try {
      token.sign(signer);
    } catch (JOSEException e) {
      throw new IllegalStateException("the token could not be signed", e);
    }
    return token.serialize();
  }

  /** Checks form, algorithm (HS256 only), signature and time, in this order. */
  Verdict verify(String text) {
    try {
      SignedJWT token = SignedJWT.parse(text);
      if (!JWSAlgorithm.HS256.equals(token.getHeader().getAlgorithm()) || !token.verify(verifier)) {
        return INVALID;
      }
      JWTClaimsSet claims = token.getJWTClaimsSet();
      Date expires = claims.getExpirationTime();
      Map<String, Object> user = claims.getJSONObjectClaim("data");
      if (expires == null || user == null || !(user.get("username") instanceof String username)) {
        return INVALID;
      }
      return clock.instant().isBefore(expires.toInstant())
          ? new Valid(username, claims.getStringClaim(STAMP))
          : EXPIRED;
    } catch (ParseException | JOSEException | IllegalArgumentException e) {
      return INVALID;
    }
  }
}
