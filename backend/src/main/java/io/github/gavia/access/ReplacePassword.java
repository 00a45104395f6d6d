package io.github.gavia.access;

import io.github.gavia.directory.SetPassword;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts a new password in the place of the old one. */
@Component
class ReplacePassword {

  private final SetPassword setPassword;
  private final Sessions sessions;

  ReplacePassword(SetPassword setPassword, Sessions sessions) {
    this.setPassword = setPassword;
    this.sessions = sessions;
  }

  /**
   * Stores the hash, which is made before, because that takes long, and logs the person out
   * everywhere.
   *
   * @return whether there is such a live account
   */
  @Transactional
  public boolean replace(int userId, String passwordHash) {
    boolean known = setPassword.set(userId, passwordHash);
    if (known) {
      sessions.endAllOf(userId);
    }
    return known;
  }
}
