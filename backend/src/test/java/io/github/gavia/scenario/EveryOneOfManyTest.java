package io.github.gavia.scenario;

import static io.github.gavia.TicketScenario.fields;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavia.AtOnce;
import io.github.gavia.SampleForms;
import io.github.gavia.ServiceClient.Answer;
import io.github.gavia.TicketScenario;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Many people at the same moment: what each of them did counts, and moves a ticket once. */
class EveryOneOfManyTest extends WithCrowd {

  /** A contract that fifty people are to sign. */
  private TicketScenario countersigned() {
    return scenarios
        .workflow("大会签")
        .as("alice")
        .creates("提交会签", fields("title", "x", "contract_no", "1", "amount", 1));
  }

  @RepeatedTest(3)
  void countsFiftyVotesAtOnceAndMovesOnce() { // R110
    TicketScenario story = countersigned().as("person1");
    int agree = story.button("同意");

    List<Answer> answers =
        AtOnce.all(FIFTY.stream().map(p -> handling(story, p, agree, Map.of())).toList());

    assertThat(answers).allSatisfy(Answer::orFail);
    story.isAt("总经理盖章").waitsFor("grace").isDutyOf("grace");
    List<String> log = story.log();
    assertThat(log.get(0)).isEqualTo("alice 提交会签");
    assertThat(log.subList(1, log.size()))
        .containsExactlyInAnyOrderElementsOf(FIFTY.stream().map(p -> p + " 同意").toList());
  }

  @Test
  void countsOneVoteForEachPersonHoweverOftenItIsCast() {
    TicketScenario story = countersigned().as("person1");
    int agree = story.button("同意");
    List<Callable<Answer>> calls = new ArrayList<>();
    for (String person : EIGHT) {
      calls.add(handling(story, person, agree, Map.of()));
      calls.add(handling(story, person, agree, Map.of()));
    }

    List<Answer> answers = AtOnce.all(calls);

    assertThat(winners(answers)).hasSize(8);
    assertThat(answers).filteredOn(a -> a.code() != 0).allSatisfy(a -> a.isRefusedWith(NOT_AMONG));
    story.waitsFor(FIFTY.subList(8, 50).toArray(String[]::new));
    assertThat(story.log()).hasSize(9).doesNotHaveDuplicates();
  }

  @RepeatedTest(5)
  void joinsTwoBranchesOnceWhenBothEndAtOnce() {
    TicketScenario story =
        scenarios
            .workflow("采购申请")
            .as("alice")
            .creates("提交", fields("title", "x", "item", "x", "amount", 1))
            .as("tom")
            .takes("同意");
    int finance = story.as("frank").button("财务审核完成");
    int legal = story.as("lucy").button("法务审核完成");

    List<Answer> answers =
        AtOnce.all(
            List.of(
                handling(story, "frank", finance, fields("finance_result", "pass")),
                handling(story, "lucy", legal, fields("legal_result", "pass"))));

    assertThat(answers).allSatisfy(Answer::orFail);
    story.isAt("可以下单").progress(4);
    assertThat(story.log())
        .containsExactlyInAnyOrder("alice 提交", "tom 同意", "frank 财务审核完成", "lucy 法务审核完成");
  }

  @RepeatedTest(3)
  void movesAParentOnceWhenAllItsChildrenEndAtOnce() { // R157
    TicketScenario project =
        scenarios
            .workflow("项目立项")
            .as("alice")
            .creates("提交", fields("title", "x", "goal", "x", "members", String.join(",", EIGHT)))
            .as("tom")
            .takes("批准");
    List<TicketScenario> tasks =
        project.children().stream().map(id -> project.ticket(id, "项目任务")).toList();
    for (int i = 0; i < tasks.size(); i++) {
      tasks.get(i).as(EIGHT.get(i)).takes("完成", fields("result", EIGHT.get(i)));
    }
    int accepted = tasks.get(0).as("alice").button("验收通过");

    List<Answer> answers =
        AtOnce.all(
            tasks.stream().map(task -> handling(task, "alice", accepted, Map.of())).toList());

    assertThat(answers).allSatisfy(Answer::orFail);
    tasks.forEach(task -> task.isAt("任务完成").progress(4));
    project.isAt("项目验收").waitsFor("tom").logTells("alice 提交", "tom 批准", "loonrobot 全部完成");
  }

  @Test
  void givesEveryTicketANumberOfItsOwn() { // R24
    TicketScenario story = scenarios.workflow("请假申请").as("alice");
    int submit = story.startButton("提交");
    Map<String, Object> body = SampleForms.leave("x", 1);
    body.put("workflow_id", story.workflowId());
    body.put("transition_id", submit);
    Callable<List<Answer>> create =
        () -> Stream.generate(() -> demo.as("alice").post("/tickets", body)).limit(10).toList();

    List<Answer> answers =
        AtOnce.all(List.of(create, create, create, create, create, create, create, create)).stream()
            .flatMap(List::stream)
            .toList();

    assertThat(answers).hasSize(80).allSatisfy(Answer::orFail);
    List<String> numbers =
        answers.stream()
            .map(a -> story.ticket(a.data().path("ticket_id").asInt(), "请假申请"))
            .map(t -> t.ticket().path("sn").asString())
            .toList();
    assertThat(numbers).doesNotHaveDuplicates().allMatch(sn -> sn.matches("demo_\\d{12,}"));
  }
}
