package io.github.gavia.scenario;

import static io.github.gavia.TicketScenario.fields;

import io.github.gavia.Scenarios;
import io.github.gavia.ServiceTest;
import io.github.gavia.TicketScenario;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The sample {@code sla-escalation}: a time limit (C.20). That a timer does not fire is shown by
 * another ticket's, due no earlier, that did.
 */
@ServiceTest
class SlaTest {

  private static final String WORK = "运维处理";
  private static final String ESCALATED = "负责人处理";
  private static final Duration LIMIT = Duration.ofMinutes(30);

  @Autowired private Scenarios scenarios;

  private static Map<String, Object> form() {
    return fields("title", "数据库宕机", "severity", "p1");
  }

  private TicketScenario reported() {
    return scenarios
        .workflow("限时处理与升级")
        .as("alice")
        .creates("上报", form())
        .isAt(WORK)
        .waitsFor("oscar", "olivia");
  }

  @Test
  void escalatesWhenTheTimeIsOver() { // R150, R151
    reported()
        .after(LIMIT)
        .eventually(story -> story.isAt(ESCALATED))
        .waitsFor("oscar")
        .has("participant_type_id", 1)
        .progress(1)
        .isDutyOf("oscar")
        .isNoDutyOf("olivia")
        .logTells("alice 上报", "loonrobot 超时升级")
        .lastRemark("定时器流转")
        .as("oscar")
        .sees("处理完成")
        .takes("处理完成", fields("solution", "切换"))
        .isAt("上报人确认")
        .as("alice")
        .takes("确认")
        .isAt("已关闭")
        .progress(4);
  }

  @Test
  void escalatesEachTicketAtItsOwnTime() {
    TicketScenario early = reported().after(Duration.ofMinutes(10));
    TicketScenario late = reported().after(Duration.ofMinutes(20));
    early.eventually(story -> story.isAt(ESCALATED));
    late.isAt(WORK).logTells("alice 上报").after(Duration.ofMinutes(10));
    late.eventually(story -> story.isAt(ESCALATED));
  }

  @Test
  void isNotStoppedByAnythingButLeaving() { // R151
    TicketScenario accepted = reported().as("olivia").accepts().comments("在看了");
    TicketScenario delivered = reported().as("oscar").delivers("bob");
    TicketScenario asked = reported().as("oscar").asks("alice");

    accepted.after(LIMIT);

    accepted
        .eventually(story -> story.isAt(ESCALATED))
        .waitsFor("oscar")
        .logTells("alice 上报", "olivia 接单操作", "olivia 新增评论", "loonrobot 超时升级");
    delivered.eventually(story -> story.isAt(ESCALATED)).waitsFor("oscar");
    asked
        .eventually(story -> story.isAt(ESCALATED))
        .has("in_add_node", false) // R135
        .has("add_node_man", "")
        .as("oscar")
        .sees("处理完成");
  }

  @Test
  void leavesAloneWhatIsNotThereAnyMore() { // R151
    TicketScenario handled =
        reported().as("oscar").accepts().takes("处理完成", fields("solution", "重启")).isAt("上报人确认");
    TicketScenario closed = reported().as("admin").closes("误报");
    TicketScenario forced = reported().as("admin").forces("上报人确认");
    TicketScenario canary = reported().after(LIMIT);

    canary.eventually(story -> story.isAt(ESCALATED));

    handled.isAt("上报人确认").logTells("alice 上报", "oscar 接单操作", "oscar 处理完成");
    closed.isAt("已关闭").progress(5);
    forced.isAt("上报人确认");
  }

  @Test
  void countsFromTheLatestArrival() { // R151
    TicketScenario again = reported().after(Duration.ofMinutes(10));
    TicketScenario canary = reported();
    again
        .after(Duration.ofMinutes(10))
        .as("admin")
        .forces("上报故障")
        .as("alice")
        .takes("上报", form())
        .isAt(WORK);

    canary.after(Duration.ofMinutes(20)).eventually(story -> story.isAt(ESCALATED));
    again.isAt(WORK); // 40 minutes after the first arrival, 20 after the second

    again
        .after(Duration.ofMinutes(10))
        .eventually(story -> story.isAt(ESCALATED))
        .logTells("alice 上报", "admin 强制修改状态", "alice 上报", "loonrobot 超时升级");
  }

  @Test
  void runsForATicketThatWasForcedThere() { // R137
    reported()
        .as("admin")
        .forces("上报故障")
        .forces(WORK)
        .waitsFor("oscar", "olivia")
        .after(LIMIT)
        .eventually(story -> story.isAt(ESCALATED));
  }

  @Test
  void mayBeEscalatedByHandBefore() { // R153
    TicketScenario byHand =
        reported()
            .as("olivia")
            .accepts()
            .sees("处理完成", "超时升级")
            .takes("超时升级", fields("solution", "处理不了"))
            .isAt(ESCALATED)
            .waitsFor("oscar")
            .as("oscar")
            .takes("处理完成", fields("solution", "切换"))
            .isAt("上报人确认");
    TicketScenario canary = reported().after(LIMIT);

    canary.eventually(story -> story.isAt(ESCALATED));

    byHand.isAt("上报人确认").lastLogTells("oscar 处理完成");
  }
}
