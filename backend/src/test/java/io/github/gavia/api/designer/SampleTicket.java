package io.github.gavia.api.designer;

import io.github.gavia.Scenarios;
import io.github.gavia.TicketScenario;
import java.util.Map;

/** A ticket of the sample for leaves, with the first approval before it. */
final class SampleTicket {

  private SampleTicket() {}

  /** Its id. */
  static int make(Scenarios scenarios) {
    Map<String, Object> form = TicketScenario.fields("title", "a week off", "days", 5);
    form.put("leave_type", "annual");
    form.put("start_date", "2026-12-01");
    form.put("end_date", "2026-12-05");
    return scenarios.workflow("请假申请").as("alice").creates("提交", form).ticketId();
  }
}
