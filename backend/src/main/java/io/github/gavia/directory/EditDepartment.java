package io.github.gavia.directory;

import io.github.gavia.platform.Instants;
import io.github.gavia.platform.Saved;
import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Changes a department. */
@Component
public class EditDepartment {

  private final JdbcClient jdbc;
  private final Clock clock;

  /** Writes through the client. */
  public EditDepartment(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Gives a live department these details. */
  public Saved edit(int departmentId, DepartmentDetails details) {
    Optional<String> problem = details.problem();
    if (problem.isPresent()) {
      return new Saved.Refused(problem.get());
    }
    // primary key
    int changed =
        jdbc.sql(
                """
                update account_dept set name = :name, parent_dept_id = :parent, leader = :leader,
                  approver = :approver, label = :label, gmt_modified = :now
                where id = :id and not is_deleted""")
            .param("name", details.name())
            .param("parent", details.parentId())
            .param("leader", details.leader())
            .param("approver", details.approver())
            .param("label", details.label())
            .param("now", Instants.bind(clock.instant()))
            .param("id", departmentId)
            .update();
    return changed > 0 ? new Saved.Done(departmentId) : new Saved.Refused(Departments.UNKNOWN);
  }
}
