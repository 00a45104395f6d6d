package io.github.gavia.scenario;

import static io.github.gavia.TicketScenario.fields;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavia.TicketScenario;
import io.github.gavia.hook.Receiver.Received;
import io.github.gavia.platform.Instants;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.util.DigestUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a workflow's notices are told, and when (C.25). */
class NoticeTest extends WithForeignSystems {

  private static final String OK = "{\"code\":0}";
  private static final String NO = "{\"code\":7,\"msg\":\"full\"}";

  private int notice(int type, String url, int redeliveries) {
    jdbc.sql(
            "insert into workflow_notice (name, type_id, hook_url, hook_token, redeliveries, creator,"
                + " gmt_created, gmt_modified) values ('n', ?, ?, ?, ?, 'admin', ?, ?)")
        .params(
            type,
            url,
            TOKEN,
            redeliveries,
            Instants.bind(clock.instant()),
            Instants.bind(clock.instant()))
        .update();
    return jdbc.sql("select max(id) from workflow_notice").query(Integer.class).single();
  }

  private int notice(ForeignSystem system) {
    return notice(1, url(system), 0);
  }

  private TicketScenario story(String notices) {
    return story("noticed", "NOTICES", notices);
  }

  private TicketScenario created(String notices) {
    return story(notices).as("alice").creates("提交", fields("title", "假", "days", 3));
  }

  @Test
  void tellsWhatTheTicketIsThen() { // R188, R189
    ForeignSystem system = system(OK);
    TicketScenario ticket = created(String.valueOf(notice(system)));

    Received call = system.call();
    assertThat(call.header("signature"))
        .isEqualTo(
            DigestUtils.md5DigestAsHex(
                (call.header("timestamp") + TOKEN).getBytes(StandardCharsets.UTF_8)));
    JsonNode body = new JsonMapper().readTree(call.body());
    assertThat(body.propertyNames())
        .containsExactlyInAnyOrder(
            "title_result",
            "content_result",
            "participant",
            "participant_type_id",
            "multi_all_person",
            "ticket_value_info",
            "last_flow_log",
            "participant_info_list");
    assertThat(body.path("title_result").asString()).isEqualTo("假-alice-alice"); // KEEP
    assertThat(body.path("content_result").asString())
        .isEqualTo("3天 " + ticket.value("sn").asString());
    assertThat(body.path("participant").asString()).isEqualTo("bob,oscar,nobody_known");
    assertThat(body.path("participant_type_id").asInt()).isEqualTo(2);
    assertThat(body.path("multi_all_person").isString()).isTrue();
    assertThat(body.path("multi_all_person").asString()).contains("\"oscar\"");
    JsonNode values = body.path("ticket_value_info");
    assertThat(values.path("id").asInt()).isEqualTo(ticket.ticketId());
    assertThat(values.path("title").asString()).isEqualTo("假-alice");
    assertThat(values.path("days").asInt()).isEqualTo(3);
    assertThat(values.has("reason")).isTrue();
    assertThat(values.path("reason").isNull()).isTrue(); // R219
    assertThat(body.path("last_flow_log")).isEqualTo(ticket.logEntries().get(0));
    assertThat(body.path("participant_info_list"))
        .extracting(person -> person.path("username").asString())
        .containsExactlyInAnyOrder("bob", "oscar");
    assertThat(body.path("participant_info_list").get(0).propertyNames())
        .containsExactlyInAnyOrder("username", "alias", "phone", "email");
  }

  private static String happened(JsonNode told) {
    JsonNode line = told.path("last_flow_log");
    return line.path("participant").asString()
        + " "
        + line.path("transition").path("transition_name").asString();
  }

  @Test
  void tellsEachStepButNoRemarks() { // R186
    ForeignSystem system = system(OK);
    TicketScenario ticket = created(String.valueOf(notice(system)));
    assertThat(happened(system.told())).isEqualTo("alice 提交");

    ticket.as("bob").comments("看看").takes("同意");
    assertThat(happened(system.told())).isEqualTo("bob 同意");

    ticket.as("oscar").delivers("olivia");
    assertThat(happened(system.told())).isEqualTo("oscar 转交操作");

    ticket.as("olivia").asks("carol");
    assertThat(happened(system.told())).isEqualTo("olivia 加签操作");

    ticket.as("carol").givesBack();
    assertThat(happened(system.told())).isEqualTo("carol 加签完成操作");

    ticket.as("admin").forces("复核");
    assertThat(happened(system.told())).isEqualTo("admin 强制修改状态");

    ticket.as("bob").accepts().as("alice").sets(Map.of("days", 5));
    ticket.retreats().takes("提交", fields("title", "再", "days", 1));
    assertThat(happened(system.told())).isEqualTo("alice 提交");

    ticket.as("admin").forces("登记").forces("复核");
    assertThat(happened(system.told())).isEqualTo("admin 强制修改状态");

    ticket.closes("算了");
    ticket.eventually(t -> assertThat(openNotices(t)).isEmpty());
    system.hasNoCall();
  }

  private List<String> openNotices(TicketScenario ticket) {
    return jobs(ticket).stream().filter(job -> job.startsWith("notice open")).toList();
  }

