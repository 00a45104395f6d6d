package io.github.gavia.directory;

import io.github.gavia.platform.Listed;
import io.github.gavia.platform.Selection;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists of departments. */
@Component
public class DepartmentLists {

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
