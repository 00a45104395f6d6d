package io.github.gavia.directory;

import io.github.gavia.platform.Saved;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Gives somebody a role. */
@Component
public class GiveRole {

  private final Users users;
  private final Roles roles;
  private final Memberships memberships;

  /** Over live people and roles. */
  public GiveRole(Users users, Roles roles, Memberships memberships) {
    this.users = users;
    this.roles = roles;
    this.memberships = memberships;
  }

  /** Gives a live person a live role the person does not have yet. */
  public Saved give(int userId, int roleId) {
    if (roles.byId(roleId).isEmpty()) {
      return new Saved.Refused(Roles.UNKNOWN);
    }
    if (users.byId(userId).isEmpty()) {
      return new Saved.Refused(User.unknown(userId));
    }
    try {
      memberships.giveRole(userId, roleId);
      return new Saved.Done(userId);
    } catch (DuplicateKeyException e) {
      return new Saved.Refused("user has been existed in this role");
    }
  }
}
