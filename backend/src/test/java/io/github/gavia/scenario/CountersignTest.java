package io.github.gavia.scenario;

import static io.github.gavia.TicketScenario.fields;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavia.Scenarios;
import io.github.gavia.ServiceTest;
import io.github.gavia.TicketScenario;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The sample {@code countersign}: everyone must act (C.15). */
@ServiceTest
class CountersignTest {

  private static final String SIGN = "会签（全部同意）";
  private static final String NOT_AMONG = "not crrent participant, no permission";

  @Autowired private Scenarios scenarios;

  private TicketScenario submitted() {
    return scenarios.workflow("合同会签").as("alice").creates("提交会签", form()).isAt(SIGN);
  }

  private static Map<String, Object> form() {
    return fields("title", "机房租约", "contract_no", "C-1", "amount", 1000.5);
  }

  @Test
  void movesOnceWhenTheLastOneAgrees() { // R110
    submitted()
        .waitsFor("frank", "lucy", "helen")
        .as("frank")
        .sees("同意", "不同意") // no accept is needed
        .takes("同意", fields("suggestion", "条款无误"))
        .isAt(SIGN)
        .waitsFor("lucy", "helen")
        .has("participant_type_id", 2)
        .progress(1)
        .seesNoButton()
        .and(story -> story.tries("同意", Map.of()).isRefusedWith(NOT_AMONG))
        .isNoDutyOf("frank")
        .and(story -> assertThat(story.as("frank").isListed("worked")).isTrue())
        .as("lucy")
        .takes("同意")
        .waitsFor("helen")
        .has("participant_type_id", 2)
        .isDutyOf("helen")
        .as("helen")
        .takes("同意")
        .isAt("总经理盖章")
        .waitsFor("grace")
        .has("participant_type_id", 1)
        .has("multi_all_person", "{}")
        .logTells("alice 提交会签", "frank 同意", "lucy 同意", "helen 同意")
        .as("grace")
        .takes("盖章完成")
        .isAt("合同生效")
        .progress(4);
  }

  @Test
  void beginsAgainWhenTheyDisagree() { // R112
    submitted()
        .as("frank")
        .takes("同意")
        .as("lucy")
        .takes("不同意")
        .progress(2) // R106
        .as("helen")
        .takes("同意")
        .isAt(SIGN)
        .waitsFor("frank", "lucy", "helen")
        .has("participant_type_id", 2)
        .progress(1)
        .isDutyOf("frank", "lucy", "helen")
        .logTells("alice 提交会签", "frank 同意", "lucy 不同意", "helen 同意")
        .as("helen")
        .takes("不同意")
        .as("frank")
        .takes("不同意")
        .isAt(SIGN)
        .as("lucy")
        .takes("不同意")
        .isAt("起草合同")
        .waitsFor("alice")
        .progress(2)
        .has("multi_all_person", "{}")
        .as("alice")
        .takes("提交会签", form())
        .isAt(SIGN)
        .waitsFor("frank", "lucy", "helen");
  }

  @Test
  void tellsInListsWhoHasActed() { // 5.2
    TicketScenario story = submitted().as("frank").takes("同意");

    String alias =
        story
            .as("lucy")
            .client()
            .get("/tickets?category=duty&ticket_ids=" + story.ticketId())
            .orFail()
            .at("/value/0/participant_info/participant_alias")
            .asString();

    assertThat(alias.split(";"))
        .containsExactlyInAnyOrder(
            "Frank(frank)已处理:同意", "Lucy(lucy)未处理:None", "Helen(helen)未处理:None");
  }

  @Test
  void handsAVoteOverToAnother() { // R115
    submitted()
        .as("frank")
        .delivers("oscar")
        .waitsFor("oscar", "lucy", "helen")
        .seesNoButton()
        .as("lucy")
        .and(
            story ->
                assertThat(
                        story
                            .client()
                            .post(story.path("/deliver"), Map.of("target_username", "helen"))
                            .msg())
                    .contains("helen"))
        .takes("同意")
        .as("helen")
        .takes("同意")
        .waitsFor("oscar")
        .as("oscar")
        .takes("同意")
        .isAt("总经理盖章");
  }

  @Test
  void keepsTheVotesWhileSomebodyElseIsAsked() { // R115
    submitted()
        .as("frank")
        .takes("同意")
        .as("lucy")
        .asks("olivia")
        .waitsFor("olivia")
        .as("helen")
        .seesNoButton()
        .as("olivia")
        .sees("完成")
        .givesBack()
        .waitsFor("lucy", "helen")
        .has("participant_type_id", 2)
        .as("lucy")
        .takes("同意")
        .as("helen")
        .takes("同意")
        .isAt("总经理盖章");
  }

  @Test
  void forgetsTheVotesWhenForcedOrDeliveredByAnAdministrator() { // R115
    TicketScenario story =
        submitted()
            .as("frank")
            .takes("同意")
            .as("admin")
            .forces(SIGN)
            .waitsFor("frank", "lucy", "helen")
            .progress(1)
            .lastLogTells("admin 强制修改状态");
    story
        .client()
        .post(story.path("/deliver"), Map.of("target_username", "bob", "from_admin", 1))
        .orFail();
    story
        .waitsFor("bob")
        .has("multi_all_person", "{}")
        .isNoDutyOf("frank", "lucy", "helen")
        .as("bob")
        .takes("同意")
        .isAt("总经理盖章");
  }
}
