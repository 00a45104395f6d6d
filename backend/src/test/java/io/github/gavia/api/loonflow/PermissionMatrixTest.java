package io.github.gavia.api.loonflow;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavia.access.WorkflowPermissions;
import io.github.gavia.access.WorkflowRight;
import io.github.gavia.api.loonflow.ContractCalls.Call;
import io.github.gavia.directory.AddDepartment;
import io.github.gavia.directory.AddUser;
import io.github.gavia.directory.NewUser;
import io.github.gavia.workflow.Workflows;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Who may do what with a ticket of a workflow that checks its viewers: every role, every call. */
@ContractTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PermissionMatrixTest {

  /**
   * {@code related} handled the ticket before and has no account, {@code department} may view by a
   * department above the own one, {@code type1} administers workflows but not this one, {@code app}
   * is the creator through an application without right.
   */
  private static final String MATRIX =
      """
      role       detail flowlogs people transitions comment handle accept deliver seize add_node state close retreat delete fields retry
      creator    ok     ok       ok     none        ok      hand   hand   hand    int   hand     int   close stay    int    ok     wait
      handler    ok     ok       ok     ok          ok      ok     one    ok      int   ok       int   close retreat int    ok     wait
      related    ok     ok       ok     none        ok      hand   hand   hand    name  hand     name  close retreat name   ok     wait
      viewer     ok     ok       ok     none        ok      hand   hand   hand    int   hand     int   close retreat int    ok     wait
      department ok     ok       ok     none        ok      hand   hand   hand    int   hand     int   close retreat int    ok     wait
      intervener ok     ok       ok     none        ok      hand   hand   hand    ok    hand     ok    ok    retreat ok     ok     wait
      admin      ok     ok       ok     none        ok      hand   hand   hand    ok    hand     ok    ok    retreat ok     ok     wait
      maker      ok     ok       ok     none        ok      hand   hand   hand    ok    hand     ok    ok    retreat ok     ok     wait
      super      ok     ok       ok     none        ok      hand   hand   hand    ok    hand     ok    ok    retreat ok     ok     wait
      type1      view   view     view   none        view    hand   hand   hand    int   hand     int   close retreat int    ok     wait
      outsider   view   view     view   none        view    hand   hand   hand    int   hand     int   close retreat int    ok     wait
      unknown    user   user     user   none        user    hand   hand   hand    name  hand     name  close retreat name   ok     wait
      nameless   who    who      user   who         both    what   hand   hand    name  hand     name  close retreat name   ok     arg
      app        app    app      app    none        app     app    app    app     app   app      app   app   app     app    app    app
      """;

  private static final Map<String, String> TEXTS =
      Map.ofEntries(
          Map.entry("hand", "not current participant, no permission"),
          Map.entry("int", "user has no permission to manage this ticket"),
          Map.entry("name", "username: {name} is not existed or has been deleted"),
          Map.entry("user", "user is not existed or has been deleted"),
          Map.entry(
              "view",
              "user is not relation about this ticket and the workflow open view permission check"),
          Map.entry(
              "close",
              "just ticket's creator can close ticket in start state or workflow_admin can close"
                  + " ticket in any state"),
          Map.entry(
              "retreat",
              "just ticket's creator can retreat ticket in specific state that enable retreat"),
          Map.entry("stay", "now state can not be retreat"),
          Map.entry("one", "participant is one people, do not accept ticket first"),
          Map.entry(
              "wait", "The ticket's participant_type is not robot or hook, do not allow retry"),
          Map.entry("who", "参数不全，请提供username"),
          Map.entry("what", "参数不合法,请提供username，transition_id"),
          Map.entry("both", "ticket_id and username should not be null"),
          Map.entry("arg", "need arg username"),
          Map.entry("app", "app: stranger has no api permission for workflow_id: {workflow}"));

  @Autowired private ContractCalls calls;
  @Autowired private LimitedWorkflow limited;
  @Autowired private WorkflowPermissions permissions;
  @Autowired private Workflows workflows;
  @Autowired private AddUser addUser;
  @Autowired private AddDepartment addDepartment;
  @Autowired private JdbcClient jdbc;
  private int workflow;

  @BeforeAll
  void people() {
    workflow = limited.publish("matrix", "{}");
    int above = addDepartment.add("pm-above", 0, "", "", "", "admin");
    int below = addDepartment.add("pm-below", above, "", "", "", "admin");
    for (String role : List.of("creator", "handler", "viewer", "intervener", "admin", "outsider")) {
      person(role, 0, List.of());
    }
    person("maker", 0, List.of());
    person("department", 0, List.of(below));
    person("type1", 1, List.of());
    person("super", 2, List.of());
    permissions.grant(workflow, WorkflowRight.VIEW, "pm-viewer");
    permissions.grant(workflow, WorkflowRight.VIEW_DEPARTMENT, String.valueOf(above));
    permissions.grant(workflow, WorkflowRight.INTERVENE, "pm-intervener");
    permissions.grant(workflow, WorkflowRight.ADMIN, "pm-admin");
    jdbc.sql("update workflow set creator = 'pm-maker' where id = ?").param(workflow).update();
  }

  private void person(String role, int type, List<Integer> departments) {
    String name = "pm-" + role;
    addUser.add(
        new NewUser(name, role, name + "@example.com", "", type, true, "", departments), "admin");
  }

  private static @Nullable String username(String role) {
    return switch (role) {
      case "nameless" -> null;
      case "app" -> "pm-creator";
      case "related" -> "ann";
      default -> "pm-" + role;
    };
  }

  /** A ticket that ann has handed on to the handler. */
  private long ticket() {
    long id = limited.ticket(workflow, "pm-creator");
    calls.data(
        Call.of(
            "POST", "/tickets/" + id + "/deliver", "ann", "{\"target_username\":\"pm-handler\"}"));
    return id;
  }

  private Call call(String name, long id, @Nullable String username) {
    String ticket = "/tickets/" + id;
    String target = "\"target_username\":\"dan\"";
    int end = workflows.live(workflow).orElseThrow().state("end").orElseThrow().id();
    return switch (name) {
      case "detail" -> Call.of("GET", ticket, username, null);
      case "people" -> Call.of("GET", ticket + "/participant_info", username, null);
      case "flowlogs", "transitions" -> Call.of("GET", ticket + "/" + name, username, null);
      case "comment" -> Call.of("POST", ticket + "/comments", username, "{\"suggestion\":\"x\"}");
      case "handle" ->
          Call.of(
              "PATCH",
              ticket,
              username,
              "{\"transition_id\":" + limited.transition(workflow, "finish") + "}");
      case "deliver", "add_node" ->
          Call.of("POST", ticket + "/" + name, username, "{" + target + "}");
      case "seize" ->
          Call.of("POST", ticket + "/deliver", username, "{" + target + ",\"from_admin\":1}");
      case "state" -> Call.of("PUT", ticket + "/state", username, "{\"state_id\":" + end + "}");
      case "fields" -> Call.of("PATCH", ticket + "/fields", username, "{\"title\":\"x\"}");
      case "delete" -> Call.of("DELETE", ticket, username, "");
      case "retry" -> Call.of("POST", ticket + "/retry_script", username, "");
      default -> Call.of("POST", ticket + "/" + name, username, "");
    };
  }

  /** The word of the table for an answer; an answer it has no word for stands for itself. */
  private String word(JsonNode answer, @Nullable String username) {
    JsonNode buttons = answer.path("data").path("value");
    if (answer.path("code").intValue() == 0) {
      return buttons.isArray() && buttons.isEmpty() ? "none" : "ok";
    }
    String text = answer.path("msg").asString();
    return TEXTS.entrySet().stream()
        .filter(
            e ->
                e.getValue()
                    .replace("{name}", username == null ? "" : username)
                    .replace("{workflow}", String.valueOf(workflow))
                    .equals(text))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse("'" + text + "'");
  }

  @Test
  void everyRoleGetsTheContractsAnswerFromEveryCall() { // R90 to R98, R136, R140, R143, R194, R198
    List<String[]> rows = MATRIX.lines().map(line -> line.split("\\s+")).toList();
    List<String> seen = new ArrayList<>();
    List<String> wanted = new ArrayList<>();
    for (String[] row : rows.subList(1, rows.size())) {
      String username = username(row[0]);
      for (int i = 1; i < row.length; i++) {
        Call call = call(rows.get(0)[i], ticket(), username);
        JsonNode answer = calls.envelope(row[0].equals("app") ? call.through("stranger") : call);
        String cell = row[0] + " " + rows.get(0)[i] + ": ";
        seen.add(cell + word(answer, username));
        wanted.add(cell + row[i]);
      }
    }
    assertThat(rows).allSatisfy(row -> assertThat(row).hasSize(rows.get(0).length));
    assertThat(Arrays.asList(seen.toArray())).containsExactlyElementsOf(List.copyOf(wanted));
  }
}
