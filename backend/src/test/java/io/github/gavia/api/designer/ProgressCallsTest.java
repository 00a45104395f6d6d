package io.github.gavia.api.designer;

import static io.github.gavia.TicketScenario.fields;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavia.SampleForms;
import io.github.gavia.Scenarios;
import io.github.gavia.ServiceTest;
import io.github.gavia.TicketScenario;
import io.github.gavia.access.WorkflowPermissions;
import io.github.gavia.access.WorkflowRight;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/** What a ticket went through and where it stands, over HTTP. */
@ServiceTest
@Import(DesignerClient.class)
class ProgressCallsTest {

  @Autowired private DesignerClient clients;
  @Autowired private Scenarios scenarios;
  @Autowired private WorkflowPermissions permissions;

  private static Map<String, Object> form(int days) {
    return SampleForms.leave("回老家", days);
  }

  private TicketScenario leave(int days) {
    return scenarios.workflow("请假申请").as("alice").creates("提交", form(days));
  }

  private TicketScenario purchase(int amount) {
    return scenarios
        .workflow("采购申请")
        .as("alice")
        .creates("提交", fields("title", "服务器", "item", "服务器", "amount", amount));
  }

  private JsonNode progress(TicketScenario story) {
    return clients.admin().get("/tickets/" + story.ticketId() + "/progress").orFail();
  }

  private static Map<String, Integer> times(JsonNode counts) {
    Map<String, Integer> times = new TreeMap<>();
    counts.forEach(c -> times.put(c.path("element_id").asString(), c.path("times").asInt()));
    return times;
  }

  private static List<String> steps(JsonNode progress) {
    return progress
        .path("steps")
        .valueStream()
        .map(s -> s.path("kind").asString() + " " + s.path("action").asString())
        .toList();
  }

  private static List<String> current(JsonNode progress) {
    return progress
        .path("current")
        .valueStream()
        .map(c -> c.path("state").path("element_id").asString())
        .toList();
  }

  @Test
  void tellsTheWayThroughALoop() {
    TicketScenario story =
        leave(5).as("tom").takes("退回").as("alice").takes("提交", form(5)).as("tom").takes("同意");

    JsonNode progress = progress(story);

    assertThat(progress.path("standing").asString()).isEqualTo("ongoing");
    assertThat(progress.path("title").asString()).contains("回老家");
    assertThat(progress.path("sn").asString()).isNotBlank();
    assertThat(times(progress.path("states")))
        .isEqualTo(Map.of("apply", 2, "leader_approval", 2, "hr_approval", 1));
    assertThat(times(progress.path("flows")))
        .isEqualTo(
            Map.of(
                "begin", 1,
                "submit", 2,
                "to_leader_choice", 2,
                "leader_rejects", 1,
                "leader_agrees", 1,
                "long_leave", 1));
    assertThat(steps(progress)).containsOnly("moved transition").hasSize(4);
    JsonNode now = progress.path("current").path(0);
    assertThat(now.path("state").path("element_id").asString()).isEqualTo("hr_approval");
    assertThat(now.path("state").path("names").path("en").asString()).isNotBlank();
    assertThat(now.at("/handlers/people/0/username").asString()).isEqualTo("helen");
    assertThat(now.path("since").asString()).isNotBlank();
    JsonNode rejected = progress.path("steps").path(1);
    assertThat(rejected.path("button").path("name").asString()).isEqualTo("退回");
    assertThat(rejected.path("person").asString()).isEqualTo("tom");
    assertThat(rejected.path("state").path("element_id").asString()).isEqualTo("leader_approval");
  }

  @Test
  void tellsWhichBranchOfAChoiceWasTakenAtTheEnd() {
    TicketScenario story = leave(2).as("tom").takes("同意");

    JsonNode progress = progress(story);

    assertThat(progress.path("standing").asString()).isEqualTo("finished");
    assertThat(progress.path("current")).isEmpty();
    assertThat(times(progress.path("states")))
        .isEqualTo(Map.of("apply", 1, "leader_approval", 1, "approved", 1));
    assertThat(times(progress.path("flows")))
        .containsKey("short_leave")
        .doesNotContainKey("long_leave");
  }

  @Test
  void waitsAtAJoinUntilBothHaveCome() {
    TicketScenario story =
        purchase(20_000)
            .as("tom")
            .takes("同意")
            .as("frank")
            .takes("财务审核完成", fields("finance_result", "pass"));

    JsonNode one = progress(story);

    assertThat(current(one)).containsExactly("legal_check");
    assertThat(times(one.path("flows")))
        .containsKeys("to_finance", "to_legal", "finance_done")
        .doesNotContainKeys("joined", "large_amount", "small_amount", "legal_done");

    JsonNode both = progress(story.as("lucy").takes("法务审核完成", fields("legal_result", "pass")));

    assertThat(current(both)).containsExactly("boss_approval");
    assertThat(times(both.path("flows")))
        .containsKeys("joined", "large_amount", "legal_done")
        .doesNotContainKeys("objection", "small_amount");
    assertThat(times(both.path("states")))
        .containsEntry("finance_check", 1)
        .containsEntry("legal_check", 1);
  }

  private TicketScenario newcomer(boolean account, boolean laptop) {
    return scenarios
        .workflow("新员工入职")
        .as("alice")
        .creates("提交", SampleForms.newcomer(account, laptop))
        .as("helen")
        .takes("确认");
  }

