package io.github.gavia.api.loonflow;

import io.github.gavia.api.loonflow.ContractCalls.Call;
import io.github.gavia.directory.AddApplication;
import io.github.gavia.directory.AddUser;
import io.github.gavia.directory.NewUser;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/**
 * Two workflows for calls that go wrong: {@code desk} with a form of every kind of value, a review
 * by {@code ann} or {@code ben} after accepting and a single check by {@code cas}; only related
 * people may view. {@code gone} is deleted. The application {@code stranger} may use neither.
 */
@TestComponent
class Desk {

  private final AddApplication addApplication;
  private final AddUser addUser;
  private final JdbcClient jdbc;
  private final ContractCalls calls;
  private final Map<String, Integer> states = new HashMap<>();
  private final Map<String, Integer> transitions = new HashMap<>();
  private int deskId;
  private int goneId;

  Desk(AddApplication addApplication, AddUser addUser, JdbcClient jdbc, ContractCalls calls) {
    this.addApplication = addApplication;
    this.addUser = addUser;
    this.jdbc = jdbc;
    this.calls = calls;
  }

  /** Once the service has made what an empty database begins with. */
  @EventListener(ApplicationReadyEvent.class)
  void open() {
    addApplication.add("stranger", ContractTest.TOKEN, "", "admin");
    addUser.add(
        new NewUser("bystander", "Bystander", "b@example.com", "", 0, true, "", List.of()),
        "admin");
    goneId = workflow("gone");
    calls.data(Call.of("DELETE", "/workflows/" + goneId, "admin", ""));
    deskId = workflow("desk");
  }

  private int workflow(String name) {
    int id =
        make(
                "",
                "'name':'%s','view_permission_check':1,'title_template':'{title}{extra}',"
                    + "'api_permission_apps':'ops'",
                name)
            .path("workflow_id")
            .intValue();
    addField(id, "amount", 10);
    addField(id, "rate", 15);
    addField(id, "urgent", 20);
    addField(id, "day", 25);
    addField(id, "moment", 30);
    addField(id, "note", 5);
    addField(id, "text", 55);
    addField(id, "people", 70);
    addState(id, "new", 1, 5, "creator", 1);
    addState(id, "review", 0, 2, "ann,ben", 1);
    addState(id, "check", 0, 1, "cas", 2);
    addState(id, "end", 2, 0, "", 1);
    addTransition(id, "submit", "new", "review");
    addTransition(id, "pass", "review", "check");
    addTransition(id, "finish", "check", "end");
    return id;
  }

  private void addField(int workflowId, String key, int type) {
    make(
        "/" + workflowId + "/custom_fields",
        "'field_key':'%s','field_name':'%s','field_type_id':%d,'order_id':200",
        key,
        key,
        type);
  }

  private void addState(
      int workflowId, String name, int type, int participant, String who, int how) {
    String form =
        "{\\\"title\\\":2,\\\"amount\\\":3,\\\"rate\\\":3,\\\"urgent\\\":3,\\\"day\\\":3,"
            + "\\\"moment\\\":3,\\\"note\\\":3,\\\"text\\\":3,\\\"people\\\":3}";
    JsonNode made =
        make(
            "/" + workflowId + "/states",
            "'name':'%s','order_id':0,'type_id':%d,'participant_type_id':%d,'participant':'%s',"
                + "'distribute_type_id':%d,'state_field_str':'%s'",
            name,
            type,
            participant,
            who,
            how,
            type == 1 || name.equals("check") ? form : "{}");
    states.put(name, made.path("state_id").intValue());
  }

  private void addTransition(int workflowId, String name, String source, String destination) {
    JsonNode made =
        make(
            "/" + workflowId + "/transitions",
            "'name':'%s','source_state_id':%d,'destination_state_id':%d,'attribute_type_id':1,"
                + "'field_require_check':1,'transition_type_id':1",
            name,
            state(source),
            state(destination));
    transitions.put(name, made.at("/value/transition_id").intValue());
  }

  private JsonNode make(String path, String template, Object... arguments) {
    String body = "{" + template.formatted(arguments).replace('\'', '"') + "}";
    return calls.data(Call.of("POST", "/workflows" + path, "admin", body));
  }

  /** The workflow's id. */
  int id() {
    return deskId;
  }

  /** The deleted workflow's id. */
  int goneId() {
    return goneId;
  }

  int state(String name) {
    return Objects.requireNonNull(states.get(name));
  }

  int transition(String name) {
    return Objects.requireNonNull(transitions.get(name));
  }

  /**
   * A body for a new ticket.
   *
   * @param more further keys as JSON, beginning with a comma, or empty
   */
  String newTicket(String more) {
    return "{\"workflow_id\":%d,\"transition_id\":%d,\"title\":\"t\",\"extra\":\"\"%s}"
        .formatted(deskId, transition("submit"), more);
  }

  /** A ticket of {@code mia} that waits for a review. */
  long inReview() {
    return calls
        .data(Call.of("POST", "/tickets", "mia", newTicket("")))
        .path("ticket_id")
        .longValue();
  }

  /** A ticket of {@code mia} that waits for {@code cas}. */
  long inCheck() {
    long id = inReview();
    calls.data(Call.of("POST", "/tickets/" + id + "/accept", "ann", ""));
    calls.data(
        Call.of(
            "PATCH", "/tickets/" + id, "ann", "{\"transition_id\":" + transition("pass") + "}"));
    return id;
  }

  /** A ticket of a workflow that was deleted since. */
  long orphan() {
    long id = inReview();
    jdbc.sql("update ticket set workflow_id = ? where id = ?").param(goneId).param(id).update();
    return id;
  }
}
