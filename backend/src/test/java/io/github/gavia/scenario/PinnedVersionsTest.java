package io.github.gavia.scenario;

import static io.github.gavia.TicketScenario.fields;

import io.github.gavia.Scenarios;
import io.github.gavia.ServiceTest;
import io.github.gavia.TicketScenario;
import io.github.gavia.access.WorkflowPermissions;
import io.github.gavia.workflow.PublishWorkflow;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Tickets of a workflow that pins them end on the version they began with. */
@ServiceTest
class PinnedVersionsTest {

  @Autowired private Scenarios scenarios;
  @Autowired private PublishWorkflow publish;
  @Autowired private WorkflowPermissions permissions;

  private void publish(String running, String review, String agree, String after) {
    Map<String, String> words =
        Map.of("RUNNING", running, "REVIEW", review, "AGREE", agree, "AFTER", after);
    OwnWorkflows.publish("two-versions", words, publish, permissions);
  }

  private TicketScenario begun() {
    return scenarios.workflow("两个版本").as("alice").creates("提交", fields("title", "x"));
  }

  @Test
  void letsEachTicketEndOnTheVersionItBeganWith() {
    publish("pin", "旧审核", "旧同意", "end");
    TicketScenario old = begun().isAt("旧审核");
    TicketScenario late = begun().isAt("旧审核");
    publish("pin", "新审核", "新同意", "check");
    TicketScenario fresh = begun().isAt("新审核");

    old.isAt("旧审核").as("bob").sees("旧同意", "存疑").comments("看一下").takes("旧同意").isAt("完成").progress(4);
    fresh
        .as("bob")
        .sees("新同意", "存疑")
        .takes("新同意")
        .isAt("复核")
        .as("helen")
        .takes("复核通过")
        .isAt("完成")
        .progress(4);

    // told to follow again, the one that still waits goes the new way
    publish("follow", "再审核", "再同意", "check");
    late.isAt("再审核").as("bob").sees("再同意", "存疑").takes("再同意").isAt("复核").as("helen").takes("复核通过");
    late.isAt("完成").progress(4);
  }
}
