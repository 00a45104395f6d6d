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
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Tokens with which a page inside another system shows one ticket to one person for a short while.
 * They are signed with a key of their own, so that none of them opens a session and no login JWT
 * shows a ticket. Nothing is stored: whether the person still may look is asked when one is used.
 */
@Component
public class EmbedTokens {

  private static final String AUDIENCE = "gavia-embed";
  private static final String TICKET = "ticket";

  /** What a token is worth. */
  public sealed interface Verdict {}

  /** It was given to that person for that ticket. */
  public record Valid(String username, Instant expires) implements Verdict {}

  /** It was good once. */
  public record Expired() implements Verdict {}

  /** It is none of ours, was changed, or is for another ticket. */
  public record Invalid() implements Verdict {}

  private static final Invalid INVALID = new Invalid();

  private final Clock clock;
  private final JWSSigner signer;
  private final JWSVerifier verifier;

  EmbedTokens(JwtSecret secret, Clock clock) throws JOSEException {
    byte[] key = secret.derived(AUDIENCE);
    this.clock = clock;
    this.signer = new MACSigner(key);
    this.verifier = new MACVerifier(key);
  }

  /**
   * A token.
   *
   * @param expires whole seconds count
   */
  public String issue(String username, long ticketId, Instant expires) {
    JWTClaimsSet claims =
        new JWTClaimsSet.Builder()
            .audience(AUDIENCE)
            .subject(username)
            .claim(TICKET, ticketId)
            .expirationTime(Date.from(expires))
            .build();
    SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
    try {
      token.sign(signer);
    } catch (JOSEException e) {
      throw new IllegalStateException("the token could not be signed", e);
    }
    return token.serialize();
  }

  /** Checks form, algorithm (HS256 only), signature, audience, ticket and time, in this order. */
  public Verdict verify(String text, long ticketId) {
    try {
      SignedJWT token = SignedJWT.parse(text);
      if (!JWSAlgorithm.HS256.equals(token.getHeader().getAlgorithm()) || !token.verify(verifier)) {
        return INVALID;
      }
      JWTClaimsSet claims = token.getJWTClaimsSet();
      String username = claims.getSubject();
      Date expires = claims.getExpirationTime();
      Long ticket = claims.getLongClaim(TICKET);
      if (!List.of(AUDIENCE).equals(claims.getAudience())
          || username == null
          || expires == null
          || ticket == null
          || ticket != ticketId) {
        return INVALID;
      }
      Instant end = expires.toInstant();
      return clock.instant().isBefore(end) ? new Valid(username, end) : new Expired();
    } catch (ParseException | JOSEException | IllegalArgumentException e) {
      return INVALID;
    }
  }
}
