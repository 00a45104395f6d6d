package io.github.gavia.scenario;

import static io.github.gavia.TicketScenario.fields;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavia.Scenarios;
import io.github.gavia.ServiceTest;
import io.github.gavia.TicketScenario;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The sample {@code support-desk}: chance, and memory. */
@ServiceTest
class SupportDeskTest {

  /** By chance one name alone this often: once in 10^18 runs. */
  private static final int MOST_TICKETS = 60;

  @Autowired private Scenarios scenarios;

  private TicketScenario reported() {
    return scenarios
        .workflow("服务台")
        .as("alice")
        .creates("提交", fields("title", "断网", "category", "network"))
        .isAt("随机派单处理");
  }

  @Test
  void givesEachTicketToOneOfTheDepartmentByChance() { // R86
    Set<String> seen = new TreeSet<>();
    for (int i = 0; i < MOST_TICKETS && seen.size() < 2; i++) {
      TicketScenario story = reported().has("participant_type_id", 1);
      String chosen = story.participants().get(0);
      String other = chosen.equals("oscar") ? "olivia" : "oscar";
      story.isDutyOf(chosen).isNoDutyOf(other).as(other).seesNoButton();
      assertThat(story.as(other).isListed("relation")).isFalse();
      seen.add(chosen);
    }
    assertThat(seen).containsExactly("olivia", "oscar");
  }

  @Test
  void givesItBackToWhoHadIt() { // R88
    TicketScenario story = reported();
    String handler = story.participants().get(0);
    for (int round = 0; round < 8; round++) {
      story
          .as(handler)
          .sees("已解决")
          .takes("已解决", fields("solution", "重启"))
          .isAt("报告人确认")
          .waitsFor("alice")
          .as("admin")
          .comments("催一下")
          .as("alice")
          .takes("仍未解决")
          .isAt("随机派单处理")
          .waitsFor(handler)
          .progress(2);
    }
    story
        .as(handler)
        .takes("已解决", fields("solution", "换网线"))
        .as("alice")
        .takes("确认解决")
        .isAt("已关闭")
        .progress(4);
  }

  @Test
  void remembersWhoHandledAndNotWhoGaveItAway() { // R88
    TicketScenario story = reported();
    String first = story.participants().get(0);
    story
        .as(first)
        .delivers("bob")
        .as("bob")
        .takes("已解决", fields("solution", "重启"))
        .as("alice")
        .takes("仍未解决")
        .waitsFor("bob")
        .isNoDutyOf("oscar", "olivia");
  }
}
