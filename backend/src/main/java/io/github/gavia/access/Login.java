package io.github.gavia.access;

import io.github.gavia.directory.Credentials;
import io.github.gavia.directory.User;
import io.github.gavia.directory.Users;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Logs somebody in by name and password (section 8 of the contract). */
@Component
public class Login {

  /** The only thing a failed login is told. */
  public static final String REFUSAL = "username or password is invalid";

  /**
   * A login that succeeded.
   *
   * @param user as of now, with this login as the last
   * @param sessionToken for the session cookie
   * @param passwordStamp for a JWT
   */
  public record Success(User user, String sessionToken, String passwordStamp) {}

  private final Users users;
  private final Passwords passwords;
  private final Sessions sessions;
  private final Clock clock;

  /** Over the directory's accounts. */
  public Login(Users users, Passwords passwords, Sessions sessions, Clock clock) {
    this.users = users;
    this.passwords = passwords;
    this.sessions = sessions;
    this.clock = clock;
  }

  /**
   * Opens a session for a live, active person (R241) whose password it is. Names that are nobody's
   * take as long as wrong passwords.
   *
   * @return empty when refused
   */
  public Optional<Success> login(String username, String password) {
    Optional<Credentials> found = users.credentials(username);
    if (found.isEmpty() || !found.get().user().active()) {
      passwords.wasteTime(password);
      return Optional.empty();
    }
    String hash = found.get().passwordHash();
    if (!passwords.matches(password, hash)) {
      return Optional.empty();
    }
    Instant now = clock.instant();
    int id = found.get().user().id();
    users.loggedIn(id, now);
    String token = sessions.open(id);
    return users.byId(id).map(user -> new Success(user, token, Passwords.stamp(hash)));
  }
}
