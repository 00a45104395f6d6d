package io.github.gavia.scenario;

import static io.github.gavia.TicketScenario.fields;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavia.ServiceClient;
import io.github.gavia.ServiceClient.Answer;
import io.github.gavia.TicketScenario;
import io.github.gavia.hook.Receiver.Received;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.DigestUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** States whose handlers another system names, on all ways into them (R182 to R185). */
class ExternalParticipantTest extends WithForeignSystems {

  private static final String OK = "{\"code\":0}";
  private static final String CHANGED =
      "participant of state 审批 can not be resolved: the ticket was changed while another system was"
          + " asked, try again";

  private final ForeignSystem hook = system(OK);

  private static String names(String names) {
    return "{\"code\":9,\"data\":\"" + names + "\"}"; // R183: the code is not looked at
  }

  private TicketScenario story(ForeignSystem system) {
    return story("asked", "ASK", url(system), "HOOK", url(hook), "WAIT", "true");
  }

  private static Map<String, Object> form() {
    return fields("title", "询价", "days", 4);
  }

  @Test
  void asksWithTheRequestOfANewTicket() { // R79, R182, R183
    ForeignSystem system = system(names(" bob,oscar,,bob "));
    TicketScenario ticket = story(system).as("alice").creates("直接审批", form());

    ticket.isAt("审批").waitsFor("bob", "oscar").has("participant_type_id", 2);
    Received call = system.call();
    assertThat(call.header("signature"))
        .isEqualTo(
            DigestUtils.md5DigestAsHex(
                (call.header("timestamp") + TOKEN).getBytes(StandardCharsets.UTF_8)));
    JsonNode body = new JsonMapper().readTree(call.body());
    assertThat(body.path("title").asString()).isEqualTo("询价");
    assertThat(body.path("days").asInt()).isEqualTo(4);
    assertThat(body.path("username").asString()).isEqualTo("alice");
    assertThat(body.path("workflow_id").asInt()).isEqualTo(ticket.workflowId());
    assertThat(body.path("extra_info").path("level").asInt()).isEqualTo(2);
    assertThat(body.has("id")).isFalse();
    system.hasNoCall();

    String seen = ticket.ticket().toString() + ticket.logEntries();
    assertThat(seen).doesNotContain(TOKEN).doesNotContain(system.path()); // R181
  }

  @Test
  void asksAtTheLastVoteWithWhatIsStored() { // R182, C.15
    ForeignSystem system = system(names("carol"));
    TicketScenario ticket = story(system).as("alice").creates("先会签", form());
    ticket.as("bob").takes("同意");
    system.hasNoCall();

    ticket.as("oscar").takes("同意", fields("days", 8));

    ticket.isAt("审批").waitsFor("carol").logTells("alice 先会签", "bob 同意", "oscar 同意");
    JsonNode body = system.told();
    assertThat(body.path("id").asInt()).isEqualTo(ticket.ticketId());
    assertThat(body.path("days").asInt()).isEqualTo(4); // before this step's changes
    assertThat(body.path("state_id").asInt()).isEqualTo(ticket.stateId("会签"));
    assertThat(body.path("creator").asString()).isEqualTo("alice");
    system.hasNoCall();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{}", "{\"data\":\"\"}", "{\"data\":\" , \"}", "{\"data\":[\"bob\"]}", "[]", "no"})
  void refusesWithoutAName(String answer) { // R184, R2
    ForeignSystem system = system(answer);
    TicketScenario story = story(system).as("alice");

    Answer refused = story.triesToCreate("直接审批", form());

    assertThat(refused.code()).isEqualTo(-1);
    assertThat(refused.msg())
        .startsWith("participant of state 审批 can not be resolved: ")
        .doesNotContain(system.path());
    TicketScenario ticket = story.creates("先会签", form());
    ticket.as("bob").takes("同意");
    assertThat(ticket.as("oscar").tries("同意", Map.of()).code()).isEqualTo(-1);
    ticket.isAt("会签").waitsFor("oscar").logTells("alice 先会签", "bob 同意");

    system.answers(names("carol"));
    ticket.as("oscar").takes("同意").isAt("审批");
  }

