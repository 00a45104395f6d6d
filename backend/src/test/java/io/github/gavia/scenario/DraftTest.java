package io.github.gavia.scenario;

import static io.github.gavia.TicketScenario.fields;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavia.Scenarios;
import io.github.gavia.ServiceTest;
import io.github.gavia.TicketScenario;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The sample {@code draft-edit-withdraw}: a button that leads back to the start. */
@ServiceTest
class DraftTest {

  @Autowired private Scenarios scenarios;

  private TicketScenario notice() {
    return scenarios.workflow("草稿、修改与撤回").as("bob");
  }

  @Test
  void keepsADraftWithItsCreator() { // R16
    notice()
        .creates("保存草稿", fields("title", "放假", "content", "周五"))
        .isAt("编辑公告")
        .waitsFor("bob")
        .progress(0)
        .isDutyOf("bob")
        .as("bob")
        .sees("提交审核", "保存草稿")
        .takes("保存草稿", fields("content", "周六"))
        .isAt("编辑公告")
        .progress(0)
        .has("content", "周六")
        .has("title", "放假")
        .takes("提交审核", fields("title", "放假通知"))
        .isAt("人事审核（可撤回）")
        .progress(1)
        .has("title", "放假通知")
        .logTells("bob 保存草稿", "bob 保存草稿", "bob 提交审核");
  }

  @Test
  void savesADraftWithoutItsRequiredFields() { // R46
    notice().creates("保存草稿", Map.of()).isAt("编辑公告").has("title", "");
  }

  @Test
  void comesBackWhenWithdrawnAndMaySentAgain() { // R143
    notice()
        .creates("提交审核", fields("title", "放假", "content", "周五"))
        .waitsFor("helen")
        .as("bob")
        .retreats()
        .isAt("编辑公告")
        .progress(3)
        .waitsFor("bob")
        .isNoDutyOf("helen")
        .as("bob")
        .takes("提交审核", fields("title", "放假", "content", "周六"))
        .as("helen")
        .takes("发布", fields("review_comment", "好", "content", "周六、周日"))
        .isAt("已发布")
        .progress(4)
        .has("content", "周六、周日")
        .logTells("bob 提交审核", "bob 撤回操作", "bob 提交审核", "helen 发布");
  }

  @Test
  void isRefusedToTheStart() { // R107
    notice()
        .creates("提交审核", fields("title", "放假"))
        .as("helen")
        .takes("退回修改")
        .isAt("编辑公告")
        .progress(2)
        .waitsFor("bob")
        .as("bob")
        .takes("保存草稿")
        .progress(0)
        .takes("提交审核", fields("title", "放假"))
        .progress(1);
  }

  @Test
  void mayBeClosedByItsCreatorOnlyAsADraft() { // R140
    TicketScenario story = notice().creates("提交审核", fields("title", "放假"));
    String refusal =
        "just ticket's creator can close ticket in start state or workflow_admin can close ticket"
            + " in any state";

    story.client().post(story.path("/close"), Map.of()).isRefusedWith(refusal);
    story
        .retreats()
        .as("helen")
        .client()
        .post(story.path("/close"), Map.of())
        .isRefusedWith(refusal);
    story.as("bob").closes("不发了").isAt("已发布").progress(5).isNoDutyOf("bob");
    assertThat(story.lastLogTells("bob 强制关闭").logEntries())
        .last()
        .satisfies(
            entry -> assertThat(entry.at("/state/state_name").asString()).isEqualTo("已发布")); // R144
  }
}
