package io.github.gavia.scenario;

import static io.github.gavia.TicketScenario.fields;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavia.AtOnce;
import io.github.gavia.SampleForms;
import io.github.gavia.ServiceClient.Answer;
import io.github.gavia.TicketScenario;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;

/** Many people at one ticket at the same moment: one of them is served (R126). */
class OneOfManyTest extends WithCrowd {

  @RepeatedTest(5)
  void isAcceptedByOneOfEight() {
    TicketScenario story = scenarios.workflow("抢单").as("bob").creates("提交", request());
    story.waitsFor(EIGHT.toArray(String[]::new));

    List<Answer> answers =
        AtOnce.all(
            EIGHT.stream()
                .map(p -> call(story, p, (client, path) -> client.post(path + "/accept", Map.of())))
                .toList());

    String winner = EIGHT.get(onlyWinner(answers, NOT_CURRENT));
    story.waitsFor(winner).isDutyOf(winner).logTells("bob 提交", winner + " 接单操作");
    story.isNoDutyOf(EIGHT.stream().filter(p -> !p.equals(winner)).toArray(String[]::new));
  }

  @RepeatedTest(5)
  void isHandledByOneOfEight() {
    TicketScenario story =
        scenarios
            .workflow("先到先得")
            .as("bob")
            .creates("提交", request())
            .as("oscar")
            .accepts()
            .takes("通过")
            .as("person1");
    int done = story.button("执行完成");

    List<Answer> answers =
        AtOnce.all(EIGHT.stream().map(p -> handling(story, p, done, fields("result", p))).toList());

    String winner = EIGHT.get(onlyWinner(answers, "工单当前状态无需操作"));
    story
        .isAt("已开通")
        .progress(4)
        .has("result", winner)
        .logTells("bob 提交", "oscar 接单操作", "oscar 通过", winner + " 执行完成");
  }

  @RepeatedTest(5)
  void goesOneWayWhenOnePersonPressesBothButtonsAtOnce() {
    TicketScenario story =
        scenarios.workflow("请假申请").as("alice").creates("提交", SampleForms.leave("x", 9)).as("tom");
    int agree = story.button("同意");
    int refuse = story.button("退回");

    List<Answer> answers =
        AtOnce.all(
            IntStream.range(0, 8)
                .mapToObj(i -> handling(story, "tom", i % 2 == 0 ? agree : refuse, Map.of()))
                .toList());

    int winner = onlyWinner(answers, NOT_CURRENT);
    story
        .isAt(winner % 2 == 0 ? "人事复核" : "填写申请")
        .waitsFor(winner % 2 == 0 ? "helen" : "alice")
        .logTells("alice 提交", winner % 2 == 0 ? "tom 同意" : "tom 退回");
  }

  @RepeatedTest(5)
  void isEitherWithdrawnOrHandled() {
    TicketScenario story =
        scenarios.workflow("请假申请").as("alice").creates("提交", SampleForms.leave("x", 9)).as("tom");
    int agree = story.button("同意");
    Callable<Answer> retreat =
        call(story, "alice", (client, path) -> client.post(path + "/retreat", Map.of()));
    Callable<Answer> handle = handling(story, "tom", agree, Map.of());

    List<Answer> answers =
        AtOnce.all(List.of(retreat, handle, retreat, handle, retreat, handle, retreat, handle));

    int winner = onlyWinner(answers, NOT_CURRENT, "now state can not be retreat");
    boolean retreated = winner % 2 == 0;
    story
        .isAt(retreated ? "填写申请" : "人事复核")
        .progress(retreated ? 3 : 1)
        .logTells("alice 提交", retreated ? "alice 撤回操作" : "tom 同意");
  }

  @RepeatedTest(3)
  void isMovedByThePersonOrByTheTimer() { // R151
    TicketScenario story =
        scenarios
            .workflow("限时处理与升级")
            .as("alice")
            .creates("上报", fields("title", "x", "severity", "p1"))
            .as("oscar")
            .accepts();
    int handled = story.button("处理完成");
    story.after(Duration.ofMinutes(30));

    List<Answer> answers =
        AtOnce.all(
            IntStream.range(0, 8)
                .mapToObj(i -> handling(story, "oscar", handled, fields("solution", "x")))
                .toList());
    story.eventually(s -> assertThat(s.stateName()).isIn("上报人确认", "负责人处理"));

    boolean byHand = winners(answers).size() == 1;
    assertThat(answers)
        .filteredOn(a -> a.code() != 0)
        .allSatisfy(a -> assertThat(a.msg()).isIn(NOT_CURRENT, "transition_id is invalid"));
    story.logTells("alice 上报", "oscar 接单操作", byHand ? "oscar 处理完成" : "loonrobot 超时升级");
  }
}
