package io.github.gavia.directory;

/**
 * The tree of departments, as a beginning of queries that walk it. Walks end after 32 steps,
 * because nothing stops two departments from standing below each other and H2 would go round for
 * ever.
 */
public final class DepartmentTree {

  /**
   * {@code with recursive above(id)}: the departments of the person bound as {@code :username} and
   * all departments above them (R237); an id may come several times. Uses the unique index
   * account_user_username, then primary keys.
   */
  public static final String ABOVE_USER =
      """
      with recursive above(id, parent_dept_id, steps) as (
        select d.id, d.parent_dept_id, 0 from account_user u
        join account_user_dept m on m.user_id = u.id
        join account_dept d on d.id = m.dept_id
        where u.username = :username and not u.is_deleted and not d.is_deleted
        union all
        select p.id, p.parent_dept_id, a.steps + 1
        from account_dept p join above a on p.id = a.parent_dept_id
        where not p.is_deleted and a.steps < 32)
      """;

  /**
   * {@code with recursive below(id)}: the departments bound as {@code :ids} and all departments
   * below them (R70); an id may come several times. Uses the index account_dept_parent.
   */
  static final String BELOW =
      """
      with recursive below(id, steps) as (
        select d.id, 0 from account_dept d where d.id in (:ids) and not d.is_deleted
        union all
        select c.id, b.steps + 1
        from account_dept c join below b on c.parent_dept_id = b.id
        where not c.is_deleted and b.steps < 32)
      """;

  private DepartmentTree() {}
}