  @Test
  void asksNobodyWhoIsNotAllowed() { // R185
    TicketScenario story =
        story("asked", "ASK", "http://127.0.0.1:9/", "HOOK", url(hook), "WAIT", "true");

    story
        .as("alice")
        .triesToCreate("直接审批", form())
        .isRefusedWith(
            "participant of state 审批 can not be resolved: hook host is not allowed, please contact"
                + " the administrator to alter the configure");
  }

  @Test
  void asksForAForcedChange() { // R137, R138
    ForeignSystem system = system("{}", names("carol"));
    TicketScenario ticket = story(system).as("alice").creates("先会签", form());
    Answer refused =
        ticket
            .as("admin")
            .client()
            .put(ticket.path("/state"), Map.of("state_id", ticket.stateId("审批")));
    assertThat(refused.code()).isEqualTo(-1);

    ticket.forces("审批").isAt("审批").waitsFor("carol");
  }

  @Test
  void asksWhenATimerFires() { // R151, R184
    ForeignSystem system = system(names("carol"));
    TicketScenario ticket = story(system).as("alice").creates("先会签", form());

    ticket.after(Duration.ofMinutes(61));

    ticket.eventually(t -> t.isAt("审批")).waitsFor("carol").logTells("alice 先会签", "loonrobot 超时转审批");
    assertThat(system.told().path("id").asInt()).isEqualTo(ticket.ticketId());
    system.hasNoCall();
  }

  @Test
  void leavesTheTicketWhenATimerFindsNobody() { // R152, R184
    ForeignSystem system = system("{}");
    TicketScenario ticket = story(system).as("alice").creates("先会签", form());

    ticket.after(Duration.ofMinutes(61));
    system.call();

    ticket.eventually(
        t ->
            assertThat(
                    jdbc.sql(
                            "select count(*) from ACT_RU_DEADLETTER_JOB where EXCEPTION_MSG_ like"
                                + " '%the answer''s data is no text%'")
                        .query(Integer.class)
                        .single())
                .isPositive());
    ticket.isAt("会签").logTells("alice 先会签");
    system.hasNoCall();
  }

  @Test
  void asksForACallBackAndLeavesTheTicketOtherwise() { // R176, R184
    ForeignSystem system = system("{}", names("carol"));
    TicketScenario ticket =
        story(system)
            .as("alice")
            .creates("先登记", form())
            .eventually(t -> t.lastLogTells("hook hook操作"));
    Answer refused = ticket.client().post(ticket.path("/hook_call_back"), Map.of("result", true));
    assertThat(refused.code()).isEqualTo(-1);
    ticket.isAt("登记").has("script_run_last_result", true);

    ticket.client().post(ticket.path("/hook_call_back"), Map.of("result", true)).orFail();
    ticket.isAt("审批").waitsFor("carol");
  }

  @Test
  void asksWhenAHookMovesOnAndLogsWhyItCannot() { // R172, R184
    ForeignSystem system = system("{}");
    TicketScenario ticket =
        story("asked", "ASK", url(system), "HOOK", url(hook), "WAIT", "false")
            .as("alice")
            .creates("先登记", form())
            .eventually(t -> t.has("script_run_last_result", false))
            .isAt("登记")
            .lastLogTells("hook 未知操作")
            .lastRemark("can not be resolved");

    system.answers(names("carol"));
    ticket.as("alice").retries();
    ticket.eventually(t -> t.isAt("审批")).waitsFor("carol");
  }

  /** A ticket that its parent waits for; Oscar has it. */
  private TicketScenario child(TicketScenario parent) {
    return story(system(names("oscar")))
        .as("alice")
        .creates(
            "直接审批",
            fields(
                "title", "子",
                "parent_ticket_id", parent.ticketId(),
                "parent_ticket_state_id", parent.stateId("等待子工单")));
  }

