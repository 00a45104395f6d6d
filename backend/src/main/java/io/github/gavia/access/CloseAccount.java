package io.github.gavia.access;

import io.github.gavia.directory.DeleteUser;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Deletes an account. */
@Component
public class CloseAccount {

  private final DeleteUser deleteUser;
  private final Sessions sessions;

  /** Over the directory. */
  public CloseAccount(DeleteUser deleteUser, Sessions sessions) {
    this.deleteUser = deleteUser;
    this.sessions = sessions;
  }

  /** Deletes the account and logs the person out; nothing happens when there is none. */
  @Transactional
  public void close(int userId) {
    deleteUser.delete(userId);
    sessions.endAllOf(userId);
  }
}
