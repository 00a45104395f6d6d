package io.github.gavia.directory;

import io.github.gavia.platform.Instants;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds people. Deleted accounts are absent everywhere (R1); inactive ones are not. */
@Component
public class Users {

  private static final String SELECT = "select " + User.COLUMNS + " from account_user u";

  private final JdbcClient jdbc;

  /** Reads and writes through the client. */
  public Users(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The account of that name. */
  public Optional<User> byUsername(String username) {
    // unique account_user_username
    return jdbc.sql(SELECT + " where u.username = :username and not u.is_deleted")
        .param("username", username)
        .query((row, n) -> User.read(row))
        .optional();
  }

  /** The account of that id. */
  public Optional<User> byId(int id) {
    // primary key
    return jdbc.sql(SELECT + " where u.id = :id and not u.is_deleted")
        .param("id", id)
        .query((row, n) -> User.read(row))
        .optional();
  }

  /**
   * The accounts of those names, ordered by id; names without account are missing in the answer.
   * For aliases, e-mail addresses and phone numbers of many people in one query.
   */
  public Map<String, User> byUsernames(Collection<String> usernames) {
    Map<String, User> found = new LinkedHashMap<>();
    if (usernames.isEmpty()) {
      return found;
    }
    // unique account_user_username
    jdbc.sql(SELECT + " where u.username in (:usernames) and not u.is_deleted order by u.id")
        .param("usernames", usernames)
        .query((row, n) -> User.read(row))
        .list()
        .forEach(user -> found.put(user.username(), user));
    return found;
  }

  /**
   * What is told about the makers of things, for every name asked for: one query for all of them.
   */
  public Map<String, CreatorInfo> creatorInfos(Collection<String> usernames) {
    Map<String, CreatorInfo> infos = new LinkedHashMap<>();
    usernames.forEach(username -> infos.put(username, CreatorInfo.unknown(username)));
    if (usernames.isEmpty()) {
      return infos;
    }
    // unique account_user_username, then primary keys
    jdbc.sql(
            """
            select u.username, u.alias, u.is_active, u.email, u.phone, d.id dept_id, d.name dept_name
            from account_user u
            left join account_user_dept m on m.user_id = u.id
            left join account_dept d on d.id = m.dept_id and not d.is_deleted
            where u.username in (:usernames) and not u.is_deleted
            order by u.id, d.id""")
        .param("usernames", usernames)
        .query(
            row -> {
              String username = row.getString("username");
              CreatorInfo before = infos.get(username);
              DepartmentInfo departments = before == null ? null : before.departments();
              String deptName = row.getString("dept_name");
              infos.put(
                  username,
                  new CreatorInfo(
                      username,
                      row.getString("alias"),
                      row.getBoolean("is_active"),
                      row.getString("email"),
                      row.getString("phone"),
                      DepartmentInfo.with(departments, row.getInt("dept_id"), deptName)));
            });
    return infos;
  }

  /** What is told about the maker of one thing. */
  public CreatorInfo creatorInfo(String username) {
    CreatorInfo info = creatorInfos(List.of(username)).get(username);
    return info == null ? CreatorInfo.unknown(username) : info;
  }

  /**
   * The account of that name with its stored password hash, for logging in.
   *
   * <p>The hash is empty for somebody who cannot log in.
   */
  public Optional<Credentials> credentials(String username) {
    // unique account_user_username
    return jdbc.sql(
            "select "
                + User.COLUMNS
                + ", u.password from account_user u"
                + " where u.username = :username and not u.is_deleted")
        .param("username", username)
        .query((row, n) -> new Credentials(User.read(row), row.getString("password")))
        .optional();
  }

  /** Notes that somebody logged in. */
  public void loggedIn(int userId, Instant when) {
    jdbc.sql("update account_user set last_login = :when where id = :id")
        .param("when", Instants.bind(when))
        .param("id", userId)
        .update();
  }

  /** Whether there never was an account, deleted ones included. */
  public boolean none() {
    return jdbc.sql("select not exists (select 1 from account_user)").query(Boolean.class).single();
  }
}
