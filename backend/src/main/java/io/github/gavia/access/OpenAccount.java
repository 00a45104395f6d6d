package io.github.gavia.access;

import io.github.gavia.directory.AddUser;
import io.github.gavia.directory.User;
import io.github.gavia.directory.UserDetails;
import io.github.gavia.platform.Saved;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Makes an account with a password. */
@Component
public class OpenAccount {

  private final AddUser addUser;
  private final Passwords passwords;

  /** Over the directory. */
  public OpenAccount(AddUser addUser, Passwords passwords) {
    this.addUser = addUser;
    this.passwords = passwords;
  }

  /**
   * Makes the account.
   *
   * @param password empty for somebody who cannot log in
   */
  public Saved open(UserDetails details, String password, String creator) {
    String hash = password.isEmpty() ? "" : passwords.hash(password);
    try {
      return addUser.add(details, hash, creator);
    } catch (DuplicateKeyException e) {
      return new Saved.Refused(User.nameTaken(details.username()));
    }
  }
}
