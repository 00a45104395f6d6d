package io.github.gavia.scenario;

import static io.github.gavia.TicketScenario.fields;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavia.ServiceClient;
import io.github.gavia.ServiceClient.Answer;
import io.github.gavia.ServiceTestSetup;
import io.github.gavia.TicketScenario;
import io.github.gavia.hook.Receiver.Received;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** A ticket that calls a hook, its call-backs, and calls that are repeated (R168 to R180, R190). */
class HookCallBackTest extends WithForeignSystems {

  private static final String OK = "{\"code\":0,\"msg\":\"noted\"}";
  private static final String NO = "{\"code\":5,\"msg\":\"full\"}";
  private static final String NO_HOOK = "工单当前处理人类型非hook，不执行回调操作";

  private ServiceClient application() {
    return scenarios.workflow("请假申请").as("").client();
  }

  private TicketScenario created(ForeignSystem system, boolean wait, int again, String days) {
    return story(
            "hooked",
            "URL",
            url(system),
            "WAIT",
            String.valueOf(wait),
            "AGAIN",
            String.valueOf(again),
            "DAYS",
            days)
        .as("alice")
        .creates("提交", fields("title", "hooked"));
  }

  private TicketScenario waiting(ForeignSystem system) {
    return created(system, true, 0, "optional")
        .eventually(t -> t.lastLogTells("hook hook操作"))
        .isAt("登记");
  }

  private Answer callBack(TicketScenario ticket, Map<String, ?> body) {
    return application().post(ticket.path("/hook_call_back"), body);
  }

  @Test
  void goesOnWithWhatTheReceiverTells() { // R173, R176, R178, R221
    ForeignSystem system = system(OK);
    TicketScenario ticket = waiting(system).logTells("alice 提交", "hook hook操作");
    assertThat(system.told().has("extra_info")).isFalse(); // R169: null is none

    Answer answer =
        callBack(
            ticket,
            Map.of("msg", "done", "field_value", Map.of("days", 3, "reason", "no", "title", "x")));

    assertThat(answer.msg()).isEqualTo("add ticket comment successful"); // KEEP
    assertThat(answer.orFail().isObject()).isTrue();
    ticket
        .isAt("复核")
        .waitsFor("bob")
        .has("script_run_last_result", true)
        .has("title", "hooked")
        .logTells("alice 提交", "hook hook操作", "loonrobot 登记完成")
        .lastRemark("done");
    assertThat(ticket.value("days").asInt()).isEqualTo(3);
    assertThat(ticket.value("reason").asString()).isEqualTo("None"); // not writable there
  }

  @ParameterizedTest
  @ValueSource(strings = {"false", "0", "null", "\"\"", "[]", "{}"})
  void staysWhenTheReceiverTellsOfAFailure(String result) { // R177, R221
    ForeignSystem system = system(OK);
    TicketScenario ticket = waiting(system);
    Map<String, ?> body = Map.of("msg", "no desk", "result", new JsonMapper().readTree(result));

    callBack(ticket, body).orFail();

    ticket
        .isAt("登记")
        .has("script_run_last_result", false)
        .lastLogTells("hook hook操作")
        .lastRemark("no desk");
    assertThat(
            jdbc.sql(
                    "select creator from ticket_flow_log where ticket_id = ? order by id desc limit 1")
                .param(ticket.ticketId())
                .query(String.class)
                .single())
        .isEqualTo("hook");
    callBack(ticket, Map.of("result", true)).orFail();
    ticket.isAt("复核").has("script_run_last_result", true); // R178
  }

  @Test
  void takesACallBackThatComesBeforeTheAnswer() { // R171
    ForeignSystem system = system(OK);
    TicketScenario first = waiting(system);
    system.call();
    TicketScenario ticket = scenarios.workflow(first.workflow()).as("alice");
    system.holds();
    ticket.creates("提交", fields("title", "hasty"));
    system.call();

    callBack(ticket, Map.of("msg", "done")).orFail();
    ticket.isAt("复核").logTells("alice 提交", "loonrobot 登记完成");
    system.releases();

    ticket.eventually(
        t -> t.logTells("alice 提交", "loonrobot 登记完成", "hook hook操作").lastRemark("noted"));
    ticket.isAt("复核").has("script_run_last_result", true);
  }

