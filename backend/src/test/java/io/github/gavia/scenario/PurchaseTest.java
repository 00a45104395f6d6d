package io.github.gavia.scenario;

import static io.github.gavia.TicketScenario.fields;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavia.Scenarios;
import io.github.gavia.ServiceTest;
import io.github.gavia.TicketScenario;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The sample {@code purchase}: a ticket in two states at once. */
@ServiceTest
class PurchaseTest {

  private static final Map<String, Object> FINANCE_PASSES = fields("finance_result", "pass");
  private static final Map<String, Object> LEGAL_PASSES = fields("legal_result", "pass");

  @Autowired private Scenarios scenarios;

  private static Map<String, Object> form(int amount) {
    return fields("title", "服务器", "item", "服务器", "amount", amount);
  }

  private TicketScenario inBothChecks(int amount) {
    return scenarios.workflow("采购申请").as("alice").creates("提交", form(amount)).as("tom").takes("同意");
  }

  @Test
  void isOnTwoDesksAtOnce() {
    inBothChecks(20_000)
        .progress(1)
        .isDutyOf("frank", "lucy")
        .isNoDutyOf("alice", "tom", "grace")
        .as("frank")
        .sees("财务审核完成")
        .as("lucy")
        .sees("法务审核完成")
        .as("tom")
        .seesNoButton();
  }

  @Test
  void goesToTheManagerWhenBothHaveFinishedWhoeverIsFirst() {
    inBothChecks(20_000)
        .as("frank")
        .takes("财务审核完成", FINANCE_PASSES)
        .seesNoButton()
        .isNoDutyOf("frank")
        .isDutyOf("lucy")
        .isAt("法务审核")
        .waitsFor("lucy")
        .as("lucy")
        .takes("法务审核完成", LEGAL_PASSES)
        .isAt("总经理批准")
        .waitsFor("grace")
        .isNoDutyOf("frank", "lucy")
        .logTells("alice 提交", "tom 同意", "frank 财务审核完成", "lucy 法务审核完成")
        .as("grace")
        .takes("批准")
        .isAt("可以下单")
        .progress(4);

    inBothChecks(20_000)
        .as("lucy")
        .takes("法务审核完成", LEGAL_PASSES)
        .isAt("财务审核")
        .as("frank")
        .takes("财务审核完成", FINANCE_PASSES)
        .isAt("总经理批准")
        .as("grace")
        .takes("不批准")
        .isAt("不予采购")
        .progress(2) // R105
        .isNoDutyOf("grace", "alice");
  }

  @Test
  void belongsToOnePersonAloneWhenAnAdministratorDeliversIt() {
    inBothChecks(20_000)
        .as("admin")
        .deliversAsAdministrator("bob") // R115, R128
        .isDutyOf("bob")
        .isNoDutyOf("frank", "lucy")
        .as("bob")
        .sees("财务审核完成", "法务审核完成")
        .takes("法务审核完成", LEGAL_PASSES)
        .takes("财务审核完成", FINANCE_PASSES)
        .isAt("总经理批准");
  }

  @Test
  void mayBeOrderedUpToTheLimit() {
    inBothChecks(10_000)
        .as("frank")
        .takes("财务审核完成", FINANCE_PASSES)
        .as("lucy")
        .takes("法务审核完成", LEGAL_PASSES)
        .isAt("可以下单")
        .progress(4);
  }

  @Test
  void goesBackOnAnObjectionAndThroughBothChecksAgain() {
    inBothChecks(500)
        .as("frank")
        .takes("财务审核完成", fields("finance_result", "fail"))
        .isDutyOf("lucy") // the other branch goes on
        .as("lucy")
        .takes("法务审核完成", LEGAL_PASSES)
        .isAt("填写采购单")
        .waitsFor("alice")
        .progress(0) // R107
        .as("alice")
        .takes("提交", form(600))
        .as("tom")
        .takes("同意")
        .isDutyOf("frank", "lucy")
        .as("frank")
        .takes("财务审核完成", FINANCE_PASSES)
        .as("lucy")
        .takes("法务审核完成", LEGAL_PASSES)
        .isAt("可以下单");
  }

  @Test
  void refusesTheOtherBranchsButtonAndFields() {
    inBothChecks(500)
        .as("lucy")
        .sees("法务审核完成")
        .as("frank")
        .and(
            story -> {
              int legal = story.as("lucy").button("法务审核完成");
              story
                  .as("frank")
                  .tries(legal, fields("finance_result", "pass", "legal_result", "pass"))
                  .isRefusedWith("transition_id is invalid");
            })
        .and(story -> story.tries("财务审核完成", LEGAL_PASSES).isRefusedWith("此工单的必填字段为:finance_result"))
        .takes("财务审核完成", fields("finance_result", "pass", "legal_result", "fail"))
        .and(story -> assertThat(story.value("legal_result").asString()).isNotEqualTo("fail"))
        .and(
            story ->
                story
                    .tries("财务审核完成", FINANCE_PASSES)
                    .isRefusedWith("not current participant, no permission"))
        .as("lucy")
        .takes("法务审核完成", LEGAL_PASSES)
        .isAt("可以下单");
  }

  @Test
  void showsBothButtonsToOneWhoHasBothDesks() {
    inBothChecks(500)
        .as("lucy")
        .delivers("frank")
        .isNoDutyOf("lucy")
        .as("frank")
        .sees("财务审核完成", "法务审核完成")
        .takes("法务审核完成", LEGAL_PASSES)
        .sees("财务审核完成")
        .isDutyOf("frank")
        .as("frank")
        .takes("财务审核完成", FINANCE_PASSES)
        .isAt("可以下单");
  }

  @Test
  void leavesBothStatesWhenForced() { // R137
    inBothChecks(500)
        .as("lucy")
        .takes("法务审核完成", LEGAL_PASSES)
        .as("admin")
        .forces("主管审批")
        .isAt("主管审批")
        .waitsFor("tom")
        .isNoDutyOf("frank", "lucy")
        .as("tom")
        .takes("同意")
        .isDutyOf("frank", "lucy")
        .as("frank")
        .takes("财务审核完成", FINANCE_PASSES)
        .isAt("法务审核");
  }

  @Test
  void isOverInBothStatesWhenClosed() { // R141
    inBothChecks(500)
        .as("admin")
        .closes("不买了")
        .isAt("可以下单")
        .progress(5)
        .has("participant_type_id", 0)
        .isNoDutyOf("frank", "lucy")
        .lastLogTells("admin 强制关闭")
        .lastRemark("强制关闭工单:不买了")
        .as("frank")
        .seesNoButton();
  }
}
