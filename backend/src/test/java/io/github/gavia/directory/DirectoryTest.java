package io.github.gavia.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gavia.platform.SettableClock;
import io.github.gavia.platform.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

@Tag("database")
class DirectoryTest {

  private static final Instant NOW = Instant.parse("2026-05-01T08:00:00.123456Z");

  private final SettableClock clock = new SettableClock(NOW);
  private JdbcClient jdbc;
  private Users users;
  private Departments departments;
  private Roles roles;
  private Applications applications;
  private Memberships memberships;
  private AddUser addUser;
  private AddDepartment addDepartment;
  private AddRole addRole;
  private AddApplication addApplication;

  @BeforeEach
  void emptyDatabase() {
    jdbc = TestDatabase.fresh().migrated();
    users = new Users(jdbc);
    departments = new Departments(jdbc);
    roles = new Roles(jdbc);
    applications = new Applications(jdbc, clock);
    memberships = new Memberships(jdbc);
    addUser = new AddUser(jdbc, memberships, clock);
    addDepartment = new AddDepartment(jdbc, clock);
    addRole = new AddRole(jdbc, clock);
    addApplication = new AddApplication(jdbc, applications, clock);
  }

  @Test
  void findsAPersonByNameAndId() {
    int id = person("alice");

    User alice = users.byUsername("alice").orElseThrow();

    assertThat(alice.id()).isEqualTo(id);
    assertThat(alice.created()).isEqualTo(NOW);
    assertThat(alice.lastLogin()).isNull();
    assertThat(users.byId(id)).contains(alice);
    assertThat(users.byUsernames(List.of("alice", "nobody"))).containsOnlyKeys("alice");
  }

  @Test
  void keepsADeletedPersonsNameTakenButFindsNobody() { // R1
    int id = person("alice");
    delete("account_user", id);

    assertThat(users.byUsername("alice")).isEmpty();
    assertThat(users.byId(id)).isEmpty();
    assertThat(users.credentials("alice")).isEmpty();
    assertThatThrownBy(() -> person("alice")).isInstanceOf(DuplicateKeyException.class);
  }

  @Test
  void membersAreThoseOfTheDepartmentAndAllBelow() { // R70
    int root = department("root", 0, "", "");
    int child = department("child", root, "", "");
    int grandchild = department("grandchild", child, "", "");
    int other = department("other", 0, "", "");
    person("last", other);
    person("deep", grandchild);
    person("high", root, child);

    assertThat(departments.members(List.of(root))).containsExactly("deep", "high");
    assertThat(departments.members(List.of(grandchild))).containsExactly("deep");
    assertThat(departments.membersByName(List.of("child", "other")))
        .containsExactly("last", "deep", "high");
    assertThat(departments.members(List.of(4711))).isEmpty();
    assertThat(departments.members(List.of())).isEmpty();
  }

  @Test
  void membersAreLiveAndActiveAndStillThere() { // R71
    int dept = department("dept", 0, "", "");
    int gone = person("gone", dept);
    int moved = person("moved", dept);
    int inactive = person("inactive", dept);
    person("there", dept);
    delete("account_user", gone);
    memberships.leaveDepartment(moved, dept);
    deactivate(inactive);

    assertThat(departments.members(List.of(dept))).containsExactly("there");
  }

  @Test
  void aDeletedDepartmentHidesWhatIsBelow() { // R1
    int root = department("root", 0, "", "");
    int child = department("child", root, "", "");
    person("alice", child);
    delete("account_dept", child);

    assertThat(departments.members(List.of(root, child))).isEmpty();
    assertThat(departments.of("alice")).isEmpty();
  }

  @Test
  void endsWhenDepartmentsStandBelowEachOther() {
    int one = department("one", 0, "", "");
    int two = department("two", one, "", "");
    jdbc.sql("update account_dept set parent_dept_id = ? where id = ?").params(two, one).update();
    person("alice", two);

    assertThat(departments.members(List.of(one))).containsExactly("alice");
    assertThat(departments.idsWithAncestors("alice")).containsExactly(one, two);
  }

  @Test
  void aPersonsDepartmentsIncludeAllAbove() { // R237
    int root = department("root", 0, "", "");
    int child = department("child", root, "", "");
    int other = department("other", 0, "", "");
    department("beside", root, "", "");
    person("alice", child, other);

    assertThat(departments.idsWithAncestors("alice")).containsExactly(root, child, other);
    assertThat(departments.of("alice"))
        .extracting(Department::name)
        .containsExactly("child", "other");
  }