  @Test
  void doesNotWaitForACallBackThatComesAnyway() { // R176
    ForeignSystem system = system(NO);
    TicketScenario ticket =
        created(system, false, 0, "optional").eventually(t -> t.lastLogTells("hook 未知操作"));

    callBack(ticket, Map.of("msg", "by hand")).orFail();

    ticket.isAt("复核").has("script_run_last_result", true);
  }

  @Test
  void refusesWhatDoesNotFit() { // R175, R176, 6.17
    ForeignSystem system = system(OK);
    TicketScenario ticket = waiting(system);

    Answer empty = callBack(ticket, Map.of());
    empty.isRefusedWith("post参数为空");
    assertThat(empty.data().isObject()).isTrue();
    assertThat(callBack(ticket, Map.of("msg", 7)).data().isString()).isTrue();
    assertThat(callBack(ticket, Map.of("field_value", List.of(1))).code()).isEqualTo(-1);
    assertThat(callBack(ticket, Map.of("field_value", Map.of("days", "many"))).code())
        .isEqualTo(-1);
    Answer stranger =
        application()
            .through("ops", ServiceTestSetup.OPS_TOKEN)
            .post(ticket.path("/hook_call_back"), Map.of("result", true));
    assertThat(stranger.msg()).startsWith("app: ops has no api permission");
    assertThat(stranger.data().isString()).isTrue();
    application().as("loonrobot").post(ticket.path("/hook_call_back"), Map.of("result", true));
    ticket.isAt("登记").logTells("alice 提交", "hook hook操作");

    ticket.as("admin").deliversAsAdministrator("oscar");
    callBack(ticket, Map.of("result", true)).isRefusedWith(NO_HOOK); // R128
  }

  @Test
  void enforcesTheFieldsOfTheHooksState() { // R176
    ForeignSystem system = system(OK);
    TicketScenario ticket =
        created(system, true, 0, "required").eventually(t -> t.lastLogTells("hook hook操作"));

    callBack(ticket, Map.of("result", true)).isRefusedWith("此工单的必填字段为:days");
    callBack(ticket, Map.of("field_value", Map.of("days", 2))).orFail();

    ticket.isAt("复核");
  }

  @Test
  void doesNotReachALaterStay() {
    ForeignSystem system = system(OK);
    TicketScenario ticket = waiting(system);
    String first = system.call().header("gavia-visit");
    callBack(ticket, Map.of("gavia-visit", first)).orFail();
    ticket.isAt("复核").as("bob").takes("重来").isAt("登记");
    String second = system.call().header("gavia-visit");
    assertThat(second).isNotEqualTo(first).isNotEmpty();

    application()
        .postForVisit(ticket.path("/hook_call_back"), Map.of("result", true), first)
        .isRefusedWith(NO_HOOK);
    callBack(ticket, Map.of("gavia-visit", first)).isRefusedWith(NO_HOOK);
    ticket.isAt("登记");
    application()
        .postForVisit(ticket.path("/hook_call_back"), Map.of("result", true), second)
        .orFail();

    ticket.isAt("复核");
  }

  private static List<Answer> together(List<Supplier<Answer>> calls) {
    List<CompletableFuture<Answer>> answers =
        calls.stream().map(CompletableFuture::supplyAsync).toList();
    return answers.stream().map(CompletableFuture::join).toList();
  }

  /** Another ticket of the same workflow that waits for its call back. */
  private TicketScenario another(TicketScenario first, String title) {
    return scenarios
        .workflow(first.workflow())
        .as("alice")
        .creates("提交", fields("title", title))
        .eventually(t -> t.lastLogTells("hook hook操作"));
  }

  @Test
  void takesOneOfTwoCallBacks() { // R126
    ForeignSystem system = system(OK);
    TicketScenario first = waiting(system);
    for (int i = 0; i < 5; i++) {
      TicketScenario ticket = another(first, "twice");
      Supplier<Answer> call = () -> callBack(ticket, Map.of("result", true));

      List<Answer> answers = together(List.of(call, call, call));

      assertThat(answers).extracting(Answer::code).containsExactlyInAnyOrder(0, -1, -1);
      assertThat(answers).extracting(Answer::msg).contains(NO_HOOK);
      ticket.isAt("复核").logTells("alice 提交", "hook hook操作", "loonrobot 登记完成");
    }
  }

