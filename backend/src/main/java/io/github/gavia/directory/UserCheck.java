package io.github.gavia.directory;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whether an account may have certain details. */
final class UserCheck {

  private final JdbcClient jdbc;

  UserCheck(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * What stands against the details.
   *
   * @param userId whose they would be; 0 for a new account
   */
  Optional<String> problem(UserDetails details, int userId) {
    return details
        .problem()
        .or(() -> unknownDepartment(details.departmentIds()))
        .or(() -> takenName(details.username(), userId));
  }

  private Optional<String> unknownDepartment(List<Integer> ids) {
    if (ids.isEmpty()) {
      return Optional.empty();
    }
    // primary key
    long known =
        jdbc.sql("select count(*) from account_dept where id in (:ids) and not is_deleted")
            .param("ids", ids)
            .query(Long.class)
            .single();
    return known == ids.size() ? Optional.empty() : Optional.of(Departments.UNKNOWN);
  }

  /** A deleted user's name is not given away again. */
  private Optional<String> takenName(String username, int userId) {
    // unique account_user_username
    boolean taken =
        jdbc.sql("select count(*) from account_user where username = :username and id <> :id")
                .param("username", username)
                .param("id", userId)
                .query(Long.class)
                .single()
            > 0;
    return taken ? Optional.of(User.nameTaken(username)) : Optional.empty();
  }
}
