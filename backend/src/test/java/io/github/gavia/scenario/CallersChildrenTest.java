package io.github.gavia.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavia.ServiceClient.Answer;
import io.github.gavia.TicketScenario;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Children that callers make for a parent which waits for them (C.21). */
class CallersChildrenTest extends WithWaitingParent {

  @Test
  void moveTheParentWhenTheLastOfThemEnds() {
    TicketScenario parent = parent().isAt("等待子工单完成").waitsFor("loonrobot"); // R156
    TicketScenario first = child(parent);
    TicketScenario second = child(parent);

    first.as("tom").takes("同意").progress(4);
    parent.isAt("等待子工单完成");
    second.as("tom").takes("同意").progress(4);

    // R157, R160: required fields of the parent's state do not matter.
    parent.isAt("确认").waitsFor("tom").lastLogTells("loonrobot 全部完成").lastRemark("所有子工单处理完毕");
  }

  @Test
  void countAsEndedWhenTheyAreClosed() {
    TicketScenario parent = parent();
    TicketScenario only = child(parent);

    only.as("admin").closes("not needed");

    parent.isAt("确认"); // R142
  }

  @Test
  void areRefusedForAStateThatIsNoneOfTheParents() {
    TicketScenario parent = parent();
    Map<String, Object> values = new LinkedHashMap<>(form(parent));
    values.put("parent_ticket_state_id", 999_999);

    // R20: the leave request of the samples has id 5 and is begun by transition 18.
    values.put("workflow_id", 5);
    values.put("transition_id", 18);
    Answer refused = parent.client().post("/tickets", values);

    assertThat(refused.code()).isEqualTo(-1);
    assertThat(refused.msg()).contains("parent_ticket_state_id");
  }
}
