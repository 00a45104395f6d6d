package io.github.gavia.api.loonflow;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavia.access.WorkflowPermissions;
import io.github.gavia.access.WorkflowRight;
import io.github.gavia.api.loonflow.ContractCalls.Call;
import io.github.gavia.directory.AddUser;
import io.github.gavia.directory.NewUser;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** 6.5. */
@ContractTest
class DeleteTicketCallsTest {

  private static final String UNKNOWN = "ticket is not existed or has been deleted";

  @Autowired private ContractCalls calls;
  @Autowired private Desk desk;
  @Autowired private WorkflowPermissions permissions;
  @Autowired private AddUser addUser;
  @Autowired private JdbcClient jdbc;

  private static Call deletion(long id, String username, String body) {
    return Call.of("DELETE", "/tickets/" + id, username, body);
  }

  private void isRefused(Call call, String text) {
    JsonNode answer = calls.envelope(call);
    assertThat(answer.path("msg").asString()).isEqualTo(text);
    assertThat(answer.path("code").intValue()).isEqualTo(-1);
    assertThat(answer.path("data").toString()).isEqualTo("{}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{}", "{\"suggestion\":null}", "{\"suggestion\":\"twice\"}"})
  void deletesATicket(String body) { // R145
    long id = desk.inCheck();

    JsonNode answer = calls.envelope(deletion(id, "admin", body));

    assertThat(answer.toString()).isEqualTo("{\"code\":0,\"data\":{},\"msg\":\"\"}");
    assertThat(calls.envelope(Call.of("GET", "/tickets/" + id, "mia", null)).path("msg").asString())
        .isEqualTo(UNKNOWN);
    isRefused(deletion(id, "admin", ""), UNKNOWN);
    isRefused(deletion(id, "bystander", ""), UNKNOWN);
  }

  @Test
  void logsTheDeletionAtTheStateWithTheTicketAsItWas() { // R145, R220
    long id = desk.inCheck();

    calls.data(deletion(id, "admin", "{\"suggestion\":\"twice\"}"));

    JsonNode log =
        jdbc.sql(
                "select intervene_type_id, state_id, transition_id, suggestion, participant,"
                    + " participant_type_id, creator, ticket_data from ticket_flow_log where"
                    + " ticket_id = ? order by id desc limit 1")
            .param(id)
            .query(
                (row, n) -> {
                  assertThat(row.getInt("intervene_type_id")).isEqualTo(6);
                  assertThat(row.getInt("state_id")).isEqualTo(desk.state("check"));
                  assertThat(row.getInt("transition_id")).isZero();
                  assertThat(row.getString("suggestion")).isEqualTo("twice");
                  assertThat(row.getString("participant")).isEqualTo("admin");
                  assertThat(row.getInt("participant_type_id")).isEqualTo(1);
                  assertThat(row.getString("creator")).isEqualTo("admin");
                  return new tools.jackson.databind.json.JsonMapper()
                      .readTree(row.getString("ticket_data"));
                })
            .single();
    assertThat(log.path("is_deleted").booleanValue()).isFalse();
    assertThat(log.path("participant").asString()).isEqualTo("cas");
  }

  @Test
  void leavesNobodysListsButTheStatesOfManyTickets() { // R1, R145, R213
    long id = desk.inCheck();

    calls.data(deletion(id, "admin", ""));

    for (String list : List.of("duty&u=cas", "owner&u=mia", "relation&u=ann", "all&u=admin")) {
      String category = list.replaceAll("&.*", "");
      String user = list.replaceAll(".*=", "");
      JsonNode page =
          calls.data(
              Call.of("GET", "/tickets?category=" + category + "&ticket_ids=" + id, user, null));
      assertThat(page.path("total").intValue()).as(list).isZero();
    }
    assertThat(inProcess(id)).isZero();
    JsonNode states = calls.data(Call.of("GET", "/tickets/states?ticket_ids=" + id, "mia", null));
    assertThat(states.path(String.valueOf(id)).path("state_id").intValue())
        .isEqualTo(desk.state("check"));
  }

  private long inProcess(long id) {
    return jdbc.sql("select count(*) from ticket_user where ticket_id = ? and in_process")
        .param(id)
        .query(Long.class)
        .single();
  }

  @Test
  void deletesATicketThatHasEnded() {
    long id = desk.inCheck();
    calls.data(Call.of("POST", "/tickets/" + id + "/close", "admin", ""));

    calls.data(deletion(id, "admin", ""));

    isRefused(deletion(id, "admin", ""), UNKNOWN);
  }

  @Test
  void isForThoseWhoMayIntervene() { // R136
    long id = desk.inCheck();

    isRefused(deletion(id, "bystander", ""), "user has no permission to manage this ticket");
    // Neither its creator nor its handler.
    isRefused(deletion(id, "mia", ""), "username: mia is not existed or has been deleted");
    isRefused(deletion(id, "cas", ""), "username: cas is not existed or has been deleted");

    assertThat(inProcess(id)).isEqualTo(1);
  }

  @Test
  void letsAnIntervenerDelete() { // R136
    addUser.add(
        new NewUser("dt-intervener", "", "dt@example.com", "", 0, true, "", List.of()), "admin");
    permissions.grant(desk.id(), WorkflowRight.INTERVENE, "dt-intervener");

    calls.data(deletion(desk.inCheck(), "dt-intervener", ""));
  }

  @Test
  void refusesStrangersAndStrangeApplications() { // R12, R136, R232
    long id = desk.inCheck();

    isRefused(
        deletion(id, "nobody-knows", ""),
        "username: nobody-knows is not existed or has been deleted");
    isRefused(
        deletion(id, "admin", "").through("stranger"),
        "app: stranger has no api permission for workflow_id: " + desk.id());
    isRefused(deletion(desk.orphan(), "admin", ""), "workflow is not existed or has been deleted");
    isRefused(deletion(999_999, "admin", ""), UNKNOWN);
  }

  @Test
  void refusesABodyThatDoesNotFit() { // R149
    long id = desk.inCheck();

    for (String body : List.of("[]", "{\"suggestion\":1}", "{\"suggestion\"")) {
      assertThat(calls.envelope(deletion(id, "admin", body)).path("code").intValue())
          .as(body)
          .isEqualTo(-1);
    }
    isRefused(
        deletion(id, "admin", "{\"suggestion\":\"" + "x".repeat(10_001) + "\"}"),
        "suggestion is longer than 10000 characters");
    assertThat(inProcess(id)).isEqualTo(1);
  }
}
