package io.github.gavia.scenario;

import static io.github.gavia.TicketScenario.fields;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavia.Scenarios;
import io.github.gavia.ServiceTest;
import io.github.gavia.TicketScenario;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The samples {@code project} and {@code project-task}: tickets that a ticket starts. */
@ServiceTest
class ProjectTest {

  private static final String TASKS = "成员各自完成任务";

  @Autowired private Scenarios scenarios;

  private TicketScenario approved(String members) {
    return scenarios
        .workflow("项目立项")
        .as("alice")
        .creates(
            "提交",
            fields("title", "新官网", "goal", "上线", "members", members, "deadline", "2027-01-31"))
        .as("tom")
        .takes("批准");
  }

  private static List<TicketScenario> tasks(TicketScenario project) {
    return project.children().stream().map(id -> project.ticket(id, "项目任务")).toList();
  }

  private static void finish(TicketScenario task, String member, String result) {
    task.as(member)
        .takes("完成", fields("result", result))
        .isAt("发起人验收")
        .waitsFor("alice")
        .as("alice")
        .takes("验收通过")
        .isAt("任务完成")
        .progress(4);
  }

  @Test
  void startsOneTicketForEachMemberAndHandsTheFieldsOver() {
    TicketScenario project =
        approved("alice,bob")
            .isAt(TASKS)
            .waitsFor("loonrobot")
            .progress(1)
            .isNoDutyOf("alice", "tom", "bob")
            .as("tom")
            .seesNoButton();
    List<TicketScenario> tasks = tasks(project);

    assertThat(tasks).hasSize(2);
    tasks.get(0).waitsFor("alice").isDutyOf("alice");
    tasks.get(1).waitsFor("bob").isDutyOf("bob");
    for (TicketScenario task : tasks) {
      task.isAt("负责人处理")
          .progress(1)
          .has("creator", "alice")
          .has("project_name", "项目：新官网")
          .has("goal", "上线")
          .has("deadline", "2027-01-31")
          .has("parent_ticket_id", project.ticketId())
          .has("parent_ticket_state_id", project.stateId(TASKS))
          .logTells("alice 派发");
    }
    assertThat(tasks.get(1).ticket().path("title").asString()).isEqualTo("项目任务：项目：新官网（bob）");
    assertThat(tasks.get(0).ticket().path("sn").asString())
        .startsWith("demo_")
        .isNotEqualTo(tasks.get(1).ticket().path("sn").asString());
  }

  @Test
  void goesOnWhenTheLastOneHasEnded() {
    TicketScenario project = approved("alice,bob");
    List<TicketScenario> tasks = tasks(project);

    finish(tasks.get(1), "bob", "设计完成");
    project.isAt(TASKS).has("last_result", "设计完成");

    tasks
        .get(0)
        .as("alice")
        .takes("完成", fields("result", "初稿"))
        .takes("返工")
        .isAt("负责人处理")
        .waitsFor("alice")
        .progress(2);
    project.isAt(TASKS);
    finish(tasks.get(0), "alice", "网站上线");

    project
        .isAt("项目验收")
        .waitsFor("tom")
        .isDutyOf("tom")
        .progress(1)
        .has("last_result", "网站上线")
        .logTells("alice 提交", "tom 批准", "loonrobot 全部完成")
        .lastRemark("所有子工单处理完毕，自动流转") // R157
        .as("tom")
        .takes("验收通过")
        .isAt("项目完成")
        .progress(4);
  }

  @Test
  void closesTheTasksWhenTheProjectIsForcedElsewhere() {
    TicketScenario project = approved("alice,bob");
    List<TicketScenario> tasks = tasks(project);
    finish(tasks.get(1), "bob", "完");

    project.as("admin").forces("主管批准").isAt("主管批准").waitsFor("tom");

    tasks.get(0).isAt("任务完成").progress(5).logTells("alice 派发", "admin 强制关闭").isNoDutyOf("alice");
    tasks.get(1).progress(4).lastLogTells("alice 验收通过");

    project.as("tom").takes("批准").isAt(TASKS);
    assertThat(project.children()).hasSize(4);
    finish(project.ticket(project.children().get(2), "项目任务"), "alice", "一");
    project.isAt(TASKS);
    finish(project.ticket(project.children().get(3), "项目任务"), "bob", "二");
    project.isAt("项目验收").waitsFor("tom");
  }

  @Test
  void closesTheTasksWithTheProject() {
    TicketScenario project = approved("alice,bob");
    List<TicketScenario> tasks = tasks(project);

    project.as("admin").closes("取消").isAt("项目完成").progress(5);

    for (TicketScenario task : tasks) {
      task.progress(5).logTells("alice 派发", "admin 强制关闭").isNoDutyOf("alice", "bob");
    }
  }

  @Test
  void countsAClosedTaskAsEnded() { // R142
    TicketScenario project = approved("alice,bob");
    List<TicketScenario> tasks = tasks(project);

    tasks.get(0).as("admin").closes("不做了").progress(5);
    project.isAt(TASKS);
    finish(tasks.get(1), "bob", "完");

    project.isAt("项目验收").waitsFor("tom");

    TicketScenario other = approved("bob");
    tasks(other).get(0).as("admin").closes("不做了");
    other.isAt("项目验收").waitsFor("tom").lastLogTells("loonrobot 全部完成");
  }

  @Test
  void countsATaskThatWasForcedToItsEnd() { // R139, R157
    TicketScenario project = approved("bob");
    tasks(project).get(0).as("admin").forces("任务完成").progress(5);
    project.isAt("项目验收").waitsFor("tom");
  }

  @Test
  void waitsForNobodyWhenThereIsNoMember() {
    TicketScenario project = approved("").isAt("项目验收").waitsFor("tom");
    assertThat(project.children()).isEmpty();
  }

  @Test
  void worksAlone() {
    scenarios
        .workflow("项目任务")
        .as("alice")
        .creates("派发", fields("project_name", "内务", "assignee", "bob"))
        .waitsFor("bob") // R74
        .as("bob")
        .takes("完成", fields("result", "好了"))
        .as("alice")
        .sees("验收通过", "返工")
        .takes("验收通过")
        .isAt("任务完成")
        .progress(4);
  }

  @Test
  void wantsAnAssignee() { // R74
    TicketScenario story = scenarios.workflow("项目任务").as("alice");
    assertThat(story.triesToCreate("派发", fields("project_name", "内务", "assignee", "")).code())
        .isEqualTo(-1);
  }
}
