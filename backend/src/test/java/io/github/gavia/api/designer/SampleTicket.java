package io.github.gavia.api.designer;

import io.github.gavia.SampleForms;
import io.github.gavia.Scenarios;
import java.util.Map;

/** A ticket of the sample for leaves, with the first approval before it. */
final class SampleTicket {

  private SampleTicket() {}

  /** Its id. */
  static int make(Scenarios scenarios) {
    Map<String, Object> form = SampleForms.leave("a week off", 5);
    return scenarios.workflow("请假申请").as("alice").creates("提交", form).ticketId();
  }
}
