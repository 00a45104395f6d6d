package io.github.gavia;

import static io.github.gavia.TicketScenario.fields;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The sample {@code leave}: a condition, a refusal to the start, a withdrawal. */
@ServiceTest
class LeaveScenarioTest {

  @Autowired private Scenarios scenarios;

  private TicketScenario leave() {
    return scenarios.workflow("请假申请").as("alice");
  }

  private static Map<String, Object> days(double days) {
    return fields(
        "title",
        "回老家",
        "leave_type",
        "annual",
        "days",
        days,
        "start_date",
        "2026-12-01",
        "end_date",
        "2026-12-05");
  }

  @Test
  void endsAShortLeaveWithTheLeader() {
    leave()
        .creates("提交", days(2))
        .isAt("直属主管审批")
        .waitsFor("tom") // R73
        .progress(1)
        .as("bob")
        .seesNoButton() // R98
        .as("tom")
        .sees("同意", "退回")
        .takes("同意")
        .isAt("已批准")
        .waitsFor()
        .progress(4) // R105
        .isNoDutyOf("alice", "tom")
        .logTells("alice 提交", "tom 同意");
  }
}
