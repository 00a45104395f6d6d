package io.github.gavia.scenario;

import static io.github.gavia.TicketScenario.fields;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavia.TicketScenario;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What else goes and what stays when a ticket is deleted (R145). */
class DeleteTest extends WithWaitingParent {

  private static void delete(TicketScenario story) {
    story.as("admin").client().delete(story.path(""), Map.of("suggestion", "twice")).orFail();
  }

  private static void isGone(TicketScenario story) {
    story
        .as("admin")
        .client()
        .get(story.path(""))
        .isRefusedWith("ticket is not existed or has been deleted");
  }

  private TicketScenario reported() {
    return scenarios
        .workflow("限时处理与升级")
        .as("alice")
        .creates("上报", fields("title", "x", "severity", "p1"));
  }

  @Test
  void takesItsTimersAlong() {
    TicketScenario deleted = reported();
    TicketScenario other = reported();

    delete(deleted);

    isGone(deleted);
    deleted.isNoDutyOf("oscar");
    other.after(Duration.ofMinutes(30)).eventually(story -> story.isAt("负责人处理"));
    isGone(deleted);
  }

  @Test
  void closesTheTicketsItCalled() {
    TicketScenario project = approved("alice,bob");
    List<TicketScenario> tasks = tasks(project);

    delete(project);

    isGone(project);
    for (TicketScenario task : tasks) {
      task.progress(5).waitsFor().lastLogTells("admin 强制关闭");
    }
  }

  private TicketScenario approved(String members) {
    return scenarios
        .workflow("项目立项")
        .as("alice")
        .creates("提交", fields("title", "x", "goal", "x", "members", members))
        .as("tom")
        .takes("批准");
  }

  private static List<TicketScenario> tasks(TicketScenario project) {
    return project.children().stream().map(id -> project.ticket(id, "项目任务")).toList();
  }

  @Test
  void letsTheCallingTicketGoOnWithoutIt() {
    TicketScenario project = approved("alice,bob");
    List<TicketScenario> tasks = tasks(project);
    tasks.get(0).as("alice").takes("完成", fields("result", "x")).as("alice").takes("验收通过");

    delete(tasks.get(1));

    isGone(tasks.get(1));
    project.isAt("项目验收").waitsFor("tom");
  }

  @Test
  void movesAParentThatWaitedForNothingElse() { // R157
    TicketScenario parent = parent();
    TicketScenario done = child(parent);
    TicketScenario deleted = child(parent);
    done.as("tom").takes("同意").progress(4);
    parent.isAt("等待子工单完成");

    delete(deleted);

    parent.isAt("确认").waitsFor("tom").lastLogTells("loonrobot 全部完成");
  }

  @Test
  void leavesAParentWaitingWhoseOnlyChildIsGone() { // R157
    TicketScenario parent = parent();
    TicketScenario deleted = child(parent);

    delete(deleted);

    parent.isAt("等待子工单完成").waitsFor("loonrobot");
    child(parent).as("tom").takes("同意").progress(4);
    parent.isAt("确认");
  }

  @Test
  void leavesItsCallersChildrenAlone() {
    TicketScenario parent = parent();
    TicketScenario child = child(parent);

    delete(parent);

    child.progress(1).waitsFor("tom").as("tom").takes("同意").progress(4);
    isGone(parent);
    assertThat(child.value("parent_ticket_id").asInt()).isEqualTo(parent.ticketId());
  }
}
