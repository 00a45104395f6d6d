package io.github.gavia.access;

import io.github.gavia.directory.EditUser;
import io.github.gavia.directory.User;
import io.github.gavia.directory.UserDetails;
import io.github.gavia.platform.Saved;
import java.util.Objects;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Changes an account. */
@Component
public class EditAccount {

  private final EditUser editUser;
  private final Sessions sessions;
  private final TransactionTemplate transaction;

  /** Over the directory. */
  public EditAccount(
      EditUser editUser, Sessions sessions, PlatformTransactionManager transactions) {
    this.editUser = editUser;
    this.sessions = sessions;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** Gives a live account these details; one that is no longer active is logged out. */
  public Saved edit(int userId, UserDetails details) {
    try {
      return Objects.requireNonNull(transaction.execute(status -> editAtOnce(userId, details)));
    } catch (DuplicateKeyException e) {
      return new Saved.Refused(User.nameTaken(details.username()));
    }
  }

  private Saved editAtOnce(int userId, UserDetails details) {
    Saved saved = editUser.edit(userId, details);
    if (saved instanceof Saved.Done && !details.active()) {
      sessions.endAllOf(userId);
    }
    return saved;
  }
}
