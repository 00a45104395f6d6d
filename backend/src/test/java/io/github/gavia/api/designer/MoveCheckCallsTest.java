package io.github.gavia.api.designer;

import static io.github.gavia.TicketScenario.fields;
import static io.github.gavia.api.designer.DesignerClient.body;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavia.SampleForms;
import io.github.gavia.Scenarios;
import io.github.gavia.TicketScenario;
import io.github.gavia.access.WorkflowPermissions;
import io.github.gavia.access.WorkflowRight;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What is foretold of running tickets is what becomes of them. */
class MoveCheckCallsTest extends WithDrafts {

  @Autowired private Scenarios scenarios;
  @Autowired private WorkflowPermissions permissions;
  @Autowired private JdbcClient jdbc;

  /** A copy of a sample, live in version 1. */
  private int copyOf(String sample, String name) {
    JsonNode draft = wanda.post("/workflows", body("name", name, "template", sample)).orFail();
    int id = draft.path("workflow_id").asInt();
    permissions.grant(id, WorkflowRight.API, "demo");
    wanda.post(path(id, "/publish"), body("revision", 1)).orFail();
    return id;
  }

  /** A draft in which texts are replaced; its revision. */
  private int draft(int id, String... oldAndNew) {
    JsonNode draft = wanda.post(path(id, "/draft"), body()).orFail();
    String xml = draft.path("xml").asString();
    for (int i = 0; i < oldAndNew.length; i += 2) {
      assertThat(xml).contains(oldAndNew[i]);
      xml = xml.replace(oldAndNew[i], oldAndNew[i + 1]);
    }
    return wanda
        .put(path(id, "/draft"), body("revision", draft.path("revision").asInt(), "xml", xml))
        .orFail()
        .path("revision")
        .asInt();
  }

  private JsonNode foretold(int id) {
    return wanda.post(path(id, "/draft/move-check"), body()).orFail();
  }

  /** Publishes, touches every open ticket, and compares who stayed with what was foretold. */
  private List<String> publishAsForetold(int id, String... oldAndNew) {
    int revision = draft(id, oldAndNew);
    JsonNode outlook = foretold(id);
    int version =
        wanda
            .post(path(id, "/publish"), body("revision", revision))
            .orFail()
            .path("version")
            .asInt();
    open(id)
        .forEach(ticket -> scenarios.workflow("请假申请").ticket(ticket, "").as("admin").comments("."));

    List<String> sns = new ArrayList<>();
    List<String> told = new ArrayList<>();
    for (JsonNode group : outlook.path("staying")) {
      assertThat(group.path("sns")).hasSize(group.path("tickets").asInt());
      group.path("sns").forEach(sn -> sns.add(sn.asString()));
      told.add(
          group.path("element_id").asString()
              + " "
              + group.path("reason").asString()
              + " "
              + group.path("tickets").asInt());
    }
    assertThat(outlook.path("tickets").asInt()).isEqualTo(open(id).size());
    assertThat(outlook.path("stay").asInt()).isEqualTo(sns.size());
    assertThat(outlook.path("follow").asInt()).isEqualTo(open(id).size() - sns.size());
    assertThat(stayed(id, version)).containsExactlyInAnyOrderElementsOf(sns);
    return told;
  }

  private List<Integer> open(int id) {
    return jdbc.sql(
            "select f.ticket_id from flow_instance f join ticket t on t.id = f.ticket_id where"
                + " f.is_active and t.workflow_id = ?")
        .param(id)
        .query(Integer.class)
        .list();
  }

  private List<String> stayed(int id, int version) {
    return jdbc.sql(
            "select t.sn from flow_instance f join ticket t on t.id = f.ticket_id join"
                + " workflow_version v on v.id = f.version_id where f.is_active and t.workflow_id"
                + " = ? and v.number <> ?")
        .param(id)
        .param(version)
        .query(String.class)
        .list();
  }

  private TicketScenario newcomer(String workflow, boolean laptop) {
    return scenarios
        .workflow(workflow)
        .as("alice")
        .creates("提交", SampleForms.newcomer(true, laptop));
  }

  @Test
  void tellsOfBranchesSubProcessesAndJoins() {
    int id = copyOf("onboarding", "Onboarding that changes");
    newcomer("Onboarding that changes", true);
    newcomer("Onboarding that changes", true).as("helen").takes("确认");
    newcomer("Onboarding that changes", true).as("helen").takes("确认").as("oscar").takes("账号已开通");
    newcomer("Onboarding that changes", true).as("helen").takes("确认").as("frank").takes("已到货");

    assertThat(publishAsForetold(id, "name=\"安装系统\"", "name=\"装系统\"")).isEmpty();
    assertThat(publishAsForetold(id, "\"kit_install\"", "\"kit_setup\""))
        .containsExactly("kit_install gone 1");
    assertThat(publishAsForetold(id, "\"ready\"", "\"ready_join\""))
        .containsExactlyInAnyOrder("kit_install gone 1", "ready gone 1");
    assertThat(publishAsForetold(id, "\"kit\"", "\"kit2\""))
        .containsExactlyInAnyOrder(
            "kit_install gone 1", "kit_buy elsewhere 1", "kit_buy elsewhere 1");
  }

