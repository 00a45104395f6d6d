package io.github.gavia.directory;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds roles and who holds them. Deleted ones are absent (R1). */
@Component
public class Roles {

  /** Told when there is no such live role. */
  public static final String UNKNOWN = "role record is not existed";

  private static final String SELECT =
      "select r.id, r.name, r.description, r.label from account_role r";

  /** Live and active people only (R72). */
  private static final String MEMBERS =
      """
      select distinct u.id, u.username from account_role r
      join account_user_role m on m.role_id = r.id
      join account_user u on u.id = m.user_id
      where not r.is_deleted and u.is_active and not u.is_deleted""";

  private final JdbcClient jdbc;

  /** Reads through the client. */
  public Roles(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The role of that id. */
  public Optional<Role> byId(int id) {
    // primary key
    return jdbc.sql(SELECT + " where r.id = :id and not r.is_deleted")
        .param("id", id)
        .query(Role.class)
        .optional();
  }

  /** The roles of that name, ordered by id; names are not unique. */
  public List<Role> byName(String name) {
    // account_role_name
    return jdbc.sql(SELECT + " where r.name = :name and not r.is_deleted order by r.id")
        .param("name", name)
        .query(Role.class)
        .list();
  }

  /** Usernames of those who hold any of the roles, each once, ordered by the person's id. */
  public List<String> members(Collection<Integer> roleIds) {
    if (roleIds.isEmpty()) {
      return List.of();
    }
    // primary key, account_user_role_role
    return usernames(MEMBERS + " and r.id in (:roles) order by u.id", roleIds);
  }

  /** As {@link #members(Collection)}, for roles given by name. */
  public List<String> membersByName(Collection<String> names) {
    if (names.isEmpty()) {
      return List.of();
    }
    // account_role_name, account_user_role_role
    return usernames(MEMBERS + " and r.name in (:roles) order by u.id", names);
  }

  private List<String> usernames(String sql, Collection<?> roles) {
    return jdbc.sql(sql).param("roles", roles).query((row, n) -> row.getString("username")).list();
  }

  /** The roles a person holds, ordered by id. */
  public List<Role> of(String username) {
    // unique account_user_username, account_user_role_pk
    return jdbc.sql(
            SELECT
                + """
                 join account_user_role m on m.role_id = r.id
                join account_user u on u.id = m.user_id
                where u.username = :username and not u.is_deleted and not r.is_deleted
                order by r.id""")
        .param("username", username)
        .query(Role.class)
        .list();
  }
}
