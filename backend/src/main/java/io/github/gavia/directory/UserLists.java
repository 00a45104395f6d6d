package io.github.gavia.directory;

import io.github.gavia.platform.Selection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists of people, inactive ones included. */
@Component
public class UserLists {

  /** A department as a person's entry shows it. */
  public record DepartmentName(int id, String name) {}

  /** For longer lists of ids H2 leaves the index and compares every row with every id. */
  private static final int AT_ONCE = 1000;

  private final JdbcClient jdbc;

  /** Reads through the client. */
  public UserLists(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Everybody.
   *
   * @param search part of the username or alias; empty for any
   */
  public Selection<User> all(String search) {
    // in the order of the primary key
    return of("from account_user u where not u.is_deleted", search);
  }

  /** Those who hold a live role. */
  public Selection<User> holding(int roleId, String search) {
    // account_user_role_role, then primary keys
    return of(
            """
            from account_user_role m join account_role r on r.id = m.role_id and not r.is_deleted
            join account_user u on u.id = m.user_id
            where m.role_id = :role and not u.is_deleted""",
            search)
        .with("role", roleId);
  }

  private Selection<User> of(String from, String search) {
    return new Selection<>(jdbc, User.COLUMNS, from, "u.id", (row, n) -> User.read(row))
        .containing(search, "u.username", "u.alias");
  }

  /** The live departments of people, by the person's id; people without any are left out. */
  public Map<Integer, List<DepartmentName>> departmentsOf(List<Integer> userIds) {
    Map<Integer, List<DepartmentName>> departments = new HashMap<>();
    for (int from = 0; from < userIds.size(); from += AT_ONCE) {
      addDepartmentsOf(
          userIds.subList(from, Math.min(from + AT_ONCE, userIds.size())), departments);
    }
    return departments;
  }

  private void addDepartmentsOf(
      List<Integer> userIds, Map<Integer, List<DepartmentName>> departments) {
    // account_user_dept_pk, then primary keys
    jdbc.sql(
            """
            select m.user_id, d.id, d.name from account_user_dept m
            join account_dept d on d.id = m.dept_id
            where m.user_id in (:ids) and not d.is_deleted
            order by m.user_id, d.id""")
        .param("ids", userIds)
        .query(
            row -> {
              departments
                  .computeIfAbsent(row.getInt("user_id"), id -> new ArrayList<>())
                  .add(new DepartmentName(row.getInt("id"), row.getString("name")));
            });
  }
}
