package io.github.gavia.directory;

import io.github.gavia.platform.TextLengths;
import java.util.List;
import java.util.Optional;

/**
 * Everything about an account that an administrator decides, but for the password.
 *
 * @param typeId 0, 1 or 2, see {@link User}
 * @param departmentIds the departments the person is in, each once
 */
public record UserDetails(
    String username,
    String alias,
    String email,
    String phone,
    int typeId,
    boolean active,
    List<Integer> departmentIds) {

  /** Keeps each department once. */
  public UserDetails {
    departmentIds = departmentIds.stream().distinct().toList();
  }

  /** What is wrong with the values themselves. */
  Optional<String> problem() {
    if (typeId < User.ORDINARY || typeId > User.SUPER_ADMINISTRATOR) {
      return Optional.of("type_id is invalid: it has to be 0, 1 or 2, not " + typeId);
    }
    return new TextLengths()
        .check("username", username, 50)
        .check("alias", alias, 50)
        .check("email", email, 255)
        .check("phone", phone, 13)
        .problem();
  }

  NewUser withPassword(String passwordHash) {
    return new NewUser(username, alias, email, phone, typeId, active, passwordHash, departmentIds);
  }
}
