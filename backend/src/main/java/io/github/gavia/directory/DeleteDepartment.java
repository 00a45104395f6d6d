package io.github.gavia.directory;

import io.github.gavia.platform.Instants;
import io.github.gavia.platform.Saved;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Deletes a department. */
@Component
public class DeleteDepartment {

  private final JdbcClient jdbc;
  private final Clock clock;

  /** Writes through the client. */
  public DeleteDepartment(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Marks a live department as deleted (R1); those below it stay and have no parent. */
  public Saved delete(int departmentId) {
    // primary key
    int changed =
        jdbc.sql(
                "update account_dept set is_deleted = true, gmt_modified = :now"
                    + " where id = :id and not is_deleted")
            .param("now", Instants.bind(clock.instant()))
            .param("id", departmentId)
            .update();
    return changed > 0 ? new Saved.Done(departmentId) : new Saved.Refused(Departments.UNKNOWN);
  }
}
