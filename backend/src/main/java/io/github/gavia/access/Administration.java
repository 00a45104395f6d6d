package io.github.gavia.access;

import io.github.gavia.directory.User;
import io.github.gavia.directory.Users;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who may administer (section 3 of the contract: wfadmin and admin). */
@Component
public class Administration {

  private static final String NO_PERMISSION = "has no permission:";

  private final Users users;
  private final SecurityProperties properties;

  /** Looks people up. */
  public Administration(Users users, SecurityProperties properties) {
    this.users = users;
    this.properties = properties;
  }

  /** Whether the caller acts for a workflow administrator or super administrator. */
  public Permission ofWorkflows(Caller caller) {
    return check(caller, User.WORKFLOW_ADMINISTRATOR, "user is not admin or workflow admin");
  }

  /** Whether the caller acts for a super administrator. */
  public Permission ofEverything(Caller caller) {
    return check(caller, User.SUPER_ADMINISTRATOR, "user is not admin");
  }

  private Permission check(Caller caller, int leastType, String denial) {
    String username = caller.username();
    if (username == null || username.isEmpty()) {
      return new Permission.Denied(NO_PERMISSION + "username or user_id is needed");
    }
    Optional<User> user = users.byUsername(username);
    if (user.isEmpty()) {
      return new Permission.Denied(
          NO_PERMISSION + "username: " + username + " is not existed or has been deleted");
    }
    boolean granted = mayCome(caller) && user.get().typeId() >= leastType;
    return Permission.when(granted, NO_PERMISSION + denial);
  }

  /**
   * Whether an administrator may call this way at all: with a session or JWT always, through an
   * application unless the settings forbid it.
   */
  public boolean mayCome(Caller caller) {
    return caller.session() || properties.mayAdminister(caller.application());
  }
}
