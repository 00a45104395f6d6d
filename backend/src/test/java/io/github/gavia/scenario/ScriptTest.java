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
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The samples {@code access-request} and {@code automation-script}: work of scripts (C.22). */
@ServiceTest
class ScriptTest {

  private static final String RESTART = "脚本重启服务";

  @Autowired private Scenarios scenarios;
  @Autowired private JdbcClient jdbc;

  private TicketScenario account(String name) {
    return scenarios.workflow("账号开通").as("alice").creates("提交", SampleForms.account(name, "admin"));
  }

  private TicketScenario restart(String host) {
    return scenarios
        .workflow("自动重启服务")
        .as("alice")
        .creates("提交", fields("title", "x", "host", host, "service", "nginx"));
  }

  @Test
  void checksBeforeAndActsAfterTheApproval() { // R162, R163
    TicketScenario story =
        account("alice.wang")
            .eventually(s -> s.isAt("主管审批"))
            .waitsFor("tom")
            .has("script_run_last_result", true)
            .lastRemark("account alice.wang: name is fine\nsystem git: known\nrisk: high")
            .as("tom")
            .takes("批准", fields("access_level", "read"))
            .eventually(s -> s.isAt("已开通"))
            .progress(4)
            .lastRemark("alice.wang now has read access to git\nstarted by loonrobot");

    assertThat(story.log()).hasSize(4);
    JsonNode check = story.logEntries().get(1);
    assertThat(check.path("participant_type_id").asInt()).isEqualTo(6);
    assertThat(check.path("participant").asString()).matches("脚本:\\(id:\\d+, name:check-access\\)");
    assertThat(check.at("/transition/transition_name").asString()).isEqualTo("检查通过");
    assertThat(check.at("/state/state_name").asString()).isEqualTo("自动检查");
    assertThat(check.path("intervene_type_id").asInt()).isZero();
    JsonNode snapshots =
        story.client().get(story.path("/flowlogs?ticket_data=1")).orFail().path("value");
    assertThat(snapshots).allSatisfy(e -> assertThat(e.path("ticket_data")).isNotEmpty()); // R165
  }

  @Test
  void waitsForNobodyWhileItRuns() { // R76, R122
    account("Alice W")
        .eventually(s -> s.has("script_run_last_result", false))
        .isAt("自动检查")
        .has("participant_type_id", 6)
        .isNoDutyOf("alice", "tom")
        .as("alice")
        .seesNoButton();
  }

  @Test
  void keepsTheTicketWhenTheCheckFailsUntilTheFieldIsCorrected() { // R164, R147, R148
    account("Alice W")
        .eventually(s -> s.has("script_run_last_result", false))
        .isAt("自动检查")
        .lastRemark("account 'Alice W' must be lower-case")
        .as("alice")
        .sets(fields("account", "alice.w"))
        .has("account", "alice.w")
        .retries()
        .eventually(s -> s.isAt("主管审批"))
        .waitsFor("tom")
        .has("script_run_last_result", true); // R178
  }

  @Test
  void triesOnceMoreWhenAsked() { // R148, R164
    TicketScenario story =
        restart("unknown")
            .eventually(s -> s.has("script_run_last_result", false))
            .isAt(RESTART)
            .progress(1)
            .lastRemark("host 'unknown' is not known: set the field host, then retry");
    assertThat(story.log()).hasSize(2);

    story.as("bob").retries().eventually(s -> assertThat(s.log()).hasSize(3));
    story
        .eventually(s -> s.has("script_run_last_result", false))
        .isAt(RESTART)
        .as("bob")
        .sets(fields("host", "web-01"))
        .retries()
        .eventually(s -> s.isAt("发起人确认"))
        .waitsFor("alice")
        .has("script_run_last_result", true)
        .lastRemark("restarting nginx on web-01\ndone, after a retry")
        .as("alice")
        .takes("再重启一次", fields("host", ""))
        .eventually(s -> s.has("script_run_last_result", false))
        .isAt(RESTART)
        .as("alice")
        .sets(fields("host", "web-02"))
        .retries()
        .eventually(s -> s.isAt("发起人确认"))
        .as("alice")
        .takes("确认正常")
        .isAt("已完成");
  }

  @Test
  void retriesOnlyWhatWaitsForAMachine() { // R148
    TicketScenario story = restart("web-01").eventually(s -> s.isAt("发起人确认"));
    story
        .client()
        .post(story.path("/retry_script"), Map.of())
        .isRefusedWith("The ticket's participant_type is not robot or hook, do not allow retry");
  }

  @Test
  void leavesATicketThatSomebodyTookOutAlone() { // R162, R128
    TicketScenario story =
        restart("unknown").eventually(s -> s.has("script_run_last_result", false));
    story
        .as("admin")
        .client()
        .post(story.path("/deliver"), Map.of("target_username", "bob", "from_admin", 1))
        .orFail();
    story.waitsFor("bob").as("bob").sees("重启成功").takes("重启成功").isAt("发起人确认").waitsFor("alice");
  }

  @Test
  void saysThatAScriptIsSwitchedOff() { // R166
    jdbc.sql("update workflow_script set is_active = false where name = 'restart-service'")
        .update();
    try {
      restart("web-01")
          .eventually(s -> s.has("script_run_last_result", false))
          .isAt(RESTART)
          .lastRemark("not active");
    } finally {
      jdbc.sql("update workflow_script set is_active = true where name = 'restart-service'")
          .update();
    }
  }

  @Test
  void refusesAFieldUpdateThatReachesForMore() { // R147
    TicketScenario story =
        restart("unknown").eventually(s -> s.has("script_run_last_result", false));
    var client = story.as("bob").client();

    assertThat(client.patch(story.path("/fields"), Map.of("state_id", 1)).code()).isEqualTo(-1);
    assertThat(client.patch(story.path("/fields"), Map.of("host", Map.of())).msg())
        .contains("host");
    client.patch(story.path("/fields"), Map.of()).isRefusedWith("post参数为空");
    client.patch(story.path("/fields"), Map.of("title", "改名", "unheard", 1)).orFail();

    story.has("title", "改名").has("host", "unknown").isAt(RESTART);
    assertThat(story.log()).hasSize(2);
  }
}
