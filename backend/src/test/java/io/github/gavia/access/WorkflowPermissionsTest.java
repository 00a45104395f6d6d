package io.github.gavia.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavia.access.Permission.Denied;
import io.github.gavia.access.WorkflowScope.All;
import io.github.gavia.access.WorkflowScope.Only;
import io.github.gavia.directory.AddDepartment;
import io.github.gavia.directory.AddUser;
import io.github.gavia.directory.Memberships;
import io.github.gavia.directory.NewUser;
import io.github.gavia.directory.Users;
import io.github.gavia.platform.SettableClock;
import io.github.gavia.platform.TestDatabase;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@Tag("database")
class WorkflowPermissionsTest {

  private static final Denied NO_INTERVENER =
      new Denied("user has no permission to manage this ticket");
  private static final Denied NO_VIEWER =
      new Denied(
          "user is not relation about this ticket and the workflow open view permission check");

  private final SettableClock clock = new SettableClock(Instant.parse("2026-05-01T08:00:00Z"));
  private JdbcClient jdbc;
  private Users users;
  private AddUser addUser;
  private AddDepartment addDepartment;
  private WorkflowPermissions permissions;
  private int leave;
  private int repair;

  @BeforeEach
  void twoWorkflows() {
    jdbc = TestDatabase.fresh().migrated();
    users = new Users(jdbc);
    addUser = new AddUser(jdbc, new Memberships(jdbc), clock);
    addDepartment = new AddDepartment(jdbc, clock);
    permissions = new WorkflowPermissions(jdbc);
    leave = workflow("leave", "maker");
    repair = workflow("repair", "other");
    person("root", 2);
    person("wfadmin", 1);
    person("maker", 0);
    person("alice", 0);
  }

  @Test
  void anApplicationMayUseWhatItWasGiven() { // R9, R10
    permissions.grant(leave, WorkflowRight.API, "ops");
    permissions.grant(leave, WorkflowRight.ADMIN, "other-app");

    assertThat(permissions.mayUse("ops", leave)).isTrue();
    assertThat(permissions.mayUse("ops", repair)).isFalse();
    assertThat(permissions.mayUse("other-app", leave)).isFalse();
    assertThat(permissions.workflowsOf("ops")).isEqualTo(new Only(Set.of(leave)));
    assertThat(permissions.workflowsOf("none")).isEqualTo(new Only(Set.of()));
  }

  @Test
  void theConsoleMayUseEverything() { // R9
    assertThat(permissions.mayUse("loonflow", repair)).isTrue();
    assertThat(permissions.workflowsOf("loonflow")).isEqualTo(new All());
  }

  @Test
  void aDeletedWorkflowIsInNoListButKeepsItsRights() { // R232
    permissions.grant(leave, WorkflowRight.API, "ops");
    permissions.grant(leave, WorkflowRight.VIEW, "alice");
    permissions.grant(leave, WorkflowRight.INTERVENE, "alice");
    permissions.grant(leave, WorkflowRight.ADMIN, "alice");
    jdbc.sql("update workflow set is_deleted = true where id = ?").param(leave).update();

    Only nothing = new Only(Set.of());
    assertThat(permissions.mayUse("ops", leave)).isTrue();
    assertThat(permissions.workflowsOf("ops")).isEqualTo(nothing);
    assertThat(permissions.viewWorkflows("alice")).isEqualTo(nothing);
    assertThat(permissions.interveneWorkflows("alice")).isEqualTo(nothing);
    assertThat(permissions.managedWorkflows("alice")).isEqualTo(nothing);
    assertThat(permissions.managedWorkflows("maker")).isEqualTo(nothing);
  }

  @Test
  void managersAreSuperAdministratorsCreatorsAndAdmins() { // R228, R199
    permissions.grant(repair, WorkflowRight.ADMIN, "alice");
    permissions.grant(repair, WorkflowRight.INTERVENE, "maker");

    assertThat(permissions.isManager("root", leave)).isTrue();
    assertThat(permissions.isManager("maker", leave)).isTrue();
    assertThat(permissions.isManager("alice", repair)).isTrue();
    assertThat(permissions.isManager("maker", repair)).isFalse();
    assertThat(permissions.isManager("wfadmin", leave)).isFalse();
    assertThat(permissions.isManager("stranger", leave)).isFalse();
    assertThat(permissions.managedWorkflows("root")).isEqualTo(new All());
    assertThat(permissions.managedWorkflows("maker")).isEqualTo(new Only(Set.of(leave)));
    assertThat(permissions.managedWorkflows("alice")).isEqualTo(new Only(Set.of(repair)));
    assertThat(permissions.managedWorkflows("wfadmin")).isEqualTo(new Only(Set.of()));
  }

  @Test
  void intervenersAreManagersAndThoseGivenTheRight() { // R136
    permissions.grant(leave, WorkflowRight.INTERVENE, "alice");
    permissions.grant(leave, WorkflowRight.VIEW, "wfadmin");

    assertThat(permissions.mayIntervene("root", leave).granted()).isTrue();
    assertThat(permissions.mayIntervene("maker", leave).granted()).isTrue();
    assertThat(permissions.mayIntervene("alice", leave).granted()).isTrue();
    assertThat(permissions.mayIntervene("alice", repair)).isEqualTo(NO_INTERVENER);
    assertThat(permissions.mayIntervene("wfadmin", leave)).isEqualTo(NO_INTERVENER);
    assertThat(permissions.mayIntervene("stranger", leave))
        .isEqualTo(new Denied("username: stranger is not existed or has been deleted"));
    assertThat(permissions.interveneWorkflows("alice")).isEqualTo(new Only(Set.of(leave)));
    assertThat(permissions.interveneWorkflows("root")).isEqualTo(new Only(Set.of())); // R209
  }