  @Test
  void leadersAreTheApproversIfAnyElseTheLeader() { // R73
    int led = department("led", 0, "tom", "");
    int approved = department("approved", 0, "nobody", "grace, tom ,,helen");
    int neither = department("neither", 0, "", "");
    person("alice", led, approved, neither);
    person("solo");

    assertThat(departments.leadersOf("alice")).contains(List.of("tom", "grace", "helen"));
    assertThat(departments.leadersOf("solo")).contains(List.of());
    assertThat(departments.leadersOf("stranger")).isEmpty();
  }

  @Test
  void tellsAboutManyMakersAtOnce() { // contract 5.3
    int one = department("one", 0, "", "");
    int two = department("two", 0, "", "");
    person("alice", two, one);
    person("solo");

    var infos = users.creatorInfos(List.of("alice", "solo", "stranger"));

    assertThat(infos.get("alice"))
        .isEqualTo(
            new CreatorInfo(
                "alice",
                "Alice",
                true,
                "alice@example.org",
                "1",
                new DepartmentInfo(one + "," + two, "one,two")));
    assertThat(infos.get("solo").departments()).isEqualTo(new DepartmentInfo("", ""));
    assertThat(infos.get("stranger"))
        .isEqualTo(new CreatorInfo("stranger", "", false, "", "", null));
  }

  @Test
  void roleHoldersAreLiveAndActive() { // R72
    int dba = addRole.add("dba", "", "", "admin");
    int boss = addRole.add("boss", "", "", "admin");
    int alice = person("alice");
    int inactive = person("inactive");
    memberships.giveRole(inactive, dba);
    memberships.giveRole(alice, boss);
    memberships.giveRole(alice, dba);
    deactivate(inactive);

    assertThat(roles.members(List.of(dba, boss))).containsExactly("alice");
    assertThat(roles.membersByName(List.of("dba"))).containsExactly("alice");
    assertThat(roles.of("alice")).extracting(Role::name).containsExactly("dba", "boss");
  }

  @Test
  void takingOneRoleLeavesTheOthers() { // R239
    int dba = addRole.add("dba", "", "", "admin");
    int boss = addRole.add("boss", "", "", "admin");
    int alice = person("alice");
    memberships.giveRole(alice, boss);
    memberships.giveRole(alice, dba);

    assertThat(memberships.takeRole(alice, dba)).isTrue();
    assertThat(memberships.takeRole(alice, dba)).isFalse();
    assertThat(roles.of("alice")).extracting(Role::name).containsExactly("boss");
  }

  @Test
  void anApplicationsNameIsTakenOnceAndNeverTheConsoles() { // R242
    assertThat(addApplication.add("ops", "t1", "", "admin")).isPresent();
    assertThat(addApplication.add("ops", "t2", "", "admin")).isEmpty();
    assertThat(addApplication.add("loonflow", "t3", "", "admin")).isEmpty();

    assertThat(applications.byName("ops").orElseThrow().token()).isEqualTo("t1");
  }

  @Test
  void remembersAnApplicationForTwoSecondsOnly() {
    int id = addApplication.add("ops", "t1", "", "admin").orElseThrow();
    assertThat(applications.recentByName("ops")).isPresent();
    delete("app_token", id);

    clock.set(NOW.plus(Duration.ofMillis(1999)));
    assertThat(applications.recentByName("ops")).isPresent();
    clock.set(NOW.plus(Duration.ofSeconds(2)));
    assertThat(applications.recentByName("ops")).isEmpty();
    addApplication.add("ops", "t2", "", "admin");
    assertThat(applications.recentByName("ops").orElseThrow().token()).isEqualTo("t2");
  }

  private int person(String username, Integer... departmentIds) {
    String alias = Character.toUpperCase(username.charAt(0)) + username.substring(1);
    return addUser.add(
        new NewUser(
            username, alias, username + "@example.org", "1", 0, true, "", List.of(departmentIds)),
        "admin");
  }

  private int department(String name, int parent, String leader, String approver) {
    return addDepartment.add(name, parent, leader, approver, "", "admin");
  }

  private void delete(String table, int id) {
    jdbc.sql("update " + table + " set is_deleted = true where id = ?").param(id).update();
  }

  private void deactivate(int userId) {
    jdbc.sql("update account_user set is_active = false where id = ?").param(userId).update();
  }
}
