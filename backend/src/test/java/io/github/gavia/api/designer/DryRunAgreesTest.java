package io.github.gavia.api.designer;

import static io.github.gavia.TicketScenario.fields;
import static io.github.gavia.api.designer.DesignerClient.body;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.gavia.Scenarios;
import io.github.gavia.ServiceTest;
import io.github.gavia.TicketScenario;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/**
 * A dry run and a ticket go the same way: every sample is tried, then a ticket is moved with the
 * same buttons and values, and before every step it has to be in the states, in the order and with
 * the people that the dry run told.
 */
@ServiceTest
@Import(DesignerClient.class)
class DryRunAgreesTest {

  private static final Pattern FIELD =
      Pattern.compile(
          "<gavia:field key=\"(\\w+)\"[^>]*? type=\"(\\w+)\"(?:[^>]*?choice=\"\\{&quot;(\\w+))?");

  private static final Duration PATIENCE = Duration.ofSeconds(90);

  @Autowired private DesignerClient designers;
  @Autowired private Scenarios scenarios;
  @Autowired private JdbcClient jdbc;

  /**
   * A ticket to try.
   *
   * @param values those that matter; all other fields get something that fits
   * @param end element id of the end it comes to
   */
  record Case(
      String sample,
      String creator,
      Map<String, Object> values,
      List<Map<String, Object>> choices,
      String end) {

    @Override
    public String toString() {
      return sample + " " + values + " " + choices;
    }
  }

  private static Case story(
      String sample, String end, Map<String, Object> values, String... taken) {
    List<Map<String, Object>> choices =
        Arrays.stream(taken)
            .map(pair -> pair.split(" ", 2))
            .<Map<String, Object>>map(pair -> Map.of("state", pair[0], "transition", pair[1]))
            .toList();
    return new Case(sample, "alice", values, choices, end);
  }

  static Stream<Case> stories() {
    return Stream.of(
        story("leave", "approved", fields("days", 2)),
        story("leave", "approved", fields("days", 5)),
        story("leave", "approved", fields("days", 5), "leader_approval leader_rejects"),
        story("permission-request", "done", fields()),
        story("countersign", "effective", fields()),
        story("countersign", "effective", fields(), "sign all_refuse"),
        story("support-desk", "closed", fields()),
        story("support-desk", "closed", fields(), "confirm reopened"),
        story("purchase", "ordered", fields("amount", 20000)),
        story("purchase", "ordered", fields("amount", 500)),
        story("purchase", "declined", fields("amount", 20000), "boss_approval boss_rejects"),
        story("project", "finished", fields("members", "alice,bob")),
        story("project-task", "done", fields("assignee", "bob")),
        story("sla-escalation", "closed", fields()),
        story("sla-escalation", "closed", fields(), "operate escalate"),
        story("access-request", "granted", fields("account", "alice.wang")),
        story("automation-script", "done", fields("host", "web-01")),
        story("automation-script", "done", fields("host", "web-01"), "verify again"),
        story("draft-edit-withdraw", "published", fields()),
        story("draft-edit-withdraw", "published", fields(), "edit save", "review back"),
        new Case(
            "purchase",
            "alice",
            fields("amount", 500),
            List.of(
                Map.of("state", "finance_check", "values", Map.of("finance_result", "fail")),
                Map.of("state", "finance_check", "values", Map.of("finance_result", "pass"))),
            "ordered"),
        story("onboarding", "joined", fields("needs_account", true, "needs_laptop", true)),
        story("onboarding", "joined", fields("needs_account", false, "needs_laptop", true)),
        story("onboarding", "joined", fields("needs_account", false, "needs_laptop", false)));
  }

  @ParameterizedTest
  @MethodSource("stories")
  void goesTheWayOfATicket(Case story) {
    Map<String, Object> values = values(story);
    int workflowId = workflowId(story.sample());

    JsonNode tried =
        designers
            .admin()
            .post(
                "/workflows/" + workflowId + "/dry-run",
                body("creator", story.creator(), "values", values, "choices", story.choices()))
            .orFail();

    assertThat(tried.path("end").path("kind").asString()).as(tried.toString()).isEqualTo("reached");
    assertThat(lastStep(tried).path("element").asString()).contains(story.end());
    TicketScenario ticket = create(story, workflowId, tried, values);
    List<JsonNode> open = followers(tried, tried.path("steps").get(0));
    while (!open.isEmpty() && !open.get(0).path("how").asString().equals("end")) {
      JsonNode step = open.get(0);
      List<JsonNode> now = List.copyOf(open);
      // What a machine does may be over before anybody looks.
      if (now.stream().noneMatch(DryRunAgreesTest::isAutomatic)) {
        eventually(() -> isIn(ticket, now));
      }
      go(ticket, workflowId, step, values);
      open.remove(0);
      open.addAll(followers(tried, step));
    }
    String end = stateName(workflowId, lastStep(tried).path("element").asString());
    eventually(() -> ticket.isAt(end));
    assertThat(ticket.ticket().path("title").asString()).isEqualTo(tried.path("title").asString());
  }

  /**
   * The first script waits until its worker has started, which a busy machine takes its time for.
   */
  private static void eventually(ThrowingRunnable holds) {
    await().atMost(PATIENCE).pollInterval(Duration.ofMillis(40)).untilAsserted(holds);
  }

  private static boolean isAutomatic(JsonNode step) {
    return List.of("script", "hook").contains(step.path("how").asString());
  }

  private static JsonNode lastStep(JsonNode tried) {
    return tried.path("steps").get(tried.path("steps").size() - 1);
  }

  private static List<JsonNode> followers(JsonNode tried, JsonNode step) {
    List<JsonNode> followers = new ArrayList<>();
    step.path("next").forEach(n -> followers.add(tried.path("steps").get(n.asInt() - 1)));
    return followers;
  }