  @Test
  void asksWhenTheLastChildEnds() { // R157, R159
    ForeignSystem system = system(names("carol"));
    TicketScenario parent = story(system).as("alice").creates("先等待", form());

    child(parent).as("oscar").takes("批准").isAt("完成");

    parent.isAt("审批").waitsFor("carol");
    assertThat(system.told().path("id").asInt()).isEqualTo(parent.ticketId());
    system.hasNoCall();
  }

  @Test
  void letsTheChildEndWhereItsParentFindsNobody() { // R159
    ForeignSystem system = system("{}");
    TicketScenario parent = story(system).as("alice").creates("先等待", form());

    child(parent).as("oscar").takes("批准").isAt("完成");

    parent.isAt("等待子工单");
  }

  @Test
  void asksForACalledTicketWithWhatItWasHanded() {
    ForeignSystem system = system("{}", names("carol"));
    TicketScenario called = story(system);
    TicketScenario caller = story("asked-caller", "CALLED", called.workflow()).as("alice");
    Answer refused = caller.triesToCreate("提交", fields("title", "分", "amount", 6));
    assertThat(refused.msg()).startsWith("participant of state 审批 can not be resolved: ");

    caller.creates("提交", fields("title", "分", "amount", 6)).isAt("分单");

    system.call();
    JsonNode body = system.told();
    assertThat(body.path("days").asInt()).isEqualTo(6);
    assertThat(body.path("username").asString()).isEqualTo("alice");
    caller.ticket(caller.children().get(0), called.workflow()).isAt("审批").waitsFor("carol");
    system.hasNoCall();
  }

  @Test
  void holdsNoLockMeanwhileAndAsksAnewAboutAChangedTicket() {
    ForeignSystem system = system(names("carol"));
    TicketScenario ticket = story(system).as("alice").creates("先会签", form());
    ticket.as("bob").takes("同意");
    system.holds();
    int button = ticket.as("oscar").button("同意");
    ServiceClient oscar = ticket.client();
    CompletableFuture<Answer> step =
        CompletableFuture.supplyAsync(
            () -> oscar.patch(ticket.path(""), Map.of("transition_id", button)));
    assertThat(system.told().path("days").asInt()).isEqualTo(4);

    // Nobody waits for the answer that is still to come.
    ticket.as("alice").sets(Map.of("days", 5));
    system.releases();

    step.join().orFail();
    assertThat(system.told().path("days").asInt()).isEqualTo(5);
    ticket.isAt("审批").waitsFor("carol");
  }

  @Test
  void givesUpOnATicketThatKeepsChanging() {
    ForeignSystem system = system(names("carol"));
    TicketScenario ticket = story(system).as("alice").creates("先会签", form());
    ticket.as("bob").takes("同意");
    ServiceClient oscar = ticket.as("oscar").client();
    int button = ticket.button("同意");
    system.meanwhile(() -> ticket.as("alice").comments("等等"));

    oscar.patch(ticket.path(""), Map.of("transition_id", button)).isRefusedWith(CHANGED);

    system.meanwhile(() -> {});
    ticket.isAt("会签").waitsFor("oscar").as("oscar").takes("同意").isAt("审批");
  }

  @Test
  void seesWhatAnotherHandlerDidMeanwhile() { // R126
    ForeignSystem system = system(names("carol"));
    TicketScenario ticket = story(system).as("alice").creates("先会签", form());
    ticket.as("bob").takes("同意");
    ServiceClient oscar = ticket.as("oscar").client();
    int button = ticket.button("同意");
    system.meanwhile(() -> ticket.as("admin").closes("不办了"));

    Answer answer = oscar.patch(ticket.path(""), Map.of("transition_id", button));

    assertThat(answer.code()).isEqualTo(-1);
    ticket.isAt("完成").progress(5).logTells("alice 先会签", "bob 同意", "admin 强制关闭");
  }
}