  @Test
  void viewersAreThoseGivenTheRightAndTheirDepartments() { // R194, R208
    int company = addDepartment.add("company", 0, "", "", "", "admin");
    int team = addDepartment.add("team", company, "", "", "", "admin");
    int other = addDepartment.add("other", 0, "", "", "", "admin");
    person("member", 0, team);
    person("outsider", 0, other);
    permissions.grant(leave, WorkflowRight.VIEW_DEPARTMENT, String.valueOf(company));
    permissions.grant(repair, WorkflowRight.VIEW, "alice");

    assertThat(permissions.viewWorkflows("member")).isEqualTo(new Only(Set.of(leave)));
    assertThat(permissions.viewWorkflows("alice")).isEqualTo(new Only(Set.of(repair)));
    assertThat(permissions.viewWorkflows("root")).isEqualTo(new Only(Set.of()));
    assertThat(permissions.mayViewByPermission("member", leave).granted()).isTrue();
    assertThat(permissions.mayViewByPermission("alice", repair).granted()).isTrue();
    assertThat(permissions.mayViewByPermission("root", repair).granted()).isTrue();
    assertThat(permissions.mayViewByPermission("maker", leave).granted()).isTrue();
    assertThat(permissions.mayViewByPermission("outsider", leave)).isEqualTo(NO_VIEWER);
    assertThat(permissions.mayViewByPermission("member", repair)).isEqualTo(NO_VIEWER);
    assertThat(permissions.mayViewByPermission("stranger", leave))
        .isEqualTo(new Denied("user is not existed or has been deleted"));
  }

  @Test
  void aUsernameThatLooksLikeADepartmentIsNone() {
    int company = addDepartment.add("company", 0, "", "", "", "admin");
    person(String.valueOf(company), 0);
    permissions.grant(leave, WorkflowRight.VIEW_DEPARTMENT, String.valueOf(company));

    assertThat(permissions.viewWorkflows(String.valueOf(company))).isEqualTo(new Only(Set.of()));
    assertThat(permissions.mayViewByPermission(String.valueOf(company), leave))
        .isEqualTo(NO_VIEWER);
  }

  @Test
  void givingARightTwiceIsGivingItOnce() {
    permissions.grant(leave, WorkflowRight.API, "ops");
    permissions.grant(leave, WorkflowRight.API, "ops");
    permissions.revoke(leave, WorkflowRight.API, "ops");
    permissions.revoke(leave, WorkflowRight.API, "ops");

    assertThat(permissions.mayUse("ops", leave)).isFalse();
  }

  @Test
  void administratorsAreFoundByTheNameAnApplicationGives() { // contract 3
    Administration administration = new Administration(users, new SecurityProperties(null, "true"));

    assertThat(administration.ofEverything(app("root")).granted()).isTrue();
    assertThat(administration.ofWorkflows(app("wfadmin")).granted()).isTrue();
    assertThat(administration.ofEverything(app("wfadmin")))
        .isEqualTo(new Denied("has no permission:user is not admin"));
    assertThat(administration.ofWorkflows(app("alice")))
        .isEqualTo(new Denied("has no permission:user is not admin or workflow admin"));
    assertThat(administration.ofWorkflows(app("stranger")))
        .isEqualTo(
            new Denied("has no permission:username: stranger is not existed or has been deleted"));
    assertThat(administration.ofWorkflows(app(null)))
        .isEqualTo(new Denied("has no permission:username or user_id is needed"));
  }

  @Test
  void applicationsCanBeKeptFromAdministering() { // contract 3
    Administration administration =
        new Administration(users, new SecurityProperties(null, "false"));

    assertThat(administration.ofEverything(app("root")))
        .isEqualTo(new Denied("has no permission:user is not admin"));
    assertThat(administration.ofEverything(Caller.person("root")).granted()).isTrue();
  }

  @Test
  void administeringCanBeLeftToNamedApplications() { // contract 3
    Administration named = new Administration(users, new SecurityProperties(null, "portal, ops"));
    Administration others = new Administration(users, new SecurityProperties(null, "portal"));

    assertThat(named.ofEverything(app("root")).granted()).isTrue();
    assertThat(others.ofEverything(app("root")))
        .isEqualTo(new Denied("has no permission:user is not admin"));
  }

  private static Caller app(String username) {
    return new Caller("ops", username, false);
  }

  private void person(String username, int type, Integer... departments) {
    addUser.add(new NewUser(username, "", "", "", type, true, "", List.of(departments)), "admin");
  }

  private int workflow(String name, String creator) {
    jdbc.sql(
            """
            insert into workflow (process_key, name, creator, gmt_created, gmt_modified)
            values (?, ?, ?, current_timestamp, current_timestamp)""")
        .params(name, name, creator)
        .update();
    return jdbc.sql("select id from workflow where name = ?")
        .param(name)
        .query(Integer.class)
        .single();
  }
}