  @Test
  void goesThroughASubProcessAndCountsWhatIsBehindAJoinOnce() {
    TicketScenario story =
        newcomer(true, true)
            .as("frank")
            .takes("已到货")
            .as("oscar")
            .takes("已装好")
            .as("olivia")
            .takes("账号已开通");

    JsonNode progress = progress(story);

    assertThat(current(progress)).containsExactly("welcome");
    assertThat(times(progress.path("flows")))
        .containsOnlyKeys(
            "begin",
            "submit",
            "accepted",
            "account_needed",
            "laptop_needed",
            "kit_begin",
            "kit_bought",
            "kit_installed",
            "kit_done",
            "account_done",
            "all_ready");
    assertThat(times(progress.path("flows")).values()).containsOnly(1);
    assertThat(times(progress.path("states")))
        .containsOnlyKeys("announce", "accept", "account", "kit_buy", "kit_install", "welcome");
  }

  @Test
  void takesTheDefaultWhenNothingElseIsTaken() {
    assertThat(times(progress(newcomer(false, false)).path("flows")))
        .containsOnlyKeys("begin", "submit", "accepted", "needs_nothing", "all_ready");
    assertThat(times(progress(newcomer(false, true)).path("flows")))
        .containsOnlyKeys("begin", "submit", "accepted", "laptop_needed", "kit_begin");
  }

  @Test
  void aVoteIsNoMove() { // R110
    TicketScenario story =
        scenarios
            .workflow("合同会签")
            .as("alice")
            .creates("提交会签", fields("title", "机房", "contract_no", "C-1", "amount", 1000.5))
            .as("frank")
            .takes("同意");

    JsonNode waiting = progress(story);

    assertThat(steps(waiting)).containsExactly("moved transition", "stayed vote");
    JsonNode people = waiting.at("/current/0/handlers/people");
    assertThat(people.valueStream().map(p -> p.path("username").asString()))
        .containsExactly("frank", "lucy", "helen");
    assertThat(people.valueStream().map(p -> p.path("acted").asBoolean()))
        .containsExactly(true, false, false);

    JsonNode agreed = progress(story.as("lucy").takes("同意").as("helen").takes("同意"));

    assertThat(steps(agreed))
        .containsExactly("moved transition", "stayed vote", "stayed vote", "moved transition");
    assertThat(times(agreed.path("states")).values()).containsOnly(1);
  }

  @Test
  void marksForcedMoves() { // R136, R141, R143
    TicketScenario story = leave(5).as("admin").forces("人事复核").comments("im Urlaub").forces("填写申请");

    JsonNode progress = progress(story);

    assertThat(steps(progress))
        .containsExactly(
            "moved transition", "forced force_state", "stayed comment", "forced force_state");
    JsonNode forced = progress.path("steps").path(1);
    assertThat(forced.path("state").path("element_id").asString()).isEqualTo("leader_approval");
    assertThat(forced.path("to").path("element_id").asString()).isEqualTo("hr_approval");
    assertThat(forced.path("flows")).isEmpty();
    assertThat(times(progress.path("states")))
        .isEqualTo(Map.of("apply", 2, "leader_approval", 1, "hr_approval", 1));

    JsonNode closed = progress(story.closes("enough"));

    assertThat(closed.path("standing").asString()).isEqualTo("closed");
    assertThat(steps(closed)).endsWith("forced close");
    assertThat(times(closed.path("states"))).containsEntry("apply", 2).containsKey("approved");
  }

  @Test
  void failedWorkIsNoMove() { // R164, R163
    TicketScenario story =
        scenarios
            .workflow("账号开通")
            .as("alice")
            .creates("提交", SampleForms.account("Alice W", "read"))
            .eventually(s -> s.has("script_run_last_result", false));

    JsonNode failed = progress(story);

    assertThat(steps(failed)).containsExactly("moved transition", "stayed failed");
    assertThat(failed.path("steps").path(1).path("button").isNull()).isTrue();
    assertThat(failed.at("/current/0/failed").asBoolean()).isTrue();
    assertThat(failed.at("/current/0/handlers/type").asString()).isEqualTo("script");

    story.as("admin").sets(fields("account", "alice.w")).retries();
    JsonNode done = progress(story.eventually(s -> s.isAt("主管审批")));

    assertThat(steps(done).subList(0, 2)).containsExactly("moved transition", "stayed failed");
    assertThat(steps(done)).endsWith("moved transition");
  }

  @Test
  void showsTheDrawingWithoutItsConfiguration() {
    String xml = progress(leave(5)).path("xml").asString();

    assertThat(xml)
        .contains("id=\"hr_approval\"", "人事复核", "HR", "bpmndi:BPMNShape")
        .doesNotContain(
            "conditionExpression",
            "gavia:field ",
            "gavia:button",
            "gavia:participant type=\"variable\"");
  }

  @Test
  void isForThoseWhoMayViewTheTicket() { // R193, R194
    TicketScenario story = leave(2);
    String path = "/tickets/" + story.ticketId() + "/progress";

    clients.nobody().get(path).problem(401);
    clients.as("progress-stranger", 0).get(path).problem(403);
    clients.admin().get("/tickets/987654321/progress").problem(404);
    clients.admin().get("/tickets/x/progress").problem(400);
    clients.as("alice", 0).get(path).orFail();
    clients.as("tom", 0).get(path).orFail();
    DesignerClient.Designer viewer = clients.as("progress-viewer", 0);
    viewer.get(path).problem(403);
    permissions.grant(story.workflowId(), WorkflowRight.VIEW, "progress-viewer");
    assertThat(viewer.get(path).orFail().path("id").asInt()).isEqualTo(story.ticketId());
    permissions.revoke(story.workflowId(), WorkflowRight.VIEW, "progress-viewer");
  }
}
