package io.github.gavia.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jwt.JWTClaimsSet;
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
  private final SignedClaims signed;

  EmbedTokens(JwtSecret secret, Clock clock) throws JOSEException {
    this.clock = clock;
    this.signed = new SignedClaims(secret.derived(AUDIENCE));
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
    return signed.write(claims);
  }

  /** Checks form, algorithm (HS256 only), signature, audience, ticket and time, in this order. */
  public Verdict verify(String text, long ticketId) {
    return signed.read(text).map(claims -> verdict(claims, ticketId)).orElse(INVALID);
  }

  private Verdict verdict(JWTClaimsSet claims, long ticketId) {
    String username = claims.getSubject();
    Date expires = claims.getExpirationTime();
    if (!List.of(AUDIENCE).equals(claims.getAudience())
        || username == null
        || expires == null
        || !(claims.getClaim(TICKET) instanceof Number ticket)
        || ticket.longValue() != ticketId) {
      return INVALID;
    }
    Instant end = expires.toInstant();
    return clock.instant().isBefore(end) ? new Valid(username, end) : new Expired();
  }
}
