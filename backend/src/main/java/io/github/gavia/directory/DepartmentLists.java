package io.github.gavia.directory;

import io.github.gavia.platform.Listed;
import io.github.gavia.platform.Selection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists of departments. */
@Component
public class DepartmentLists {

  /** Nothing stops two departments from standing below each other. */
  private static final int MOST_LEVELS = 32;

  private final JdbcClient jdbc;

  /** Reads through the client. */
  public DepartmentLists(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * All departments.
   *
   * @param search part of the name or label; empty for any
   */
  public Selection<Listed<Department>> all(String search) {
    // in the order of the primary key
    return new Selection<>(
            jdbc,
            Departments.COLUMNS + ", d.creator, d.gmt_created, d.gmt_modified",
            "from account_dept d where not d.is_deleted",
            "d.id",
            (row, n) -> Listed.read(row, Departments.read(row)))
        .containing(search, "d.name", "d.label");
  }

  /**
   * The names of the live departments above, the topmost first, by the id of the department; empty
   * for one that is below none.
   */
  public Map<Integer, List<String>> above(Collection<Department> departments) {
    Map<Integer, Department> known = new HashMap<>();
    departments.forEach(department -> known.put(department.id(), department));
    Collection<Department> latest = departments;
    for (int level = 0; level < MOST_LEVELS && !latest.isEmpty(); level++) {
      Set<Integer> missing = new HashSet<>();
      latest.forEach(department -> missing.add(department.parentId()));
      missing.removeAll(known.keySet());
      latest = missing.isEmpty() ? List.of() : live(missing);
      latest.forEach(department -> known.put(department.id(), department));
    }
    Map<Integer, List<String>> above = new HashMap<>();
    departments.forEach(each -> above.put(each.id(), namesAbove(each, known)));
    return above;
  }

  private static List<String> namesAbove(Department department, Map<Integer, Department> known) {
    List<String> names = new ArrayList<>();
    Set<Integer> passed = new HashSet<>(Set.of(department.id()));
    Department next = known.get(department.parentId());
    while (next != null && passed.add(next.id()) && names.size() < MOST_LEVELS) {
      names.add(0, next.name());
      next = known.get(next.parentId());
    }
    return names;
  }

  private List<Department> live(Collection<Integer> ids) {
    // primary key
    return jdbc.sql(
            "select "
                + Departments.COLUMNS
                + " from account_dept d where d.id in (:ids) and not d.is_deleted")
        .param("ids", ids)
        .query((row, n) -> Departments.read(row))
        .list();
  }

  /** The names of live departments by their ids; others are left out. */
  public Map<Integer, String> names(Collection<Integer> ids) {
    Map<Integer, String> names = new HashMap<>();
    if (!ids.isEmpty()) {
      // primary key
      jdbc.sql("select id, name from account_dept where id in (:ids) and not is_deleted")
          .param("ids", ids)
          .query(
              row -> {
                names.put(row.getInt("id"), row.getString("name"));
              });
    }
    return names;
  }
}
