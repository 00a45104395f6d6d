package io.github.gavia.scenario;

import static io.github.gavia.TicketScenario.fields;

import io.github.gavia.Scenarios;
import io.github.gavia.ServiceTest;
import io.github.gavia.TicketScenario;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The sample {@code permission-request}: work that has to be claimed. */
@ServiceTest
class PermissionRequestTest {

  private static final String NOT_ONE = "not current participant, no permission";

  @Autowired private Scenarios scenarios;

  private static Map<String, Object> form() {
    return fields(
        "title",
        "查慢日志",
        "system",
        "mysql",
        "permissions",
        List.of("read", "write"), //
        "reason",
        "排障");
  }

  private TicketScenario requested() {
    return scenarios.workflow("权限申请").as("bob").creates("提交", form()).isAt("DBA 审核（先接单）");
  }

  @Test
  void belongsToWhoeverAcceptsFirst() {
    requested()
        .waitsFor("oscar", "olivia") // R72
        .isDutyOf("oscar", "olivia")
        .has("permissions", "read,write") // R50
        .as("olivia")
        .sees("接单") // R100
        .accepts()
        .waitsFor("olivia") // R125
        .sees("通过", "驳回")
        .isDutyOf("olivia")
        .isNoDutyOf("oscar")
        .as("oscar")
        .seesNoButton()
        .and(story -> accept(story).isRefusedWith(NOT_ONE)) // R126
        .and(story -> story.tries("通过", Map.of()).isRefusedWith(NOT_ONE))
        .as("olivia")
        .and(
            story ->
                accept(story)
                    .isRefusedWith("participant is one people, do not accept ticket first"))
        .lastRemark("接单处理")
        .logTells("bob 提交", "olivia 接单操作")
        .progress(1); // R117
  }

  private static io.github.gavia.ServiceClient.Answer accept(TicketScenario story) {
    return story.client().post(story.path("/accept"), Map.of());
  }

  @Test
  void wantsToBeAcceptedAgainAfterItCameBack() {
    requested()
        .as("oscar")
        .accepts()
        .takes("驳回")
        .isAt("填写申请")
        .waitsFor("bob")
        .progress(2)
        .as("bob")
        .takes("提交", form())
        .waitsFor("oscar", "olivia")
        .as("oscar")
        .sees("接单")
        .and(story -> story.tries("通过", Map.of()).isRefusedWith("需要先接单再处理")) // R103
        .logTells("bob 提交", "oscar 接单操作", "oscar 驳回", "bob 提交");
  }

  @Test
  void letsAnyOfADepartmentFinishWithoutAccepting() { // R85
    requested()
        .as("olivia")
        .accepts()
        .takes("通过")
        .isAt("运维部执行")
        .waitsFor("oscar", "olivia")
        .as("oscar")
        .sees("执行完成")
        .as("olivia")
        .sees("执行完成")
        .as("oscar")
        .takes("执行完成", fields("result", "已开通"))
        .isAt("已开通")
        .progress(4)
        .isNoDutyOf("oscar", "olivia")
        .as("olivia")
        .and(
            story ->
                story.tries("执行完成", fields("result", "已开通")).isRefusedWith("工单当前状态无需操作")) // R90
        .logTells("bob 提交", "olivia 接单操作", "olivia 通过", "oscar 执行完成");
  }

  @Test
  void mayBeDeliveredBeforeAnybodyAccepts() { // R127, R129
    requested()
        .as("oscar")
        .delivers("bob")
        .waitsFor("bob")
        .as("bob")
        .sees("通过", "驳回")
        .isNoDutyOf("oscar", "olivia")
        .logTells("bob 提交", "oscar 转交操作");
  }

  @Test
  void comesBackToWhoAskedSomebodyElse() { // R131 to R134
    requested()
        .as("oscar")
        .asks("alice")
        .waitsFor("alice")
        .seesNoButton()
        .as("alice")
        .sees("完成") // R99
        .and(story -> story.tries(-1, Map.of()).isRefusedWith("工单当前处于加签中，只允许加签完成操作"))
        .and(
            story ->
                story
                    .client()
                    .post(story.path("/add_node"), Map.of("target_username", "bob"))
                    .isRefusedWith("工单当前处于加签中，只允许加签完成操作"))
        .givesBack()
        .waitsFor("oscar")
        .as("oscar")
        .sees("通过", "驳回")
        .and(
            story ->
                story
                    .client()
                    .post(story.path("/add_node_end"), Map.of())
                    .isRefusedWith("ticket is not in add node"))
        .logTells("bob 提交", "oscar 加签操作", "alice 加签完成操作");
  }
}