  @Test
  void tellsInTheOrderInWhichThingsHappened() {
    ForeignSystem system = system(OK);
    system.holds();
    int first = notice(system);
    int second = notice(system);
    TicketScenario ticket = created(first + ",none, " + second + ",987654"); // R187
    List<String> expected = new ArrayList<>(List.of("alice 提交", "alice 提交"));
    for (String target : List.of("kim", "lee", "mia", "noa")) {
      ticket.as("admin").deliversAsAdministrator(target);
      expected.add("admin 转交操作");
      expected.add("admin 转交操作");
    }
    system.releases();

    List<Integer> logs = new ArrayList<>();
    List<String> told = new ArrayList<>();
    for (int i = 0; i < expected.size(); i++) {
      JsonNode body = system.told();
      told.add(happened(body));
      logs.add(body.path("last_flow_log").path("id").asInt());
    }
    assertThat(told).isEqualTo(expected);
    assertThat(logs).isSorted();
  }

  @Test
  void goesOnAfterOneThatCannotBeDelivered() { // R187, R190, R191
    ForeignSystem refusing = system(NO);
    ForeignSystem willing = system(OK);
    int deleted = notice(willing);
    jdbc.sql("update workflow_notice set is_deleted = true where id = ?").param(deleted).update();
    int denied = notice(1, "http://127.0.0.1:9/elsewhere", 3);
    int dingTalk = notice(3, url(willing), 3);
    TicketScenario ticket =
        created(
            "%d,%d,%d,%d,%d"
                .formatted(deleted, denied, dingTalk, notice(refusing), notice(willing)));

    willing.call();
    refusing.call();
    ticket.eventually(
        t ->
            assertThat(jobs(t))
                .containsExactly(
                    "notice open 1: hook host is not allowed, please contact the administrator to"
                        + " alter the configure",
                    "notice dead 1: notices of type 3 have no sender",
                    "notice dead 1: full"));
    willing.hasNoCall();
    ticket.isAt("会签").has("script_run_last_result", true).logTells("alice 提交");
    assertThat(payloads(ticket)).isNotEmpty().noneMatch(text -> text.contains(TOKEN));
  }

  @Test
  void repeatsWhatShallBeRepeatedAndKeepsItsOrder() { // R190
    ForeignSystem flaky = system(NO, "no json", OK);
    ForeignSystem other = system(OK);
    TicketScenario ticket = created(notice(1, url(flaky), 3) + "," + notice(other));
    flaky.call();
    other.call();
    ticket.eventually(t -> assertThat(jobs(t)).containsExactly("notice open 1: full"));

    ticket.as("bob").takes("同意");
    other.call(); // its own lane goes on
    ticket.eventually(t -> assertThat(jobs(t)).hasSize(2));
    flaky.hasNoCall(); // the second has to wait for the first

    ticket.after(Duration.ofSeconds(31));
    assertThat(happened(flaky.told())).isEqualTo("alice 提交");
    ticket.eventually(
        t ->
            assertThat(jobs(t).get(0))
                .isEqualTo("notice open 2: the answer is no JSON (HTTP status 200)"));
    ticket.after(Duration.ofSeconds(61));
    assertThat(happened(flaky.told())).isEqualTo("alice 提交");
    assertThat(happened(flaky.told())).isEqualTo("bob 同意");
    ticket.eventually(t -> assertThat(jobs(t)).isEmpty());
    ticket.logTells("alice 提交", "bob 同意");
  }

  @Test
  void keepsWhatWasRepeatedInVain() { // R190
    ForeignSystem closed = system(NO);
    TicketScenario ticket = created(String.valueOf(notice(1, url(closed), 1)));
    closed.call();
    ticket.eventually(t -> assertThat(jobs(t)).containsExactly("notice open 1: full"));

    ticket.after(Duration.ofSeconds(31));
    closed.call();
    ticket.eventually(t -> assertThat(jobs(t)).containsExactly("notice dead 2: full"));
    ticket.logTells("alice 提交");
  }

  @Test
  void isNotHeldUpByAReceiverThatDoesNotAnswer() {
    ForeignSystem slow = system(OK);
    ForeignSystem quick = system(OK);
    slow.holds();
    String slowNotice = String.valueOf(notice(slow));
    TicketScenario first = story(slowNotice);
    List<TicketScenario> waiting = new ArrayList<>();
    // More than there are threads for one receiver; all requests come back.
    for (int i = 0; i < 20; i++) {
      waiting.add(
          scenarios
              .workflow(first.workflow())
              .as("alice")
              .creates("提交", fields("title", "慢", "days", i)));
    }
    slow.call();

    created(String.valueOf(notice(quick)));
    quick.call();
    waiting.get(0).as("bob").takes("同意");

    slow.releases();
    for (TicketScenario ticket : waiting) {
      ticket.eventually(t -> assertThat(jobs(t)).isEmpty());
    }
  }

  @Test
  void readsWhereItGoesWhenItGoes() {
    ForeignSystem before = system(NO);
    ForeignSystem after = system(OK);
    int id = notice(1, url(before), 3);
    TicketScenario ticket = created(String.valueOf(id));
    before.call();
    ticket.eventually(t -> assertThat(jobs(t)).containsExactly("notice open 1: full"));

    jdbc.sql("update workflow_notice set hook_url = ? where id = ?")
        .params(url(after), id)
        .update();
    ticket.as("alice").sets(Map.of("days", 9)).after(Duration.ofSeconds(31));

    assertThat(after.told().path("ticket_value_info").path("days").asInt()).isEqualTo(3);
  }
}
