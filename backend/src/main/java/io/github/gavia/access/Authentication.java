package io.github.gavia.access;

import io.github.gavia.access.JsonWebTokens.Rejected;
import io.github.gavia.access.JsonWebTokens.Valid;
import io.github.gavia.directory.Credentials;
import io.github.gavia.directory.Users;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds out who sent a request (section 2 of the contract): session, then JWT, then signature. */
@Component
public class Authentication {

  /** What is known about the sender. */
  public sealed interface Outcome {}

  /**
   * Somebody.
   *
   * @param openSessionFor the id of the person who came by a JWT cookie and is to get a session;
   *     null otherwise
   */
  public record Authenticated(Caller caller, @Nullable Integer openSessionFor) implements Outcome {}

  /**
   * Nobody.
   *
   * @param reason the contract's text
   */
  public record Refused(String reason) implements Outcome {}

  private static final String BEARER = "Bearer ";

  private final Sessions sessions;
  private final JsonWebTokens tokens;
  private final Users users;
  private final ApplicationSignature signature;

  Authentication(
      Sessions sessions, JsonWebTokens tokens, Users users, ApplicationSignature signature) {
    this.sessions = sessions;
    this.tokens = tokens;
    this.users = users;
    this.signature = signature;
  }

  /** By session cookie, JWT cookie or application signature; a failing JWT is final. */
  public Outcome anyWay(HttpServletRequest request) {
    return bySession(request)
        .or(() -> byJwt(Cookies.value(request, "jwt")))
        .orElseGet(() -> signature.check(request));
  }

  /** By session cookie, JWT cookie or {@code Authorization: Bearer}; signatures do not count. */
  public Outcome asPerson(HttpServletRequest request) {
    return bySession(request)
        .or(() -> byJwt(Cookies.value(request, "jwt")))
        .or(() -> byJwt(bearer(request)))
        .orElseGet(() -> new Refused("log in first"));
  }

  private Optional<Outcome> bySession(HttpServletRequest request) {
    return Optional.ofNullable(SessionCookie.read(request))
        .flatMap(sessions::username)
        .map(username -> new Authenticated(Caller.person(username), null));
  }

  private Optional<Outcome> byJwt(@Nullable String token) {
    if (token == null) {
      return Optional.empty();
    }
    JsonWebTokens.Verdict verdict = tokens.verify(token);
    return Optional.of(
        verdict instanceof Valid valid
            ? person(valid)
            : new Refused(((Rejected) verdict).reason()));
  }

  private Outcome person(Valid token) {
    String username = token.username();
    Optional<Credentials> known = users.credentials(username).filter(each -> each.user().active());
    if (known.isEmpty()) {
      return new Refused("username: " + username + " is not existed or has been deleted");
    }
    String stamp = token.passwordStamp();
    return stamp == null || stamp.equals(Passwords.stamp(known.get().passwordHash()))
        ? new Authenticated(Caller.person(username), known.get().user().id())
        : new Refused(JsonWebTokens.EXPIRED.reason());
  }

  private static @Nullable String bearer(HttpServletRequest request) {
    String header = request.getHeader("Authorization");
    return header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length())
        ? header.substring(BEARER.length()).strip()
        : null;
  }
}
