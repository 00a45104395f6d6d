package io.github.gavia.directory;

import java.util.List;

/**
 * An account to be made.
 *
 * @param typeId 0, 1 or 2, see {@link User}
 * @param passwordHash as the room that checks passwords made it; empty for nobody who logs in
 * @param departmentIds the departments the person is in
 */
public record NewUser(
    String username,
    String alias,
    String email,
    String phone,
    int typeId,
    boolean active,
    String passwordHash,
    List<Integer> departmentIds) {

  /** Names the user without the hash. */
  @Override
  public String toString() {
    return "NewUser[" + username + "]";
  }
}
