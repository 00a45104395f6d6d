package io.github.gavia.api.designer;

import static io.github.gavia.TicketScenario.fields;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavia.SampleForms;
import io.github.gavia.Scenarios;
import io.github.gavia.ServiceTest;
import io.github.gavia.TicketScenario;
import io.github.gavia.access.WorkflowPermissions;
import io.github.gavia.access.WorkflowRight;
import io.github.gavia.api.designer.DesignerClient.Designer;
import io.github.gavia.workflow.PublishWorkflow;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.flowable.engine.ManagementService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Where the tickets of a workflow stand, over HTTP. */
@ServiceTest
@Import(DesignerClient.class)
class MonitorCallsTest {

  @Autowired private DesignerClient clients;
  @Autowired private Scenarios scenarios;
  @Autowired private PublishWorkflow publish;
  @Autowired private WorkflowPermissions permissions;
  @Autowired private JdbcClient jdbc;
  @Autowired private ManagementService engine;

  private SampleCopy copy(String sample, String key) {
    return new SampleCopy(sample, key, publish, permissions);
  }

  private TicketScenario leave(String workflow, int days) {
    Map<String, Object> form = SampleForms.leave("回老家", days);
    return scenarios.workflow(workflow).as("alice").creates("提交", form);
  }

  private static String path(int workflowId, String below) {
    return "/workflows/" + workflowId + "/monitor" + below;
  }

