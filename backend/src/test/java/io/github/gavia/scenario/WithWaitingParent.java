package io.github.gavia.scenario;

import static io.github.gavia.TicketScenario.fields;

import io.github.gavia.SampleForms;
import io.github.gavia.Scenarios;
import io.github.gavia.ServiceTest;
import io.github.gavia.TicketScenario;
import io.github.gavia.access.WorkflowPermissions;
import io.github.gavia.workflow.PublishWorkflow;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** A ticket that waits for children which callers make for it (C.21). */
@ServiceTest
abstract class WithWaitingParent {

  @Autowired Scenarios scenarios;
  @Autowired private PublishWorkflow publish;
  @Autowired private WorkflowPermissions permissions;

  @BeforeEach
  void publishTheParent() {
    OwnWorkflows.publish("waiting-parent", 0, publish, permissions);
  }

  TicketScenario parent() {
    return scenarios.workflow("等待子工单").as("alice").creates("提交", fields("title", "P"));
  }

  /** The form of a child, which is a short leave. */
  static Map<String, Object> form(TicketScenario parent) {
    Map<String, Object> form = SampleForms.leave("C", 1);
    form.put("parent_ticket_id", parent.ticketId());
    form.put("parent_ticket_state_id", parent.value("state_id").asInt());
    return form;
  }

  TicketScenario child(TicketScenario parent) {
    return scenarios.workflow("请假申请").as("alice").creates("提交", form(parent));
  }
}
