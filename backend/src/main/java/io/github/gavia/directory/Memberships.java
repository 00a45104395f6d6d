package io.github.gavia.directory;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Puts people into departments and roles, and takes them out. */
@Component
public class Memberships {

  private final JdbcClient jdbc;

  /** Writes through the client. */
  public Memberships(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Makes a person a member of a department.
   *
   * @throws org.springframework.dao.DuplicateKeyException when already a member
   */
  public void joinDepartment(int userId, int departmentId) {
    change("insert into account_user_dept (user_id, dept_id) values (?, ?)", userId, departmentId);
  }

  /** Ends a membership, at once (R71). Nothing happens without one. */
  public void leaveDepartment(int userId, int departmentId) {
    change("delete from account_user_dept where user_id = ? and dept_id = ?", userId, departmentId);
  }

  /**
   * Gives a person a role.
   *
   * @throws org.springframework.dao.DuplicateKeyException when the person has it
   */
  public void giveRole(int userId, int roleId) {
    change("insert into account_user_role (user_id, role_id) values (?, ?)", userId, roleId);
  }

  /**
   * Takes one role from a person; the others stay (R239).
   *
   * @return whether the person had it
   */
  public boolean takeRole(int userId, int roleId) {
    return change(
        "delete from account_user_role where user_id = ? and role_id = ?", userId, roleId);
  }

  private boolean change(String sql, int userId, int groupId) {
    return jdbc.sql(sql).param(userId).param(groupId).update() > 0;
  }
}