  private static JsonNode state(JsonNode monitor, String elementId) {
    return monitor
        .path("states")
        .valueStream()
        .filter(s -> s.path("element_id").asString().equals(elementId))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void countsTicketsByState() {
    int id = copy("leave", "monitor-counts").workflowId();
    leave("monitor-counts", 2);
    leave("monitor-counts", 5).as("tom").takes("同意").after(Duration.ofDays(4));
    leave("monitor-counts", 2);

    JsonNode monitor = clients.admin().get(path(id, "")).orFail();

    assertThat(monitor.path("name").asString()).isEqualTo("monitor-counts");
    assertThat(monitor.path("version").asInt()).isEqualTo(1);
    assertThat(monitor.path("longer_than_days").asInt()).isEqualTo(3);
    assertThat(monitor.path("states").valueStream().map(s -> s.path("element_id").asString()))
        .containsExactly("apply", "leader_approval", "hr_approval");
    JsonNode leader = state(monitor, "leader_approval");
    assertThat(leader.path("tickets").asInt()).isEqualTo(2);
    assertThat(leader.path("overdue").asInt()).isEqualTo(1);
    assertThat(leader.path("failed").asInt()).isZero();
    assertThat(leader.path("deleted").asBoolean()).isFalse();
    assertThat(Instant.parse(leader.path("oldest").asString()))
        .isBefore(Instant.parse(monitor.path("as_of").asString()).minus(Duration.ofDays(4)));
    assertThat(state(monitor, "hr_approval").path("overdue").asInt()).isEqualTo(1);
    assertThat(state(monitor, "apply").path("tickets").asInt()).isZero();
    assertThat(state(monitor, "apply").path("oldest").isNull()).isTrue();
    JsonNode patient = clients.admin().get(path(id, "?longer_than_days=7")).orFail();
    assertThat(state(patient, "leader_approval").path("overdue").asInt()).isZero();
  }

  @Test
  void countsATicketInEachOfItsStates() {
    int id = copy("purchase", "monitor-branches").workflowId();
    scenarios
        .workflow("monitor-branches")
        .as("alice")
        .creates("提交", fields("title", "服务器", "item", "服务器", "amount", 20_000))
        .as("tom")
        .takes("同意");

    JsonNode monitor = clients.admin().get(path(id, "")).orFail();

    assertThat(state(monitor, "finance_check").path("tickets").asInt()).isEqualTo(1);
    assertThat(state(monitor, "legal_check").path("tickets").asInt()).isEqualTo(1);
    assertThat(state(monitor, "leader_approval").path("tickets").asInt()).isZero();
  }

  @Test
  void listsStatesThatAreGoneWhileTicketsStandThere() {
    SampleCopy copy = copy("leave", "monitor-gone");
    TicketScenario story = leave("monitor-gone", 5).as("tom").takes("同意");
    copy.publishWith("\"hr_approval\"", "\"hr_second\"");

    JsonNode monitor = clients.admin().get(path(copy.workflowId(), "")).orFail();

    JsonNode gone = state(monitor, "hr_approval");
    assertThat(gone.path("deleted").asBoolean()).isTrue();
    assertThat(gone.path("name").asString()).isEqualTo("人事复核");
    assertThat(gone.path("tickets").asInt()).isEqualTo(1);
    assertThat(state(monitor, "hr_second").path("tickets").asInt()).isZero();
    JsonNode tickets =
        clients
            .admin()
            .get(path(copy.workflowId(), "/states/" + gone.path("id").asInt() + "/tickets"))
            .orFail();
    assertThat(tickets.path("value").path(0).path("id").asInt()).isEqualTo(story.ticketId());
    JsonNode current =
        clients
            .admin()
            .get("/tickets/" + story.ticketId() + "/progress")
            .orFail()
            .path("current")
            .path(0)
            .path("state");
    assertThat(current.path("name").asString()).isEqualTo("人事复核");
    assertThat(current.path("element_id").isNull()).isTrue();
  }

  @Test
  void countsWorkThatFailed() {
    int id = copy("access-request", "monitor-failed").workflowId();
    scenarios
        .workflow("monitor-failed")
        .as("alice")
        .creates("提交", SampleForms.account("Alice W", "admin"))
        .eventually(s -> s.has("script_run_last_result", false));

    JsonNode failed =
        clients
            .admin()
            .get(path(id, ""))
            .orFail()
            .path("states")
            .valueStream()
            .filter(s -> s.path("failed").asInt() == 1)
            .findFirst()
            .orElseThrow();

    assertThat(failed.path("name").asString()).isEqualTo("自动检查");
    JsonNode ticket =
        clients
            .admin()
            .get(path(id, "/states/" + failed.path("id").asInt() + "/tickets"))
            .orFail()
            .path("value")
            .path(0);
    assertThat(ticket.path("failed").asBoolean()).isTrue();
    assertThat(ticket.path("handlers").path("type").asString()).isEqualTo("script");
  }

  @Test
  void aTimerThatWasSetAsideMakesATicketOverdue() { // R152
    int id = copy("sla-escalation", "monitor-timer").workflowId();
    TicketScenario story =
        scenarios
            .workflow("monitor-timer")
            .as("alice")
            .creates("上报", fields("title", "数据库宕机", "severity", "p1"));
    assertThat(state(clients.admin().get(path(id, "")).orFail(), "operate").path("overdue").asInt())
        .isZero();
    JsonNode timer = timer(story);
    assertThat(timer.path("element_id").asString()).isEqualTo("overdue");
    assertThat(timer.path("set_aside").asBoolean()).isFalse();

    engine.moveJobToDeadLetterJob(
        engine
            .createTimerJobQuery()
            .processInstanceId(
                jdbc.sql("select instance_id from ticket_activity where ticket_id = ?")
                    .param(story.ticketId())
                    .query(String.class)
                    .single())
            .singleResult()
            .getId());

    JsonNode operate = state(clients.admin().get(path(id, "")).orFail(), "operate");
    assertThat(operate.path("overdue").asInt()).isEqualTo(1);
    JsonNode tickets =
        clients
            .admin()
            .get(path(id, "/states/" + operate.path("id").asInt() + "/tickets"))
            .orFail();
    assertThat(tickets.path("value").path(0).path("overdue").asBoolean()).isTrue();
    assertThat(timer(story).path("set_aside").asBoolean()).isTrue();
    story.as("admin").closes("done");
  }

  private JsonNode timer(TicketScenario story) {
    return clients
        .admin()
        .get("/tickets/" + story.ticketId() + "/progress")
        .orFail()
        .at("/current/0/timers/0");
  }

  @Test
  void listsTheTicketsOfAStateOldestFirst() {
    int id = copy("leave", "monitor-list").workflowId();
    TicketScenario first = leave("monitor-list", 2).after(Duration.ofDays(4));
    TicketScenario second = leave("monitor-list", 2);
    int leader =
        state(clients.admin().get(path(id, "")).orFail(), "leader_approval").path("id").asInt();
    String list = path(id, "/states/" + leader + "/tickets");

    JsonNode all = clients.admin().get(list).orFail();

    assertThat(all.path("total").asInt()).isEqualTo(2);
    assertThat(all.path("value").valueStream().map(t -> t.path("id").asInt()))
        .containsExactly(first.ticketId(), second.ticketId());
    JsonNode oldest = all.path("value").path(0);
    assertThat(oldest.path("title").asString()).isEqualTo("alice 请假 2 天：回老家");
    assertThat(oldest.path("overdue").asBoolean()).isTrue();
    assertThat(oldest.path("creator").asString()).isEqualTo("alice");
    assertThat(oldest.path("sn").asString()).isNotBlank();
    assertThat(oldest.path("handlers").path("type").asString()).isEqualTo("people");
    assertThat(oldest.at("/handlers/people/0/username").asString()).isEqualTo("tom");
    assertThat(oldest.at("/handlers/people/0/acted").asBoolean()).isFalse();
    JsonNode page = clients.admin().get(list + "?page=2&per_page=1").orFail();
    assertThat(page.path("value").valueStream().map(t -> t.path("id").asInt()))
        .containsExactly(second.ticketId());
  }

  @Test
  void tellsTitlesToThoseAloneWhoMayIntervene() {
    int id = copy("leave", "monitor-rights").workflowId();
    leave("monitor-rights", 2);
    Designer stranger = clients.as("monitor-stranger", 0);
    Designer viewer = clients.as("monitor-viewer", 0);
    Designer intervener = clients.as("monitor-intervener", 0);
    Designer manager = clients.as("monitor-manager", 0);
    permissions.grant(id, WorkflowRight.VIEW, "monitor-viewer");
    permissions.grant(id, WorkflowRight.INTERVENE, "monitor-intervener");
    permissions.grant(id, WorkflowRight.ADMIN, "monitor-manager");
    int leader =
        state(clients.admin().get(path(id, "")).orFail(), "leader_approval").path("id").asInt();
    String list = path(id, "/states/" + leader + "/tickets");

    clients.nobody().get(path(id, "")).problem(401);
    clients.nobody().get(list).problem(401);
    stranger.get(path(id, "")).problem(404);
    stranger.get(list).problem(404);
    assertThat(state(viewer.get(path(id, "")).orFail(), "leader_approval").path("tickets").asInt())
        .isEqualTo(1);
    assertThat(viewer.get(list).orFail().at("/value/0/title").isNull()).isTrue();
    for (Designer trusted : List.of(intervener, manager, clients.admin())) {
      assertThat(trusted.get(list).orFail().at("/value/0/title").asString()).contains("回老家");
    }
  }

  @Test
  void knowsNoStateOfAnotherWorkflow() {
    int id = copy("leave", "monitor-one").workflowId();
    int other = copy("leave", "monitor-other").workflowId();
    int state =
        state(clients.admin().get(path(other, "")).orFail(), "leader_approval").path("id").asInt();

    clients.admin().get(path(id, "/states/" + state + "/tickets")).problem(404);
    clients.admin().get(path(id, "/states/987654/tickets")).problem(404);
    clients.admin().get(path(987_654, "")).problem(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "3651", "x", "1.5"})
  void refusesLimitsThatAreNone(String days) {
    int id = scenarios.workflow("请假申请").workflowId();

    clients.admin().get(path(id, "?longer_than_days=" + days)).problem(400);
    clients.admin().get(path(id, "/states/1/tickets?per_page=101")).problem(400);
  }
}