  private TicketScenario create(
      Case story, int workflowId, JsonNode tried, Map<String, Object> values) {
    JsonNode first = tried.path("steps").get(0);
    Map<String, Object> body = sent(first, values);
    body.put("title", values.get("title"));
    TicketScenario ticket = scenarios.workflow(nameOf(story.sample())).as(story.creator());
    int button = transition(workflowId, first.path("taken").path("flow").asString());
    return ticket.creates(nameOfTransition(ticket, button), body);
  }

  private String nameOfTransition(TicketScenario ticket, int button) {
    JsonNode shown =
        ticket
            .client()
            .get("/workflows/" + ticket.workflowId() + "/init_state")
            .orFail()
            .path("transition");
    return shown
        .valueStream()
        .filter(t -> t.path("transition_id").asInt() == button)
        .map(t -> t.path("transition_name").asString())
        .findFirst()
        .orElseThrow();
  }

  /**
   * What the dry run says was sent: the form's writable fields that are set. Numbers as they were
   * given, because a title shows them so.
   */
  private static Map<String, Object> sent(JsonNode step, Map<String, Object> values) {
    Map<String, Object> body = new LinkedHashMap<>();
    for (JsonNode field : step.path("fields")) {
      String key = field.path("key").asString();
      if (key.equals("title")) {
        body.put(key, values.get(key));
      } else if (!field.path("access").asString().equals("readonly")
          && !field.path("value").isNull()) {
        body.put(key, values.get(key) instanceof Number number ? number : field.path("value"));
      }
    }
    return body;
  }

  /** The states the ticket is in, the oldest first, with the people of those that have people. */
  private void isIn(TicketScenario ticket, List<JsonNode> open) {
    List<Map<String, Object>> stays =
        jdbc.sql(
                "select element_id, participant from ticket_activity where ticket_id = ? order by id")
            .param(ticket.ticketId())
            .query()
            .listOfRows();
    assertThat(stays.stream().map(s -> s.get("element_id")))
        .containsExactlyElementsOf(open.stream().map(s -> s.path("element").asString()).toList());
    for (int i = 0; i < open.size(); i++) {
      String participant = String.valueOf(stays.get(i).get("participant"));
      List<String> people = people(open.get(i));
      switch (open.get(i).path("how").asString()) {
        case "random" -> assertThat(people).contains(participant);
        case "call", "children" -> assertThat(participant).isEqualTo("loonrobot");
        case "script" -> assertThat(participant).matches("\\d+");
        default -> assertThat(participant.split(",")).containsExactlyElementsOf(people);
      }
    }
  }

  private static List<String> people(JsonNode step) {
    return step.path("people").valueStream().map(p -> p.path("username").asString()).toList();
  }

  private void go(
      TicketScenario ticket, int workflowId, JsonNode step, Map<String, Object> values) {
    JsonNode taken = step.path("taken");
    int button = transition(workflowId, taken.path("flow").asString());
    switch (taken.path("by").asString()) {
      case "timer" -> {
        long seconds = step.path("timers").get(0).path("seconds").asLong();
        ticket.after(Duration.ofSeconds(seconds + 1));
      }
      case "itself" -> {
        if (step.path("how").asString().equals("call")) {
          assertThat(ticket.children()).hasSize(step.path("called").path("items").size());
          ticket
              .children()
              .forEach(child -> ticket.ticket(child, "").as("admin").closes("enough of it"));
        }
      }
      default -> press(ticket, step, button, sent(step, values));
    }
  }

  private void press(TicketScenario ticket, JsonNode step, int button, Map<String, Object> body) {
    JsonNode actors = step.path("taken").path("actors");
    String how = step.path("how").asString();
    String first = actors.get(0).asString();
    if (how.equals("random")) {
      ticket.as("admin").deliversAsAdministrator(first);
    } else if (how.equals("accept")) {
      ticket.as(first).accepts();
    }
    actors.forEach(actor -> ticket.as(actor.asString()).tries(button, body).orFail());
  }

  private int transition(int workflowId, String flow) {
    return jdbc.sql("select id from workflow_transition where workflow_id = ? and element_id = ?")
        .param(workflowId)
        .param(flow)
        .query(Integer.class)
        .single();
  }

  private String stateName(int workflowId, String element) {
    return jdbc.sql(
            "select v.name from workflow_state s join workflow_state_version v on v.state_id = s.id"
                + " where s.workflow_id = ? and s.element_id = ? order by v.version_id desc limit 1")
        .param(workflowId)
        .param(element)
        .query(String.class)
        .single();
  }

  private int workflowId(String sample) {
    return jdbc.sql("select id from workflow where process_key = ?")
        .param(sample)
        .query(Integer.class)
        .single();
  }

  private String nameOf(String sample) {
    Matcher name =
        Pattern.compile("<bpmn:process id=\"[^\"]+\" name=\"([^\"]+)\"").matcher(xml(sample));
    assertThat(name.find()).isTrue();
    return name.group(1);
  }

  static String xml(String sample) {
    try (InputStream in =
        DryRunAgreesTest.class.getResourceAsStream("/bpmn-samples/" + sample + ".bpmn")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, Object> values(Case story) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("title", "a try");
    Matcher field = FIELD.matcher(xml(story.sample()));
    while (field.find()) {
      values.put(
          field.group(1),
          field.group(3) != null
              ? field.group(3)
              : switch (field.group(2)) {
                case "integer", "float" -> 3;
                case "boolean" -> true;
                case "date" -> "2027-01-31";
                case "datetime" -> "2027-01-31 08:00:00";
                case "username", "usernames" -> "bob";
                default -> "something";
              });
    }
    values.putAll(story.values());
    return values;
  }
}
