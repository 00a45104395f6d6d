package io.github.gavia;

import static io.github.gavia.TicketScenario.fields;

import java.util.Map;

/** Forms of the samples, filled in as their creators do. Each is new and may be changed. */
public final class SampleForms {

  private SampleForms() {}

  /** For 请假申请: goes to the leader, and beyond three days to human resources. */
  public static Map<String, Object> leave(String title, int days) {
    return fields(
        "title", title,
        "leave_type", "annual",
        "days", days,
        "start_date", "2026-12-01",
        "end_date", "2026-12-05");
  }

  /** For 新员工入职: the branches that are needed. */
  public static Map<String, Object> newcomer(boolean account, boolean laptop) {
    return fields("title", "x", "newcomer", "小王", "needs_account", account, "needs_laptop", laptop);
  }

  /**
   * For 账号开通: a script looks at the name of the account.
   *
   * @param level {@code read} or {@code admin}
   */
  public static Map<String, Object> account(String name, String level) {
    return fields("title", "x", "system", "git", "account", name, "access_level", level);
  }
}
