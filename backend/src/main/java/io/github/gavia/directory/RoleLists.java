package io.github.gavia.directory;

import io.github.gavia.platform.Listed;
import io.github.gavia.platform.Selection;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists of roles. */
@Component
public class RoleLists {

  private static final String COLUMNS =
      "r.id, r.name, r.description, r.label, r.creator, r.gmt_created, r.gmt_modified";

  private final JdbcClient jdbc;

  /** Reads through the client. */
  public RoleLists(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * All roles.
   *
   * @param search part of the name or description; empty for any
   */
  public Selection<Listed<Role>> all(String search) {
    // in the order of the primary key
    return of("from account_role r where not r.is_deleted")
        .containing(search, "r.name", "r.description");
  }

  /**
   * The roles of a live person.
   *
   * @param search part of the name; empty for any
   */
  public Selection<Listed<Role>> heldBy(int userId, String search) {
    // account_user_role_pk, then primary keys
    return of("""
        from account_user_role m join account_user u on u.id = m.user_id and not u.is_deleted
        join account_role r on r.id = m.role_id
        where m.user_id = :user and not r.is_deleted""")
        .with("user", userId)
        .containing(search, "r.name");
  }

  /** The names of live roles by their ids; others are left out. */
  public Map<Integer, String> names(Collection<Integer> ids) {
    Map<Integer, String> names = new HashMap<>();
    if (!ids.isEmpty()) {
      // primary key
      jdbc.sql("select id, name from account_role where id in (:ids) and not is_deleted")
          .param("ids", ids)
          .query(
              row -> {
                names.put(row.getInt("id"), row.getString("name"));
              });
    }
    return names;
  }

  private Selection<Listed<Role>> of(String from) {
    return new Selection<>(
        jdbc,
        COLUMNS,
        from,
        "r.id",
        (row, n) ->
            Listed.read(
                row,
                new Role(
                    row.getInt("id"),
                    row.getString("name"),
                    row.getString("description"),
                    row.getString("label"))));
  }
}
