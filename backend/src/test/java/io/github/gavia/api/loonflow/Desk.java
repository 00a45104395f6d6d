package io.github.gavia.api.loonflow;

import io.github.gavia.access.WorkflowPermissions;
import io.github.gavia.access.WorkflowRight;
import io.github.gavia.api.loonflow.ContractCalls.Call;
import io.github.gavia.directory.AddApplication;
import io.github.gavia.directory.AddUser;
import io.github.gavia.directory.NewUser;
import io.github.gavia.workflow.PublishWithGaps;
import io.github.gavia.workflow.RunnableWorkflow;
import io.github.gavia.workflow.Workflows;
import java.util.List;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Two workflows for calls that go wrong: {@code desk} with a form of every kind of value, a review
 * by {@code ann} or {@code ben} after accepting and a single check by {@code cas}; only related
 * people may view. {@code gone} is deleted. The application {@code stranger} may use neither.
 */
@TestComponent
class Desk {

  private static final JsonMapper JSON = new JsonMapper();

  private final PublishWithGaps publish;
  private final Workflows workflows;
  private final WorkflowPermissions permissions;
  private final AddApplication addApplication;
  private final AddUser addUser;
  private final JdbcClient jdbc;
  private final ContractCalls calls;
  private int deskId;
  private int goneId;

  Desk(
      PublishWithGaps publish,
      Workflows workflows,
      WorkflowPermissions permissions,
      AddApplication addApplication,
      AddUser addUser,
      JdbcClient jdbc,
      ContractCalls calls) {
    this.publish = publish;
    this.workflows = workflows;
    this.permissions = permissions;
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
    deskId = publish("desk");
    goneId = publish("gone");
    jdbc.sql("update workflow set is_deleted = true where id = ?").param(goneId).update();
  }

  private int publish(String key) {
    int id = publish.publish(workflow(key).model(), "admin");
    permissions.grant(id, WorkflowRight.API, "ops");
    return id;
  }

  private static ConfiguredWorkflow workflow(String key) {
    ConfiguredWorkflow workflow =
        new ConfiguredWorkflow(
            key,
            json(
                "{'name':'%s','view_permission_check':1,'limit_expression':'{}',"
                    + "'display_form_str':'[]','title_template':'{title}{extra}'}",
                key));
    addField(workflow, "amount", 10);
    addField(workflow, "rate", 15);
    addField(workflow, "urgent", 20);
    addField(workflow, "day", 25);
    addField(workflow, "moment", 30);
    addField(workflow, "note", 5);
    addField(workflow, "text", 55);
    addField(workflow, "people", 70);
    addState(workflow, "new", 1, 5, "creator", 1);
    addState(workflow, "review", 0, 2, "ann,ben", 1);
    addState(workflow, "check", 0, 1, "cas", 2);
    addState(workflow, "end", 2, 0, "", 1);
    addTransition(workflow, "submit", "new", "review");
    addTransition(workflow, "pass", "review", "check");
    addTransition(workflow, "finish", "check", "end");
    return workflow;
  }

  private static void addField(ConfiguredWorkflow workflow, String key, int type) {
    workflow.addField(
        json(
            "{'field_key':'%s','field_name':'%s','field_type_id':%d,'order_id':200}",
            key, key, type));
  }

  private static void addState(
      ConfiguredWorkflow workflow, String id, int type, int participant, String who, int how) {
    String form =
        "{\\\"title\\\":2,\\\"amount\\\":3,\\\"rate\\\":3,\\\"urgent\\\":3,\\\"day\\\":3,"
            + "\\\"moment\\\":3,\\\"note\\\":3,\\\"text\\\":3,\\\"people\\\":3}";
    workflow.addState(
        id,
        json(
            "{'name':'%s','type_id':%d,'participant_type_id':%d,'participant':'%s',"
                + "'distribute_type_id':%d,'state_field_str':'%s','label':'{}'}",
            id, type, participant, who, how, type == 1 || id.equals("check") ? form : "{}"));
  }

  private static void addTransition(
      ConfiguredWorkflow workflow, String id, String source, String destination) {
    workflow.addTransition(
        id,
        json(
            "{'name':'%s','source_state_id':'%s','destination_state_id':'%s',"
                + "'condition_expression':'[]','attribute_type_id':1,'field_require_check':1,"
                + "'transition_type_id':1}",
            id, source, destination));
  }

  private static JsonNode json(String template, Object... arguments) {
    return JSON.readTree(template.formatted(arguments).replace('\'', '"'));
  }

  /** The workflow's id. */
  int id() {
    return deskId;
  }

  /** The deleted workflow's id. */
  int goneId() {
    return goneId;
  }

  int state(String id) {
    return live().state(id).orElseThrow().id();
  }

  int transition(String id) {
    return live().transitions().stream()
        .filter(t -> t.elementId().equals(id))
        .findFirst()
        .orElseThrow()
        .id();
  }

  private RunnableWorkflow live() {
    return workflows.live(deskId).orElseThrow();
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
