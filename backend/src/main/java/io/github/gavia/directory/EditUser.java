package io.github.gavia.directory;

import io.github.gavia.platform.Instants;
import io.github.gavia.platform.Saved;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes an account. */
@Component
public class EditUser {

  private final JdbcClient jdbc;
  private final UserCheck check;
  private final Clock clock;

  /** Writes through the client. */
  public EditUser(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.check = new UserCheck(jdbc);
    this.clock = clock;
  }

  /**
   * Gives a live account these details. Memberships become the listed ones at once (R71).
   *
   * @throws org.springframework.dao.DuplicateKeyException when somebody takes the name meanwhile
   */
  @Transactional
  public Saved edit(int userId, UserDetails details) {
    Optional<String> problem = check.problem(details, userId);
    if (problem.isPresent()) {
      return new Saved.Refused(problem.get());
    }
    // Comes first: whoever edits the same account waits here.
    if (!updated(userId, details)) {
      return new Saved.Refused(User.unknown(userId));
    }
    synchronise(userId, details.departmentIds());
    return new Saved.Done(userId);
  }

  private boolean updated(int userId, UserDetails details) {
    // primary key
    return jdbc.sql(
                """
                update account_user set username = :username, alias = :alias, email = :email,
                  phone = :phone, type_id = :type, is_active = :active, gmt_modified = :now
                where id = :id and not is_deleted""")
            .param("username", details.username())
            .param("alias", details.alias())
            .param("email", details.email())
            .param("phone", details.phone())
            .param("type", details.typeId())
            .param("active", details.active())
            .param("now", Instants.bind(clock.instant()))
            .param("id", userId)
            .update()
        > 0;
  }

  private void synchronise(int userId, List<Integer> departmentIds) {
    if (departmentIds.isEmpty()) {
      // account_user_dept_pk
      jdbc.sql("delete from account_user_dept where user_id = :user")
          .param("user", userId)
          .update();
      return;
    }
    // account_user_dept_pk
    jdbc.sql("delete from account_user_dept where user_id = :user and dept_id not in (:ids)")
        .param("user", userId)
        .param("ids", departmentIds)
        .update();
    // primary key, account_user_dept_pk
    jdbc.sql(
            """
            insert into account_user_dept (user_id, dept_id)
            select u.id, d.id from account_user u join account_dept d on d.id in (:ids)
            where u.id = :user and not exists (
              select 1 from account_user_dept m where m.user_id = u.id and m.dept_id = d.id)""")
        .param("user", userId)
        .param("ids", departmentIds)
        .update();
  }
}
