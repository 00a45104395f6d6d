package io.github.gavia.access;

import io.github.gavia.directory.SetPassword;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives somebody who has lost the password a random one (R240). */
@Component
public class ResetPassword {

  private final SetPassword setPassword;
  private final Passwords passwords;
  private final RandomText random;
  private final Sessions sessions;

  /** Over the directory. */
  public ResetPassword(
      SetPassword setPassword, Passwords passwords, RandomText random, Sessions sessions) {
    this.setPassword = setPassword;
    this.passwords = passwords;
    this.random = random;
    this.sessions = sessions;
  }

  /**
   * Resets the password and logs the person out everywhere.
   *
   * @return the new password, to be told once; empty when there is no such live account
   */
  @Transactional
  public Optional<String> reset(int userId) {
    String password = random.password();
    if (!setPassword.set(userId, passwords.hash(password))) {
      return Optional.empty();
    }
    sessions.endAllOf(userId);
    return Optional.of(password);
  }
}
