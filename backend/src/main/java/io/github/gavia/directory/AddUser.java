package io.github.gavia.directory;

import io.github.gavia.platform.Inserts;
import io.github.gavia.platform.Instants;
import io.github.gavia.platform.Saved;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes an account. */
@Component
public class AddUser {

  private final JdbcClient jdbc;
  private final Memberships memberships;
  private final UserCheck check;
  private final Clock clock;

  /** Writes through the client. */
  public AddUser(JdbcClient jdbc, Memberships memberships, Clock clock) {
    this.jdbc = jdbc;
    this.memberships = memberships;
    this.check = new UserCheck(jdbc);
    this.clock = clock;
  }

  /**
   * Makes the account if nothing stands against its details.
   *
   * @param passwordHash empty for nobody who logs in
   * @throws org.springframework.dao.DuplicateKeyException when somebody takes the name meanwhile
   */
  @Transactional
  public Saved add(UserDetails details, String passwordHash, String creator) {
    Optional<String> problem = check.problem(details, 0);
    return problem.isPresent()
        ? new Saved.Refused(problem.get())
        : new Saved.Done(add(details.withPassword(passwordHash), creator));
  }

  /**
   * Makes the account and its memberships. The caller has checked lengths and departments.
   *
   * @return the new id
   * @throws org.springframework.dao.DuplicateKeyException when the name is or was somebody's
   */
  @Transactional
  public int add(NewUser user, String creator) {
    OffsetDateTime now = Instants.bind(clock.instant());
    int id =
        Inserts.id(
            jdbc.sql(
                    """
                    insert into account_user (username, alias, email, phone, password, type_id,
                      is_active, creator, gmt_created, gmt_modified)
                    values (:username, :alias, :email, :phone, :password, :type, :active, :creator,
                      :now, :now)""")
                .param("username", user.username())
                .param("alias", user.alias())
                .param("email", user.email())
                .param("phone", user.phone())
                .param("password", user.passwordHash())
                .param("type", user.typeId())
                .param("active", user.active())
                .param("creator", creator)
                .param("now", now));
    user.departmentIds().stream().distinct().forEach(dept -> memberships.joinDepartment(id, dept));
    return id;
  }
}
