package io.github.gavia.directory;

import io.github.gavia.platform.Instants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A person with an account, without the password.
 *
 * @param typeId 0 ordinary user, 1 workflow administrator, 2 super administrator (B.1)
 * @param active whether the person may log in and counts as a member of departments and roles
 * @param lastLogin null for somebody who never logged in
 * @param creator username of who made the account; need not exist
 */
public record User(
    int id,
    String username,
    String alias,
    String email,
    String phone,
    int typeId,
    boolean active,
    @Nullable Instant lastLogin,
    String creator,
    Instant created,
    Instant modified) {

  static final String COLUMNS =
      "u.id, u.username, u.alias, u.email, u.phone, u.type_id, u.is_active, u.last_login,"
          + " u.creator, u.gmt_created, u.gmt_modified";

  static User read(ResultSet row) throws SQLException {
    return new User(
        row.getInt("id"),
        row.getString("username"),
        row.getString("alias"),
        row.getString("email"),
        row.getString("phone"),
        row.getInt("type_id"),
        row.getBoolean("is_active"),
        Instants.readNullable(row, "last_login"),
        row.getString("creator"),
        Instants.read(row, "gmt_created"),
        Instants.read(row, "gmt_modified"));
  }

  /** What is told when there is no live account of that id. */
  public static String unknown(int id) {
    return "user_id: " + id + " is not existed or has been deleted";
  }

  /** What is told when a name is or was somebody else's. */
  public static String nameTaken(String username) {
    return "username: " + username + " is or was another user's, please choose another one";
  }

  /** Whether this is a super administrator. */
  public boolean superAdministrator() {
    return typeId == SUPER_ADMINISTRATOR;
  }

  /** Whether this is a workflow administrator or a super administrator. */
  public boolean administrator() {
    return typeId == SUPER_ADMINISTRATOR || typeId == WORKFLOW_ADMINISTRATOR;
  }

  /** The type of an ordinary user. */
  public static final int ORDINARY = 0;

  /** The type of a user who may make workflows. */
  public static final int WORKFLOW_ADMINISTRATOR = 1;

  /** The type of a user who may do everything. */
  public static final int SUPER_ADMINISTRATOR = 2;
}