  @Test
  void tellsOfParallelBranches() {
    int id = copyOf("purchase", "Purchase that changes");
    Map<String, Object> form = fields("title", "x", "item", "x", "amount", 20_000);
    TicketScenario one =
        scenarios.workflow("Purchase that changes").as("alice").creates("提交", form);
    one.as("tom").takes("同意").as("frank").takes("财务审核完成", fields("finance_result", "pass"));
    scenarios.workflow("Purchase that changes").as("alice").creates("提交", form);

    assertThat(publishAsForetold(id, "\"join\"", "\"both_done\"")).containsExactly("join gone 1");
    assertThat(publishAsForetold(id, "\"legal_check\"", "\"law_check\""))
        .containsExactly("legal_check gone 1");
  }

  @Test
  void tellsOfCallsAndTheTicketsTheyStarted() {
    int id = copyOf("project", "Project that changes");
    scenarios
        .workflow("Project that changes")
        .as("alice")
        .creates(
            "提交", fields("title", "x", "goal", "x", "members", "bob", "deadline", "2027-01-31"))
        .as("tom")
        .takes("批准");

    assertThat(publishAsForetold(id, "name=\"项目验收\"", "name=\"验收\"")).isEmpty();
    assertThat(publishAsForetold(id, "\"tasks\"", "\"all_tasks\"")).containsExactly("tasks gone 1");
  }

  @Test
  void tellsOnWhichVersionsTicketsRun() {
    int id = copyOf("leave", "Leave that changes");
    assertThat(wanda.get(path(id, "/running")).orFail().path("tickets").asInt()).isZero();
    TicketScenario first = leave("Leave that changes");
    draft(
        id,
        "\"leader_approval\"",
        "\"leader\"",
        "<gavia:workflow ",
        "<gavia:workflow runningTickets=\"pin\" ");

    JsonNode pinned = foretold(id);
    wanda.post(path(id, "/publish"), body("revision", 2)).orFail();
    leave("Leave that changes");
    JsonNode running = wanda.get(path(id, "/running")).orFail();

    assertThat(pinned.path("running_tickets").asString()).isEqualTo("pin");
    assertThat(pinned.path("tickets").asInt()).isEqualTo(1);
    assertThat(pinned.path("stay").asInt()).isEqualTo(1);
    assertThat(pinned.path("staying").isEmpty()).isTrue();
    assertThat(running.path("running_tickets").asString()).isEqualTo("pin");
    assertThat(running.path("tickets").asInt()).isEqualTo(2);
    assertThat(running.path("versions").valueStream().map(MoveCheckCallsTest::line))
        .containsExactly("2 true leader 1", "1 false leader_approval 1");
    JsonNode back = wanda.post(path(id, "/draft/move-check"), body("version", 1)).orFail();
    assertThat(back.path("staying").path(0).path("element_id").asString()).isEqualTo("leader");
    assertThat(back.path("follow").asInt()).isEqualTo(1);
    first.closes("够了");
    assertThat(wanda.get(path(id, "/running")).orFail().path("tickets").asInt()).isEqualTo(1);
  }

  private TicketScenario leave(String workflow) {
    return scenarios
        .workflow(workflow)
        .as("alice")
        .creates("提交", SampleForms.leave("x", 2))
        .as("admin");
  }

  private static String line(JsonNode version) {
    JsonNode state = version.path("states").path(0);
    return version.path("number").asInt()
        + " "
        + version.path("live").asBoolean()
        + " "
        + state.path("element_id").asString()
        + " "
        + state.path("tickets").asInt();
  }

  @Test
  void namesTwentyOfMany() {
    int id = copyOf("leave", "Leave of many");
    for (int i = 0; i < 22; i++) {
      leave("Leave of many");
    }
    draft(id, "\"leader_approval\"", "\"leader\"");

    JsonNode group = foretold(id).path("staying").path(0);

    assertThat(group.path("tickets").asInt()).isEqualTo(22);
    assertThat(group.path("sns")).hasSize(20);
    assertThat(group.path("version").asInt()).isEqualTo(1);
    assertThat(group.path("name").asString()).isEqualTo("直属主管审批");
  }

  @Test
  void refusesWhatIsNotThereOrNotOnes() {
    int id = copyOf("leave", "Leave of somebody");

    wanda.post(path(id, "/draft/move-check"), body()).problem(404);
    wanda.post(path(id, "/draft/move-check"), body("version", 9)).problem(404);
    wanda.post(path(id, "/draft/move-check"), body("version", "1")).problem(400);
    clients.walter().post(path(id, "/draft/move-check"), body("version", 1)).problem(404);
    clients.walter().get(path(id, "/running")).problem(404);
    clients.nobody().get(path(id, "/running")).problem(401);
    JsonNode begun = wanda.post("/workflows", body("name", "Never live")).orFail();
    JsonNode running = wanda.get(path(begun.path("workflow_id").asInt(), "/running")).orFail();
    assertThat(running.path("running_tickets").isNull()).isTrue();
    assertThat(running.path("versions").isEmpty()).isTrue();
  }
}
