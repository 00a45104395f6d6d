package io.github.gavia.access;

import io.github.gavia.directory.Credentials;
import io.github.gavia.directory.Saved;
import io.github.gavia.directory.SetPassword;
import io.github.gavia.directory.Users;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets somebody who knows the old password have another one. */
@Component
public class ChangePassword {

  private final Users users;
  private final SetPassword setPassword;
  private final Passwords passwords;
  private final Sessions sessions;

  /** Over the directory. */
  public ChangePassword(
      Users users, SetPassword setPassword, Passwords passwords, Sessions sessions) {
    this.users = users;
    this.setPassword = setPassword;
    this.passwords = passwords;
    this.sessions = sessions;
  }

  /**
   * Changes the password and logs the person out everywhere.
   *
   * @param again has to be the new password once more
   */
  @Transactional
  public Saved change(String username, String oldPassword, String newPassword, String again) {
    Optional<Credentials> known = users.credentials(username);
    if (known.isEmpty()) {
      return unknown(username);
    }
    if (!newPassword.equals(again)) {
      return new Saved.Refused("两次密码不一致，请重新输入");
    }
    if (!passwords.matches(oldPassword, known.get().passwordHash())) {
      return new Saved.Refused("原密码输入错误，不允许修改密码");
    }
    int id = known.get().user().id();
    if (!setPassword.set(id, passwords.hash(newPassword))) {
      return unknown(username);
    }
    sessions.endAllOf(id);
    return new Saved.Done(id);
  }

  private static Saved unknown(String username) {
    return new Saved.Refused("username: " + username + " is not existed or has been deleted");
  }
}
