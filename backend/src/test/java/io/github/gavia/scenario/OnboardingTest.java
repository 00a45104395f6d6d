package io.github.gavia.scenario;

import static io.github.gavia.TicketScenario.fields;

import io.github.gavia.SampleForms;
import io.github.gavia.Scenarios;
import io.github.gavia.ServiceTest;
import io.github.gavia.TicketScenario;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The sample {@code onboarding}: the branches that are needed, one of them a sub-process. */
@ServiceTest
class OnboardingTest {

  @Autowired private Scenarios scenarios;

  private TicketScenario announced(boolean account, boolean laptop) {
    return scenarios
        .workflow("新员工入职")
        .as("alice")
        .creates("提交", SampleForms.newcomer(account, laptop))
        .isAt("人事确认")
        .as("helen")
        .takes("确认");
  }

  @Test
  void worksOnBothNeedsAtOnce() {
    announced(true, true)
        .isDutyOf("oscar", "olivia", "frank")
        .as("oscar")
        .sees("账号已开通")
        .as("frank")
        .sees("已到货")
        .takes("已到货")
        .isNoDutyOf("frank")
        .as("oscar")
        .sees("账号已开通", "已装好")
        .takes("已装好")
        .isAt("开通账号") // the join waits
        .isNoDutyOf("helen")
        .as("olivia")
        .takes("账号已开通")
        .isAt("入职面谈")
        .waitsFor("helen")
        .as("helen")
        .takes("完成")
        .isAt("已入职")
        .progress(4)
        .logTells("alice 提交", "helen 确认", "frank 已到货", "oscar 已装好", "olivia 账号已开通", "helen 完成");
  }

  @Test
  void waitsOnlyForTheBranchThatIsTaken() {
    announced(true, false).isAt("开通账号").isNoDutyOf("frank").as("oscar").takes("账号已开通").isAt("入职面谈");
    announced(false, true)
        .isAt("采购设备")
        .as("frank")
        .takes("已到货")
        .isAt("安装系统")
        .as("olivia")
        .takes("已装好")
        .isAt("入职面谈");
  }

  @Test
  void goesStraightOnWhenNothingIsNeeded() {
    announced(false, false).isAt("入职面谈").waitsFor("helen").progress(1);
  }

  @Test
  void followsWhatHumanResourcesCorrect() { // R58, R104
    scenarios
        .workflow("新员工入职")
        .as("alice")
        .creates("提交", SampleForms.newcomer(false, false))
        .as("helen")
        .takes("确认", fields("needs_laptop", true))
        .isAt("采购设备")
        .waitsFor("frank");
  }

  @Test
  void leavesTheSubProcessWhenForced() {
    announced(true, true)
        .as("admin")
        .forces("人事确认")
        .isAt("人事确认")
        .waitsFor("helen")
        .isNoDutyOf("frank", "oscar", "olivia")
        .as("helen")
        .takes("确认")
        .isDutyOf("frank", "oscar", "olivia")
        .as("admin")
        .forces("安装系统")
        .isAt("安装系统")
        .waitsFor("oscar", "olivia")
        .isNoDutyOf("frank")
        .as("oscar")
        .takes("已装好")
        .isAt("入职面谈");
  }
}
