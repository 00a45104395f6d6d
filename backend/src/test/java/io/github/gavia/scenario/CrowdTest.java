package io.github.gavia.scenario;

import static io.github.gavia.TicketScenario.fields;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavia.AtOnce;
import io.github.gavia.Scenarios;
import io.github.gavia.ServiceClient;
import io.github.gavia.ServiceClient.Answer;
import io.github.gavia.ServiceTest;
import io.github.gavia.TicketScenario;
import io.github.gavia.access.WorkflowPermissions;
import io.github.gavia.access.WorkflowRight;
import io.github.gavia.workflow.PublishWorkflow;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Many people at one ticket at the same moment (R126). */
@ServiceTest
class CrowdTest {

  private static final String NOT_CURRENT = "not current participant, no permission";
  private static final String NOT_AMONG = "not crrent participant, no permission";
  private static final List<String> EIGHT = people(8);
  private static final List<String> FIFTY = people(50);

  @Autowired private Scenarios scenarios;
  @Autowired private ServiceClient demo;
  @Autowired private PublishWorkflow publish;
  @Autowired private WorkflowPermissions permissions;

  private static List<String> people(int count) {
    return IntStream.rangeClosed(1, count).mapToObj(i -> "person" + i).toList();
  }

  /** The samples for more people than the demo has. */
  @BeforeEach
  void crowds() throws IOException {
    sample("permission-request", "crowd-claim", "权限申请", "抢单", "type=\"role\" value=\"dba\"", EIGHT);
    sample(
        "permission-request",
        "crowd-direct",
        "权限申请",
        "先到先得",
        "type=\"department\" value=\"运维部\"",
        EIGHT);
    sample(
        "countersign",
        "crowd-sign",
        "合同会签",
        "大会签",
        "type=\"persons\" value=\"frank,lucy,helen\"",
        FIFTY);
  }

  private void sample(
      String file, String id, String name, String newName, String participant, List<String> people)
      throws IOException {
    if (exists(newName)) {
      return;
    }
    String xml;
    try (InputStream in = getClass().getResourceAsStream("/bpmn-samples/" + file + ".bpmn")) {
      xml = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    String changed =
        xml.replace("process id=\"" + file + "\"", "process id=\"" + id + "\"")
            .replace("bpmnElement=\"" + file + "\"", "bpmnElement=\"" + id + "\"")
            .replace("name=\"" + name + "\"", "name=\"" + newName + "\"")
            .replace(participant, "type=\"persons\" value=\"" + String.join(",", people) + "\"");
    var published = publish.publish(changed.getBytes(StandardCharsets.UTF_8), "crowd", "admin");
    assertThat(published).isInstanceOf(PublishWorkflow.Published.class);
    permissions.grant(
        ((PublishWorkflow.Published) published).workflowId(), WorkflowRight.API, "demo");
  }

  private boolean exists(String name) {
    return demo.as("admin")
        .get("/workflows?per_page=1000")
        .orFail()
        .path("value")
        .valueStream()
        .anyMatch(w -> w.path("name").asString().equals(name));
  }

  private static Map<String, Object> request() {
    return fields("title", "x", "system", "mysql", "permissions", "read", "reason", "x");
  }

  private Callable<Answer> call(
      TicketScenario story,
      String person,
      java.util.function.BiFunction<ServiceClient, String, Answer> verb) {
    return () -> verb.apply(demo.as(person), story.path(""));
  }

  private Callable<Answer> handling(
      TicketScenario story, String person, int button, Map<String, ?> values) {
    Map<String, Object> body = new java.util.LinkedHashMap<>(values);
    body.put("transition_id", button);
    return call(story, person, (client, path) -> client.patch(path, body));
  }

  private static List<Integer> winners(List<Answer> answers) {
    return IntStream.range(0, answers.size())
        .filter(i -> answers.get(i).code() == 0)
        .boxed()
        .toList();
  }

  /** Exactly one call was done; all others were refused with one of the texts. */
  private static int onlyWinner(List<Answer> answers, String... refusals) {
    List<Integer> winners = winners(answers);
    assertThat(winners).as("%s", answers).hasSize(1);
    int winner = winners.get(0);
    for (int i = 0; i < answers.size(); i++) {
      if (i != winner) {
        assertThat(answers.get(i).status()).isEqualTo(200);
        assertThat(answers.get(i).msg()).isIn((Object[]) refusals);
      }
    }
    return winner;
  }

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
        scenarios
            .workflow("请假申请")
            .as("alice")
            .creates(
                "提交",
                fields(
                    "title",
                    "x",
                    "leave_type",
                    "sick",
                    "days",
                    9, //
                    "start_date",
                    "2026-12-01",
                    "end_date",
                    "2026-12-02"))
            .as("tom");
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
        scenarios
            .workflow("请假申请")
            .as("alice")
            .creates(
                "提交",
                fields(
                    "title",
                    "x",
                    "leave_type",
                    "sick",
                    "days",
                    9, //
                    "start_date",
                    "2026-12-01",
                    "end_date",
                    "2026-12-02"))
            .as("tom");
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
  void countsFiftyVotesAtOnceAndMovesOnce() { // R110
    TicketScenario story =
        scenarios
            .workflow("大会签")
            .as("alice")
            .creates("提交会签", fields("title", "x", "contract_no", "1", "amount", 1))
            .as("person1");
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
    TicketScenario story =
        scenarios
            .workflow("大会签")
            .as("alice")
            .creates("提交会签", fields("title", "x", "contract_no", "1", "amount", 1))
            .as("person1");
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

  @Test
  void givesEveryTicketANumberOfItsOwn() { // R24
    TicketScenario story = scenarios.workflow("请假申请").as("alice");
    int submit = story.startButton("提交");
    Map<String, Object> body =
        fields(
            "title",
            "x",
            "leave_type",
            "sick",
            "days",
            1,
            "start_date",
            "2026-12-01", //
            "end_date",
            "2026-12-02",
            "workflow_id",
            story.workflowId(),
            "transition_id",
            submit);
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
