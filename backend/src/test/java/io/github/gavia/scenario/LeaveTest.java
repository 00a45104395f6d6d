package io.github.gavia.scenario;

import static io.github.gavia.TicketScenario.fields;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavia.SampleForms;
import io.github.gavia.Scenarios;
import io.github.gavia.ServiceTest;
import io.github.gavia.TicketScenario;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The sample {@code leave}: a condition, a refusal to the start, a withdrawal. */
@ServiceTest
class LeaveTest {

  @Autowired private Scenarios scenarios;

  private TicketScenario leave(int days) {
    return scenarios.workflow("请假申请").as("alice").creates("提交", form(days));
  }

  private static Map<String, Object> form(int days) {
    return SampleForms.leave("回老家", days);
  }

  @Test
  void endsAShortLeaveWithTheLeader() {
    leave(2)
        .isAt("直属主管审批")
        .waitsFor("tom") // R73
        .progress(1)
        .has("title", "alice 请假 2 天：回老家") // R29
        .isDutyOf("tom")
        .isNoDutyOf("alice", "bob", "helen")
        .as("bob")
        .seesNoButton() // R98
        .as("tom")
        .sees("同意", "退回") // R101
        .takes("同意")
        .isAt("已批准")
        .waitsFor() // R67
        .progress(4) // R105
        .isNoDutyOf("alice", "tom") // R122
        .logTells("alice 提交", "tom 同意");
  }

  @Test
  void sendsALongLeaveToHumanResources() {
    leave(5)
        .as("tom")
        .takes("同意")
        .isAt("人事复核")
        .waitsFor("helen")
        .isDutyOf("helen")
        .isNoDutyOf("tom")
        .and(
            story ->
                story.tries("同意", Map.of()).isRefusedWith("not current participant, no permission"))
        .as("helen")
        .and(story -> story.tries("同意", Map.of()).isRefusedWith("此工单的必填字段为:hr_comment")) // R46
        .isAt("人事复核")
        .logTells("alice 提交", "tom 同意") // R2
        .takes("同意", fields("hr_comment", "祝好", "days", 1))
        .isAt("已批准")
        .progress(4)
        .has("hr_comment", "祝好")
        .has("days", 5.0); // R47
  }

  @Test
  void doesNotLetTheLeaderChooseTheWayByAFieldHeMayOnlyRead() { // R58
    leave(5).as("tom").takes("同意", fields("days", 1)).isAt("人事复核").has("days", 5.0);
    leave(2).as("tom").takes("同意", fields("days", 30)).isAt("已批准").has("days", 2.0);
  }

  @Test
  void goesAnotherWayOnceItWasSentBackAndTheDaysWereChanged() {
    leave(2)
        .as("tom")
        .takes("退回", fields("suggestion", "多休几天吧"))
        .lastRemark("多休几天吧")
        .isAt("填写申请")
        .waitsFor("alice") // R66
        .progress(2) // R107
        .isDutyOf("alice")
        .as("alice")
        .sees("提交")
        .and(
            story ->
                story
                    .tries("提交", fields("days", 5))
                    .isRefusedWith("此工单的必填字段为:title,leave_type,days,start_date,end_date")) // R46
        .takes("提交", form(5))
        .isAt("直属主管审批")
        .progress(1)
        .has("title", "回老家") // R33
        .as("tom")
        .takes("同意")
        .isAt("人事复核")
        .as("helen")
        .takes("退回")
        .isAt("填写申请")
        .waitsFor("alice")
        .progress(2)
        .logTells("alice 提交", "tom 退回", "alice 提交", "tom 同意", "helen 退回");
  }

  @Test
  void letsOnlyTheApplicantWithdrawAndOnlyFromTheLeader() { // R143
    TicketScenario story = leave(5);

    assertThat(story.as("bob").client().post(story.path("/retreat"), Map.of()).msg())
        .isEqualTo(
            "just ticket's creator can retreat ticket in specific state that enable retreat");

    story
        .as("alice")
        .retreats()
        .isAt("填写申请")
        .waitsFor("alice")
        .progress(3)
        .isDutyOf("alice")
        .isNoDutyOf("tom")
        .as("tom")
        .seesNoButton()
        .as("alice")
        .takes("提交", form(5))
        .as("tom")
        .takes("同意")
        .isAt("人事复核");
    story
        .as("alice")
        .client()
        .post(story.path("/retreat"), Map.of())
        .isRefusedWith("now state can not be retreat");
    story.isAt("人事复核").logTells("alice 提交", "alice 撤回操作", "alice 提交", "tom 同意");
  }

  @Test
  void makesNothingOfAFormThatIsNotComplete() { // R2, R14, R50
    TicketScenario story = scenarios.workflow("请假申请").as("alice");
    long before = owned(story);

    story
        .triesToCreate("提交", fields("title", "x"))
        .isRefusedWith("此工单的必填字段为:title,leave_type,days,start_date,end_date");
    Map<String, Object> wrong = form(2);
    wrong.put("start_date", "2026-13-01");
    assertThat(story.triesToCreate("提交", wrong).msg()).contains("start_date");

    assertThat(owned(story)).isEqualTo(before);
  }

  private static long owned(TicketScenario story) {
    return story.client().get("/tickets?category=owner").orFail().path("total").asLong();
  }

  @Test
  void keepsOutAnApplicationThatMayNotUseTheWorkflow() { // R9, R11, R12
    TicketScenario story = leave(2);
    var stranger =
        story.as("tom").client().through("ops", io.github.gavia.ServiceTestSetup.OPS_TOKEN);
    String refusal = "app: ops has no api permission for workflow_id: " + story.workflowId();

    stranger.get(story.path("")).isRefusedWith(refusal);
    stranger.post(story.path("/close"), Map.of()).isRefusedWith(refusal);
    stranger
        .patch(story.path(""), fields("transition_id", story.button("同意")))
        .isRefusedWith(refusal);
    assertThat(stranger.get(story.path("/transitions")).msg()).isEqualTo(refusal); // R13
    story.isAt("直属主管审批").logTells("alice 提交");
  }
}
