package io.github.gavia.access;

import io.github.gavia.directory.AddApplication;
import io.github.gavia.directory.AddDepartment;
import io.github.gavia.directory.AddRole;
import io.github.gavia.directory.AddUser;
import io.github.gavia.directory.Memberships;
import io.github.gavia.directory.NewUser;
import io.github.gavia.directory.User;
import io.github.gavia.platform.StartRefusal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The people, departments, roles and the application that the samples speak of. */
@Component
class DemoPeople {

  /** The application that may use the samples. */
  static final String APPLICATION = "demo";

  private record Dept(String name, String leader, List<String> members) {}

  private static final String ROOT = "总公司";

  private static final List<Dept> DEPARTMENTS =
      List.of(
          new Dept("研发部", "tom", List.of("alice", "bob", "tom")),
          new Dept("人事部", "helen", List.of("helen")),
          new Dept("财务部", "frank", List.of("frank")),
          new Dept("法务部", "lucy", List.of("lucy")),
          new Dept("运维部", "oscar", List.of("oscar", "olivia")),
          new Dept("总经办", "grace", List.of("grace")));

  private record Held(String role, List<String> holders) {}

  private static final List<Held> ROLES =
      List.of(
          new Held("dba", List.of("oscar", "olivia")),
          new Held("finance", List.of("frank")),
          new Held("boss", List.of("grace")));

  private final AddUser addUser;
  private final AddDepartment addDepartment;
  private final AddRole addRole;
  private final Memberships memberships;
  private final AddApplication addApplication;
  private final Passwords passwords;
  private final RandomText random;

  DemoPeople(
      AddUser addUser,
      AddDepartment addDepartment,
      AddRole addRole,
      Memberships memberships,
      AddApplication addApplication,
      Passwords passwords,
      RandomText random) {
    this.addUser = addUser;
    this.addDepartment = addDepartment;
    this.addRole = addRole;
    this.memberships = memberships;
    this.addApplication = addApplication;
    this.passwords = passwords;
    this.random = random;
  }

  /**
   * Adds them all; everybody gets the same random password.
   *
   * @param token the application's; null for a random one
   * @param shownOnce takes lines with the secrets made here
   */
  void add(@Nullable String token, String creator, List<String> shownOnce) {
    String password = random.password();
    shownOnce.add("Demo users' password (shown once): " + password);
    Map<String, Integer> ids = addDepartmentsAndUsers(passwords.hash(password), creator);
    addRoles(ids, creator);
    addApplication(token, creator, shownOnce);
  }

  private void addApplication(@Nullable String given, String creator, List<String> shownOnce) {
    if (given != null && (given.isEmpty() || given.length() > 50)) {
      throw new StartRefusal(
          "gavia.demo-token is empty or longer than 50 characters.",
          "Correct gavia.demo-token, or leave it out for a random one.");
    }
    String token = given == null ? random.secret() : given;
    OptionalInt added = addApplication.add(APPLICATION, token, APPLICATION, creator);
    if (given == null && added.isPresent()) {
      shownOnce.add("Demo application's token (shown once): " + token);
    }
  }

  private Map<String, Integer> addDepartmentsAndUsers(String passwordHash, String creator) {
    Map<String, Integer> ids = new LinkedHashMap<>();
    int root = addDepartment.add(ROOT, 0, "", "", "", creator);
    for (Dept dept : DEPARTMENTS) {
      int id = addDepartment.add(dept.name, root, dept.leader, "", "", creator);
      for (String username : dept.members) {
        ids.put(username, addUser.add(person(username, passwordHash, id), creator));
      }
    }
    return ids;
  }

  private static NewUser person(String username, String passwordHash, int departmentId) {
    String alias = username.substring(0, 1).toUpperCase(Locale.ROOT) + username.substring(1);
    return new NewUser(
        username,
        alias,
        username + "@example.org",
        "",
        User.ORDINARY,
        true,
        passwordHash,
        List.of(departmentId));
  }

  private void addRoles(Map<String, Integer> userIds, String creator) {
    for (Held held : ROLES) {
      int role = addRole.add(held.role, "", "", creator);
      for (String holder : held.holders) {
        memberships.giveRole(Objects.requireNonNull(userIds.get(holder), holder), role);
      }
    }
  }
}
