package io.github.gavia.access;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** Gives somebody who has lost the password a random one (R240). */
@Component
public class ResetPassword {

  private final Passwords passwords;
  private final RandomText random;
  private final ReplacePassword replacePassword;

  ResetPassword(Passwords passwords, RandomText random, ReplacePassword replacePassword) {
    this.passwords = passwords;
    this.random = random;
    this.replacePassword = replacePassword;
  }

  /**
   * Resets the password and logs the person out everywhere.
   *
   * @return the new password, to be told once; empty when there is no such live account
   */
  public Optional<String> reset(int userId) {
    String password = random.password();
    return replacePassword.replace(userId, passwords.hash(password))
        ? Optional.of(password)
        : Optional.empty();
  }
}
