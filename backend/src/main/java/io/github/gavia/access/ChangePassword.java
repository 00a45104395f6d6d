package io.github.gavia.access;

import io.github.gavia.directory.Credentials;
import io.github.gavia.directory.Users;
import io.github.gavia.platform.Saved;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Lets somebody who knows the old password have another one. */
@Component
public class ChangePassword {

  private final Users users;
  private final Passwords passwords;
  private final ReplacePassword replacePassword;

  ChangePassword(Users users, Passwords passwords, ReplacePassword replacePassword) {
    this.users = users;
    this.passwords = passwords;
    this.replacePassword = replacePassword;
  }

  /**
   * Changes the password and logs the person out everywhere.
   *
   * @param again has to be the new password once more
   */
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
    return replacePassword.replace(id, passwords.hash(newPassword))
        ? new Saved.Done(id)
        : unknown(username);
  }

  private static Saved unknown(String username) {
    return new Saved.Refused("username: " + username + " is not existed or has been deleted");
  }
}
