package io.github.gavia.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds departments and who is in them. Deleted ones are absent (R1). */
@Component
public class Departments {

  /** Told when there is no such live department. */
  public static final String UNKNOWN = "dept is not existed or has been deleted";

  static final String COLUMNS = "d.id, d.name, d.parent_dept_id, d.leader, d.approver, d.label";

  private final JdbcClient jdbc;

  /** Reads through the client. */
  public Departments(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The department of that id. */
  public Optional<Department> byId(int id) {
    // primary key
    return jdbc.sql(
            "select " + COLUMNS + " from account_dept d where d.id = :id and not d.is_deleted")
        .param("id", id)
        .query((row, n) -> read(row))
        .optional();
  }

  /** The departments of that name, ordered by id; names are not unique. */
  public List<Department> byName(String name) {
    // account_dept_name
    return jdbc.sql(
            "select "
                + COLUMNS
                + " from account_dept d where d.name = :name and not d.is_deleted order by d.id")
        .param("name", name)
        .query((row, n) -> read(row))
        .list();
  }

  /**
   * Usernames of the members of the departments and of all departments below them (R70): live,
   * active people with a live membership (R71), each once, ordered by the person's id.
   */
  public List<String> members(Collection<Integer> departmentIds) {
    if (departmentIds.isEmpty()) {
      return List.of();
    }
    // account_dept_parent, account_user_dept_dept
    return jdbc.sql(
            DepartmentTree.BELOW
                + """
                select u.username from account_user u
                where u.id in (select m.user_id from account_user_dept m join below b on b.id = m.dept_id)
                and u.is_active and not u.is_deleted
                order by u.id""")
        .param("ids", departmentIds)
        .query(String.class)
        .list();
  }

  /** As {@link #members(Collection)}, for departments given by name. */
  public List<String> membersByName(Collection<String> names) {
    if (names.isEmpty()) {
      return List.of();
    }
    // account_dept_name
    return members(
        jdbc.sql("select d.id from account_dept d where d.name in (:names) and not d.is_deleted")
            .param("names", names)
            .query(Integer.class)
            .list());
  }

  /** The departments a person is in, ordered by id. */
  public List<Department> of(String username) {
    // unique account_user_username, account_user_dept_pk
    return jdbc.sql(
            "select "
                + COLUMNS
                + """
                 from account_user u
                join account_user_dept m on m.user_id = u.id
                join account_dept d on d.id = m.dept_id
                where u.username = :username and not u.is_deleted and not d.is_deleted
                order by d.id""")
        .param("username", username)
        .query((row, n) -> read(row))
        .list();
  }

  /** Ids of the departments a person is in, and of all above them (R237). */
  public Set<Integer> idsWithAncestors(String username) {
    return new LinkedHashSet<>(
        jdbc.sql(DepartmentTree.ABOVE_USER + " select a.id from above a order by a.id")
            .param("username", username)
            .query(Integer.class)
            .list());
  }

  /**
   * Who leads the departments of a person (R73, {@code creator_tl}): for each department, ordered
   * by id, its approvers if it has any, else its leader. Names are trimmed, each comes once, and
   * nobody is looked up.
   *
   * @return empty when the person has no account; an empty list without departments
   */
  public Optional<List<String>> leadersOf(String username) {
    // unique account_user_username, account_user_dept_pk
    List<String> perDepartment = new ArrayList<>();
    boolean[] known = new boolean[1];
    jdbc.sql(
            """
            select d.leader, d.approver from account_user u
            left join account_user_dept m on m.user_id = u.id
            left join account_dept d on d.id = m.dept_id and not d.is_deleted
            where u.username = :username and not u.is_deleted
            order by d.id""")
        .param("username", username)
        .query(
            row -> {
              known[0] = true;
              String approver = row.getString("approver");
              String leader = row.getString("leader");
              if (approver != null && leader != null) {
                perDepartment.add(approver.isBlank() ? leader : approver);
              }
            });
    return known[0] ? Optional.of(names(perDepartment)) : Optional.empty();
  }

  private static List<String> names(List<String> lists) {
    Set<String> names = new LinkedHashSet<>();
    for (String list : lists) {
      for (String name : list.split(",", -1)) {
        if (!name.isBlank()) {
          names.add(name.strip());
        }
      }
    }
    return List.copyOf(names);
  }

  static Department read(ResultSet row) throws SQLException {
    return new Department(
        row.getInt("id"),
        row.getString("name"),
        row.getInt("parent_dept_id"),
        row.getString("leader"),
        row.getString("approver"),
        row.getString("label"));
  }
}
