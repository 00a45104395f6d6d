package io.github.gavia.directory;

import io.github.gavia.platform.Inserts;
import io.github.gavia.platform.Instants;
import io.github.gavia.platform.Saved;
import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes a department. */
@Component
public class AddDepartment {

  private final JdbcClient jdbc;
  private final Clock clock;

  /** Writes through the client. */
  public AddDepartment(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Makes the department if its texts fit. */
  public Saved add(DepartmentDetails details, String creator) {
    Optional<String> problem = details.problem();
    return problem.isPresent()
        ? new Saved.Refused(problem.get())
        : new Saved.Done(
            add(
                details.name(),
                details.parentId(),
                details.leader(),
                details.approver(),
                details.label(),
                creator));
  }

  /**
   * Makes the department. The caller has checked lengths.
   *
   * @param parentId the department above, 0 for none
   * @param leader a username, or empty
   * @param approver usernames separated by commas, or empty
   * @return the new id
   */
  public int add(
      String name, int parentId, String leader, String approver, String label, String creator) {
    return Inserts.id(
        jdbc.sql(
                """
                insert into account_dept (name, parent_dept_id, leader, approver, label, creator,
                  gmt_created, gmt_modified)
                values (:name, :parent, :leader, :approver, :label, :creator, :now, :now)""")
            .param("name", name)
            .param("parent", parentId)
            .param("leader", leader)
            .param("approver", approver)
            .param("label", label)
            .param("creator", creator)
            .param("now", Instants.bind(clock.instant())));
  }
}
