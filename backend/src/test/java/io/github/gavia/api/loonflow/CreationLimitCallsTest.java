package io.github.gavia.api.loonflow;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavia.AtOnce;
import io.github.gavia.api.loonflow.ContractCalls.Call;
import io.github.gavia.directory.AddDepartment;
import io.github.gavia.directory.AddRole;
import io.github.gavia.directory.AddUser;
import io.github.gavia.directory.Memberships;
import io.github.gavia.directory.NewUser;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Who may create tickets, and how many (C.6). */
@ContractTest
class CreationLimitCallsTest {

  @Autowired private ContractCalls calls;
  @Autowired private LimitedWorkflow limited;
  @Autowired private AddUser addUser;
  @Autowired private AddDepartment addDepartment;
  @Autowired private AddRole addRole;
  @Autowired private Memberships memberships;
  @Autowired private JdbcClient jdbc;

  private void isRefused(int workflow, String username, String text) {
    JsonNode answer = calls.envelope(limited.creation(workflow, username, ""));
    assertThat(answer.path("msg").asString()).isEqualTo(text);
    assertThat(answer.path("code").intValue()).isEqualTo(-1);
    assertThat(answer.path("data").toString()).isEqualTo("{}");
  }

  private int person(String username) {
    return addUser.add(
        new NewUser(username, username, username + "@example.com", "", 0, true, "", List.of()),
        "admin");
  }

  @Test
  void countsEachPersonsOwnTickets() { // R36
    int workflow = limited.publish("cl-own", "{'period':24,'level':1,'count':2}");
    limited.ticket(workflow, "mia");
    limited.ticket(workflow, "mia");

    isRefused(
        workflow, "mia", "2 tickets can be created in 24hours when workflow_id is " + workflow);
    limited.ticket(workflow, "max");
  }

  @Test
  void countsEverybodysTickets() { // R37
    int workflow = limited.publish("cl-all", "{'period':1,'level':2,'count':2}");
    limited.ticket(workflow, "mia");
    limited.ticket(workflow, "max");

    isRefused(
        workflow, "moe", "2 tickets can be created in 1hours when workflow_id is " + workflow);
  }

  @Test
  void countsNeitherOldNorDeletedNorOtherTickets() { // R36
    int workflow = limited.publish("cl-window", "{'period':24,'level':2,'count':1}");
    int other = limited.publish("cl-other", "{}");
    limited.ticket(other, "mia");
    jdbc.sql("update ticket set gmt_created = gmt_created - interval '25' hour where id = ?")
        .param(limited.ticket(workflow, "mia"))
        .update();
    calls.data(Call.of("DELETE", "/tickets/" + limited.ticket(workflow, "mia"), "admin", ""));

    limited.ticket(workflow, "mia");

    isRefused(
        workflow, "mia", "1 tickets can be created in 24hours when workflow_id is " + workflow);
  }

  @Test
  void letsOnlyTheNamedIn() { // R40
    int workflow = limited.publish("cl-persons", "{'allow_persons':'mia,max'}");

    limited.ticket(workflow, "max");

    isRefused(workflow, "moe", "moe can not create ticket base on workflow_id:" + workflow);
  }

  @Test
  void letsMembersOfDepartmentsAndOfThoseBelowIn() { // R41, R43
    int above = addDepartment.add("cl-above", 0, "", "", "", "admin");
    int below = addDepartment.add("cl-below", above, "", "", "", "admin");
    memberships.joinDepartment(person("cl-inside"), below);
    person("cl-outside");
    int workflow = limited.publish("cl-depts", "{'allow_depts':'" + above + ",999999'}");

    limited.ticket(workflow, "cl-inside");

    isRefused(workflow, "cl-outside", "user is not in allow dept");
    isRefused(workflow, "cl-unknown", "user is not existed or has been deleted");
  }

  @Test
  void letsHoldersOfRolesIn() { // R42, R43
    int role = addRole.add("cl-role", "", "", "admin");
    memberships.giveRole(person("cl-holder"), role);
    person("cl-nobody");
    int workflow = limited.publish("cl-roles", "{'allow_roles':'" + role + "'}");

    limited.ticket(workflow, "cl-holder");

    isRefused(workflow, "cl-nobody", "user is not in allow role");
    isRefused(workflow, "cl-unknown", "user is not existed or has been deleted");
  }

  @Test
  void looksAtFrequencyThenPersonsThenDepartmentsThenRoles() { // R35
    int workflow =
        limited.publish(
            "cl-order",
            "{'period':24,'level':2,'count':1,'allow_persons':'admin,mia','allow_depts':'999999',"
                + "'allow_roles':'999999'}");

    isRefused(workflow, "moe", "moe can not create ticket base on workflow_id:" + workflow);
    isRefused(workflow, "mia", "user is not existed or has been deleted");
    isRefused(workflow, "admin", "user is not in allow dept");
    jdbc.sql("update ticket set workflow_id = ? where id = ?")
        .param(workflow)
        .param(limited.ticket(limited.publish("cl-order-other", "{}"), "mia"))
        .update();
    isRefused(
        workflow, "moe", "1 tickets can be created in 24hours when workflow_id is " + workflow);
  }

  @Test
  void refusesEverybodyWhereTheExpressionCannotBeRead() { // R39
    int workflow = limited.publish("cl-broken", "[1]");

    isRefused(workflow, "mia", "limit_expression is invalid: it is no JSON object");
  }

  @Test
  void looksAtTheLimitBeforeTheTransition() { // R14
    int workflow = limited.publish("cl-first", "{'allow_persons':'nobody'}");
    String body = "{\"workflow_id\":" + workflow + ",\"transition_id\":999999}";

    JsonNode answer = calls.envelope(Call.of("POST", "/tickets", "mia", body));

    assertThat(answer.path("msg").asString()).startsWith("mia can not create");
  }

  @Test
  void givesTheLastTicketOnce() {
    int workflow = limited.publish("cl-race", "{'period':24,'level':2,'count':3}");
    limited.ticket(workflow, "mia");
    Callable<JsonNode> create = () -> calls.envelope(limited.creation(workflow, "mia", ""));

    List<JsonNode> answers = AtOnce.all(Collections.nCopies(8, create));

    assertThat(answers).filteredOn(a -> a.path("code").intValue() == 0).hasSize(2);
    assertThat(answers)
        .filteredOn(a -> a.path("code").intValue() != 0)
        .allSatisfy(a -> assertThat(a.path("msg").asString()).startsWith("3 tickets can be"));
    long stored =
        jdbc.sql("select count(*) from ticket where workflow_id = ?")
            .param(workflow)
            .query(Long.class)
            .single();
    assertThat(stored).isEqualTo(3);
  }
}