  @Test
  void losesOrWinsAgainstARetreat() { // R126, R143
    ForeignSystem system = system(OK);
    TicketScenario first = waiting(system);
    for (int i = 0; i < 5; i++) {
      TicketScenario ticket = another(first, "race");
      ServiceClient alice = ticket.as("alice").client();

      List<Answer> answers =
          together(
              List.of(
                  () -> callBack(ticket, Map.of("result", true)),
                  () -> alice.post(ticket.path("/retreat"), Map.of())));

      assertThat(answers).extracting(Answer::code).containsExactlyInAnyOrder(0, -1);
      boolean calledBack = answers.get(0).code() == 0;
      ticket.isAt(calledBack ? "复核" : "填写");
    }
  }

  @Test
  void repeatsACallThatFailedAndGoesOnWhenItSucceeds() { // R178, R190
    ForeignSystem system = system(NO, NO, OK);
    TicketScenario ticket = created(system, false, 3, "optional");
    Received first = system.call();
    ticket.eventually(t -> t.has("script_run_last_result", false));
    ticket
        .lastLogTells("hook 未知操作")
        .lastRemark("full")
        .eventually(t -> assertThat(jobs(t)).containsExactly("hook open 1: full"));
    assertThat(payloads(ticket)).noneMatch(text -> text.contains(TOKEN));

    ticket.after(Duration.ofSeconds(31));
    Received second = system.call();
    assertThat(second.body()).isEqualTo(first.body()); // frozen
    ticket.eventually(t -> assertThat(jobs(t)).containsExactly("hook open 2: full"));
    ticket.logTells("alice 提交", "hook 未知操作"); // no second log

    ticket.after(Duration.ofSeconds(61));
    system.call();
    ticket
        .eventually(t -> t.isAt("复核"))
        .has("script_run_last_result", true)
        .logTells("alice 提交", "hook 未知操作", "loonrobot 登记完成")
        .lastRemark("noted");
  }

  @Test
  void setsACallAsideThatFailedTooOften() { // R190
    ForeignSystem system = system(NO);
    TicketScenario ticket = created(system, true, 1, "optional");
    ticket.eventually(t -> assertThat(jobs(t)).containsExactly("hook open 1: full"));

    ticket.after(Duration.ofSeconds(31));
    ticket.eventually(t -> assertThat(jobs(t)).containsExactly("hook dead 2: full"));
    ticket.isAt("登记").logTells("alice 提交", "hook 未知操作");

    system.answers(OK);
    ticket.as("alice").retries(); // R148: in place of it
    ticket.eventually(t -> t.lastLogTells("hook hook操作")).has("script_run_last_result", true);
    ticket.eventually(t -> assertThat(jobs(t)).isEmpty());
  }

  @Test
  void doesNotRepeatACallForALaterStay() {
    ForeignSystem system = system(NO, OK);
    TicketScenario ticket = created(system, true, 5, "optional");
    String first = system.call().header("gavia-visit");
    ticket.eventually(t -> assertThat(jobs(t)).containsExactly("hook open 1: full"));

    ticket.retreats().takes("提交", fields("title", "again"));
    String second = system.call().header("gavia-visit"); // not held up by the first
    assertThat(second).isNotEqualTo(first);
    ticket.eventually(t -> assertThat(jobs(t)).isEmpty());

    ticket.after(Duration.ofMinutes(5));
    ticket.as("alice").retries();
    assertThat(system.call().header("gavia-visit")).isEqualTo(second);
    system.hasNoCall();
  }

  @Test
  void forgetsARepetitionWhenTheTicketHasGone() {
    ForeignSystem system = system(NO);
    TicketScenario ticket = created(system, false, 5, "optional");
    system.call();
    ticket.eventually(t -> assertThat(jobs(t)).containsExactly("hook open 1: full"));

    ticket.as("admin").forces("复核").after(Duration.ofSeconds(31));

    ticket.eventually(t -> assertThat(jobs(t)).isEmpty());
    system.hasNoCall();
    ticket.isAt("复核");
  }
}
