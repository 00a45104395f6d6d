package io.github.gavia;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.gavia.ServiceClient.Answer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/**
 * The story of one ticket, told through the contract: {@code as(user)} says who does what follows,
 * buttons go by their names, and assertions look with the superuser's eyes unless they are about
 * what the acting user sees.
 */
public final class TicketScenario {

  /** How long background work may take on a busy machine. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private static final String OBSERVER = "admin";

  private final ServiceClient client;
  private final MovableClock clock;
  private final int workflowId;
  private final String workflow;
  private final Map<String, Integer> buttonsSeen = new HashMap<>();
  private String actor = "";
  private int ticketId;

  TicketScenario(ServiceClient client, MovableClock clock, int workflowId, String workflow) {
    this.client = client;
    this.clock = clock;
    this.workflowId = workflowId;
    this.workflow = workflow;
  }

  /** Keys and values in turn. */
  public static Map<String, Object> fields(Object... keysAndValues) {
    Map<String, Object> fields = new LinkedHashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      fields.put((String) keysAndValues[i], keysAndValues[i + 1]);
    }
    return fields;
  }

  public int ticketId() {
    return ticketId;
  }

  public int workflowId() {
    return workflowId;
  }

  /** Name of the workflow. */
  public String workflow() {
    return workflow;
  }

  /** The acting user's own client. */
  public ServiceClient client() {
    return client.as(actor);
  }

  /** Path of the ticket, and below it. */
  public String path(String below) {
    return "/tickets/" + ticketId + below;
  }

  /** Who does what follows. */
  public TicketScenario as(String username) {
    this.actor = username;
    return this;
  }

  /** The story of another ticket, e.g. a child of this one. */
  public TicketScenario ticket(int otherTicketId, String otherWorkflow) {
    TicketScenario other = new TicketScenario(client, clock, 0, otherWorkflow);
    other.ticketId = otherTicketId;
    return other;
  }

  // What people do

  public TicketScenario creates(String button, Map<String, ?> values) {
    ticketId = triesToCreate(button, values).orFail().path("ticket_id").asInt();
    return this;
  }

  public Answer triesToCreate(String button, Map<String, ?> values) {
    Map<String, Object> body = new LinkedHashMap<>(values);
    body.put("workflow_id", workflowId);
    body.put("transition_id", startButton(button));
    return client().post("/tickets", body);
  }

  /** The transition of a button of the form for a new ticket. */
  public int startButton(String button) {
    JsonNode shown =
        client().get("/workflows/" + workflowId + "/init_state").orFail().path("transition");
    return id(shown, button);
  }

  public TicketScenario takes(String button) {
    return takes(button, Map.of());
  }

  public TicketScenario takes(String button, Map<String, ?> values) {
    tries(button, values).orFail();
    return this;
  }

  /** Presses a button that the acting user sees, or that somebody saw earlier in this story. */
  public Answer tries(String button, Map<String, ?> values) {
    return tries(button(button), values);
  }

  public Answer tries(int transitionId, Map<String, ?> values) {
    Map<String, Object> body = new LinkedHashMap<>(values);
    body.put("transition_id", transitionId);
    return client().patch(path(""), body);
  }

  public TicketScenario accepts() {
    client().post(path("/accept"), Map.of()).orFail();
    return this;
  }

  public TicketScenario delivers(String target) {
    client().post(path("/deliver"), Map.of("target_username", target)).orFail();
    return this;
  }

  public TicketScenario deliversAsAdministrator(String target) {
    client().post(path("/deliver"), Map.of("target_username", target, "from_admin", 1)).orFail();
    return this;
  }

  public TicketScenario asks(String target) {
    client().post(path("/add_node"), Map.of("target_username", target)).orFail();
    return this;
  }

  public TicketScenario givesBack() {
    client().post(path("/add_node_end"), Map.of()).orFail();
    return this;
  }

  public TicketScenario comments(String text) {
    client().post(path("/comments"), Map.of("suggestion", text)).orFail();
    return this;
  }

  public TicketScenario retreats() {
    client().post(path("/retreat"), Map.of()).orFail();
    return this;
  }

  public TicketScenario closes(String remark) {
    client().post(path("/close"), Map.of("suggestion", remark)).orFail();
    return this;
  }

  public TicketScenario forces(String state) {
    client().put(path("/state"), Map.of("state_id", stateId(state))).orFail();
    return this;
  }

  public TicketScenario retries() {
    client().post(path("/retry_script"), Map.of()).orFail();
    return this;
  }

  public TicketScenario sets(Map<String, ?> values) {
    client().patch(path("/fields"), values).orFail();
    return this;
  }

  /** Moves the service's clock. */
  public TicketScenario after(Duration time) {
    clock.advance(time);
    return this;
  }

  // What holds then

  /** The state that the contract shows; of several, the first. */
  public TicketScenario isAt(String state) {
    assertThat(stateName()).isEqualTo(state);
    return this;
  }

  /** Progress, {@code act_state_id}: 0 draft, 1 ongoing, 2 refused, 3 retreated, 4, 5 ended. */
  public TicketScenario progress(int actStateId) {
    assertThat(ticket().path("act_state_id").asInt()).as("act_state_id").isEqualTo(actStateId);
    return this;
  }

  /** Everybody who has it on the desk, in any order; nobody for no name. */
  public TicketScenario waitsFor(String... people) {
    assertThat(participants()).containsExactlyInAnyOrder(people);
    return this;
  }

  public List<String> participants() {
    return names(ticket().path("participant").asString());
  }

  /** All lines of the flow log, oldest first, each {@code participant transition}. */
  public TicketScenario logTells(String... lines) {
    assertThat(log()).containsExactly(lines);
    return this;
  }

  public TicketScenario lastLogTells(String line) {
    assertThat(log()).last().isEqualTo(line);
    return this;
  }

  /** The remark of the newest line holds the text. */
  public TicketScenario lastRemark(String part) {
    List<JsonNode> entries = logEntries();
    assertThat(entries.get(entries.size() - 1).path("suggestion").asString()).contains(part);
    return this;
  }

  /** The buttons that the acting user sees, in order. */
  public TicketScenario sees(String... buttons) {
    List<String> names = new ArrayList<>();
    for (JsonNode shown : buttons()) {
      names.add(shown.path("transition_name").asString());
    }
    assertThat(names).as("buttons of %s", actor).containsExactly(buttons);
    return this;
  }

  public TicketScenario seesNoButton() {
    return sees();
  }

  /** Whether a list of the acting user holds the ticket: duty, owner, relation, worked. */
  public boolean isListed(String category) {
    return client()
            .get("/tickets?category=" + category + "&ticket_ids=" + ticketId)
            .orFail()
            .path("total")
            .asInt()
        == 1;
  }

  public TicketScenario isDutyOf(String... people) {
    for (String person : people) {
      assertThat(as(person).isListed("duty")).as("duty of %s", person).isTrue();
    }
    return this;
  }

  public TicketScenario isNoDutyOf(String... people) {
    for (String person : people) {
      assertThat(as(person).isListed("duty")).as("duty of %s", person).isFalse();
    }
    return this;
  }

  /** A stored value, built-in fields by their columns. */
  public TicketScenario has(String key, Object value) {
    assertThat(value(key).asString("")).as(key).isEqualTo(String.valueOf(value));
    return this;
  }

  /** A base column, a field that the workflow shows, or one in the newest line's snapshot. */
  public JsonNode value(String key) {
    JsonNode ticket = ticket();
    if (ticket.has(key)) {
      return ticket.path(key);
    }
    for (JsonNode field : ticket.path("field_list")) {
      if (field.path("field_key").asString().equals(key)) {
        return field.path("field_value");
      }
    }
    JsonNode newest =
        client.as(OBSERVER).get(path("/flowlogs?ticket_data=1&per_page=1")).orFail().path("value");
    return newest.path(0).path("ticket_data").path(key);
  }

  /** Waits for what goes on in the background, as long as it may take. */
  public TicketScenario eventually(Consumer<TicketScenario> holds) {
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(40))
        .untilAsserted(() -> holds.accept(this));
    return this;
  }

  /** The same again, to set many assertions apart. */
  public TicketScenario and(Consumer<TicketScenario> holds) {
    holds.accept(this);
    return this;
  }

  /** The ticket as the superuser reads it (5.1). */
  public JsonNode ticket() {
    return client.as(OBSERVER).get(path("")).orFail().path("value");
  }

  public String stateName() {
    return ticket().path("state_info").path("name").asString();
  }

  /** The flow log, oldest first. */
  public List<JsonNode> logEntries() {
    List<JsonNode> entries = new ArrayList<>();
    client
        .as(OBSERVER)
        .get(path("/flowlogs?desc=0&per_page=1000"))
        .orFail()
        .path("value")
        .forEach(entries::add);
    return entries;
  }

  public List<String> log() {
    return logEntries().stream()
        .map(
            entry ->
                entry.path("participant").asString()
                    + " "
                    + entry.path("transition").path("transition_name").asString())
        .toList();
  }

  /** Ids of the children, oldest first. */
  public List<Integer> children() {
    List<Integer> ids = new ArrayList<>();
    client
        .as(OBSERVER)
        .get("/tickets?category=all&reverse=0&per_page=1000&parent_ticket_id=" + ticketId)
        .orFail()
        .path("value")
        .forEach(child -> ids.add(child.path("id").asInt()));
    return ids;
  }

  private JsonNode buttons() {
    JsonNode shown = client().get(path("/transitions")).orFail().path("value");
    for (JsonNode button : shown) {
      buttonsSeen.put(
          button.path("transition_name").asString(), button.path("transition_id").asInt());
    }
    return shown;
  }

  /** The transition of a button that the acting user sees, or somebody saw before. */
  public int button(String name) {
    for (JsonNode shown : buttons()) {
      if (shown.path("transition_name").asString().equals(name)) {
        return shown.path("transition_id").asInt();
      }
    }
    assertThat(buttonsSeen).as("buttons seen in %s", workflow).containsKey(name);
    return buttonsSeen.get(name);
  }

  private static int id(JsonNode shown, String name) {
    for (JsonNode button : shown) {
      if (button.path("transition_name").asString().equals(name)) {
        return button.path("transition_id").asInt();
      }
    }
    throw new AssertionError("no button " + name + " in " + shown);
  }

  /** A state's id, read from the step diagram. */
  public int stateId(String name) {
    JsonNode steps = client.as(OBSERVER).get(path("/flowsteps")).orFail().path("value");
    for (JsonNode step : steps) {
      if (step.path("state_name").asString().equals(name)) {
        return step.path("state_id").asInt();
      }
    }
    throw new AssertionError("no state " + name + " in " + steps);
  }

  private static List<String> names(String text) {
    return text.isEmpty() ? List.of() : Arrays.asList(text.split(",", -1));
  }
}
