package io.github.gavia.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavia.AtOnce;
import io.github.gavia.SampleForms;
import io.github.gavia.Scenarios;
import io.github.gavia.ServiceClient;
import io.github.gavia.ServiceClient.Answer;
import io.github.gavia.ServiceTest;
import io.github.gavia.TicketScenario;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Different calls on one ticket at the same moment: each is done wholly or not at all (R2, R126).
 */
@ServiceTest
class RaceTest {

  private static final String NOT_CURRENT = "not current participant, no permission";
  private static final String AT_ITS_END = "工单当前状态无需操作";
  private static final String GONE = "ticket is not existed or has been deleted";

  @Autowired private Scenarios scenarios;
  @Autowired private ServiceClient demo;

  /** A request of alice that waits for tom. */
  private TicketScenario request() {
    return scenarios
        .workflow("请假申请")
        .as("alice")
        .creates("提交", SampleForms.leave("x", 9))
        .waitsFor("tom");
  }

  private Callable<Answer> post(
      TicketScenario story, String person, String verb, Map<String, ?> body) {
    return () -> demo.as(person).post(story.path("/" + verb), body);
  }

  private Callable<Answer> delivery(TicketScenario story, String target) {
    return post(story, "tom", "deliver", Map.of("target_username", target));
  }

  private Callable<Answer> agreement(TicketScenario story) {
    int agree = story.as("tom").button("同意");
    return () -> demo.as("tom").patch(story.path(""), Map.of("transition_id", agree));
  }

  private Callable<Answer> deletion(TicketScenario story) {
    return () -> demo.as("admin").delete(story.path(""), Map.of());
  }

  private static List<Answer> done(List<Answer> answers) {
    return answers.stream().filter(a -> a.code() == 0).toList();
  }

  private static void othersAreTold(List<Answer> answers, String... texts) {
    assertThat(answers)
        .filteredOn(a -> a.code() != 0)
        .allSatisfy(
            a -> {
              assertThat(a.status()).isEqualTo(200);
              assertThat(a.msg()).isIn((Object[]) texts);
            });
  }

  @RepeatedTest(3)
  void isDeliveredOnce() {
    TicketScenario story = request();
    List<String> targets = IntStream.range(0, 8).mapToObj(i -> "target" + i).toList();

    List<Answer> answers =
        AtOnce.all(targets.stream().map(target -> delivery(story, target)).toList());

    assertThat(done(answers)).hasSize(1);
    othersAreTold(answers, NOT_CURRENT);
    String winner = targets.get(answers.indexOf(done(answers).get(0)));
    story.waitsFor(winner).isDutyOf(winner).isNoDutyOf("tom").logTells("alice 提交", "tom 转交操作");
  }

  @RepeatedTest(3)
  void isDeletedOnce() { // R145
    TicketScenario story = request();

    List<Answer> answers = AtOnce.all(Collections.nCopies(8, deletion(story)));

    assertThat(done(answers)).hasSize(1);
    othersAreTold(answers, GONE);
  }

  @RepeatedTest(3)
  void isClosedByEachWhoAsks() { // R141: a closed ticket may be closed again
    TicketScenario story = request();

    List<Answer> answers =
        AtOnce.all(Collections.nCopies(8, post(story, "admin", "close", Map.of())));

    assertThat(answers).allSatisfy(Answer::orFail);
    story.progress(5).waitsFor();
    assertThat(story.log()).hasSize(9).containsOnlyOnce("alice 提交");
    assertThat(story.log().subList(1, 9)).containsOnly("admin 强制关闭");
  }

  @RepeatedTest(5)
  void logsEveryCallThatWasDoneOnce() {
    TicketScenario story = request();
    Callable<Answer> agreement = agreement(story);
    List<Callable<Answer>> calls = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      calls.add(agreement);
      calls.add(post(story, "alice", "retreat", Map.of()));
      calls.add(delivery(story, "lucy"));
      calls.add(post(story, "tom", "accept", Map.of()));
      calls.add(post(story, "alice", "comments", Map.of("suggestion", "soon")));
    }
    calls.add(5, post(story, "admin", "close", Map.of()));

    List<Answer> answers = AtOnce.all(calls);

    othersAreTold(
        answers,
        NOT_CURRENT,
        AT_ITS_END,
        "now state can not be retreat",
        "participant is one people, do not accept ticket first");
    List<String> log = story.progress(5).waitsFor().log();
    assertThat(log).hasSize(1 + done(answers).size());
    assertThat(log.stream().filter(line -> !line.equals("alice 新增评论")))
        .doesNotHaveDuplicates()
        .contains("admin 强制关闭");
    assertThat(log.stream().filter(line -> line.startsWith("tom ")).count()).isLessThanOrEqualTo(1);
  }

  @RepeatedTest(5)
  void isHandledOrNotBeforeItIsDeleted() {
    TicketScenario story = request();
    Callable<Answer> agreement = agreement(story);

    List<Answer> answers =
        AtOnce.all(List.of(agreement, agreement, deletion(story), agreement, agreement));

    answers.get(2).orFail();
    assertThat(done(answers)).hasSizeLessThanOrEqualTo(2);
    othersAreTold(answers, NOT_CURRENT, GONE);
    story.as("admin").client().get(story.path("")).isRefusedWith(GONE);
  }
}
