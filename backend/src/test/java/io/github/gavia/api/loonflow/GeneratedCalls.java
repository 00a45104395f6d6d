package io.github.gavia.api.loonflow;

import io.github.gavia.ApiDocument;
import io.github.gavia.ApiDocument.Operation;
import io.github.gavia.api.loonflow.ContractCalls.Call;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes calls out of the document: whom it lets call, paths with ids that exist, bodies that fit.
 * What the calls may spoil was made for them: an account, a role, a department, an application and
 * for every call a ticket of its own.
 */
final class GeneratedCalls {

  private static final JsonMapper JSON = new JsonMapper();

  /** Sign-out would end the console's session for the calls after it. */
  private static final String SIGN_OUT = "logout";

  private final ApiDocument document;
  private final ContractCalls calls;
  private final Desk desk;
  private final Console console;
  private final Map<String, String> ids = new HashMap<>();
  private int made;

  GeneratedCalls(ApiDocument document, ContractCalls calls, Desk desk, int port) {
    this.document = document;
    this.calls = calls;
    this.desk = desk;
    this.console = Console.of(port, "admin", "admin-pass-1");
    makeWhatMayBeSpoilt();
  }

  private void makeWhatMayBeSpoilt() {
    String name = "spoilt" + System.nanoTime();
    ids.put("user_id", String.valueOf(console.addAccount(name)));
    ids.put("role_id", id("/accounts/roles", "name", name, "role_id"));
    ids.put("dept_id", id("/accounts/depts", "name", name, "dept_id"));
    ids.put("app_token_id", id("/accounts/app_token", "app_name", name, "app_token_id"));
    ids.put(
        "notice_id", made("/workflows/custom_notices", "/notice_id", "name", name, "type_id", 1));
    ids.put("run_script_id", script());
  }

  private String id(String path, String key, String name, String idKey) {
    return console.post(path, Console.body(key, name)).body().path("msg").path(idKey).asString();
  }

  private String script() {
    String body =
        "--x\r\nContent-Disposition: form-data; name=\"script_name\"\r\n\r\nspoilt\r\n"
            + "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.py\"\r\n\r\n"
            + "pass\r\n--x--\r\n";
    return console
        .post("/workflows/run_scripts", "multipart/form-data; boundary=x", bytes(body))
        .orFail()
        .path("script_id")
        .asString();
  }

  /** The id of what was made, at its place in the data of the answer. */
  private String made(String path, String place, Object... keysAndValues) {
    return console.post(path, Console.body(keysAndValues)).orFail().at(place).asString();
  }

  /** Other tests list what the application may use. */
  void deleteWorkflow() {
    String workflow = ids.remove("workflow_id");
    if (workflow != null) {
      console.delete("/workflows/" + workflow);
    }
  }

  /** A workflow that the next call may change or delete, with one of everything in it. */
  private void makeWorkflow() {
    deleteWorkflow();
    String workflow =
        made("/workflows", "/workflow_id", "name", "spoilt", "api_permission_apps", "ops");
    String parts = "/workflows/" + workflow;
    String state =
        made(
            parts + "/states",
            "/state_id",
            "name",
            "s",
            "order_id",
            1,
            "type_id",
            0,
            "participant_type_id",
            1,
            "distribute_type_id",
            1,
            "participant",
            "ann");
    ids.put("workflow_id", workflow);
    ids.put("state_id", state);
    ids.put(
        "transition_id",
        made(
            parts + "/transitions",
            "/value/transition_id",
            "name",
            "t",
            "source_state_id",
            Integer.valueOf(state),
            "attribute_type_id",
            1));
    ids.put(
        "custom_field_id",
        made(
            parts + "/custom_fields",
            "/value/custom_field_id",
            "field_key",
            "f",
            "field_name",
            "f",
            "field_type_id",
            5,
            "order_id",
            1));
  }

  /** The path with an id in every place: one that exists where there can be one. */
  String path(Operation operation) {
    String path = operation.path();
    if (changesWorkflow(operation)) {
      makeWorkflow();
    }
    for (JsonNode parameter : document.parameters(operation)) {
      if (parameter.path("in").asString().equals("path")) {
        String name = parameter.path("name").asString();
        path = path.replace("{" + name + "}", id(operation, name));
      }
    }
    return path;
  }

  private static boolean changesWorkflow(Operation operation) {
    return operation.path().startsWith("/workflows/{") && !operation.method().equals("GET");
  }

  /** The samples of other tests are only read. */
  private String id(Operation operation, String name) {
    if (changesWorkflow(operation)) {
      return ids.get(name);
    }
    return switch (name) {
      case "ticket_id" -> String.valueOf(desk.inCheck());
      case "workflow_id" -> String.valueOf(desk.id());
      case "state_id" -> String.valueOf(desk.state("check"));
      default -> ids.get(name);
    };
  }

  /** The query parameters without which the call is refused, beginning with a question mark. */
  String query(Operation operation) {
    List<String> needed = new ArrayList<>();
    for (JsonNode parameter : document.parameters(operation)) {
      if (parameter.path("in").asString().equals("query")
          && parameter.path("required").asBoolean(false)) {
        String name = parameter.path("name").asString();
        needed.add(name + "=" + (name.equals("category") ? "all" : "1"));
      }
    }
    return "?" + String.join("&", needed);
  }

  /** A body that fits, with its required keys and those optional ones that change nothing else. */
  ObjectNode body(Operation operation) {
    ObjectNode body = JSON.createObjectNode();
    JsonNode schema = document.bodySchema(operation);
    for (JsonNode key : schema.path("required")) {
      String name = key.stringValue();
      body.set(
          name, sample(operation, name, document.resolved(schema.path("properties").path(name))));
    }
    return body;
  }

  /** A value that the call takes under this key. */
  JsonNode sample(Operation operation, String name, JsonNode schema) {
    boolean create = operation.node().path("operationId").asString("").equals("createTicket");
    return switch (name) {
      case "workflow_id" -> JSON.valueToTree(desk.id());
      case "transition_id" -> JSON.valueToTree(desk.transition(create ? "submit" : "finish"));
      case "state_id" -> JSON.valueToTree(desk.state("check"));
      case "username", "app_name" -> JSON.valueToTree("made" + System.nanoTime() + "-" + made++);
      case "dept_ids", "phone" -> JSON.valueToTree("");
      case "type_id" -> JSON.valueToTree(operation.path().contains("custom_notices") ? 1 : 0);
      case "field_type_id" -> JSON.valueToTree(5);
      case "field_key" -> JSON.valueToTree("made" + made++);
      case "source_state_id" ->
          JSON.valueToTree(Integer.parseInt(ids.getOrDefault("state_id", "1")));
      case "user_id" -> JSON.valueToTree(Integer.parseInt(ids.get("user_id")));
      default -> JSON.valueToTree(schema.path("type").asString("").equals("integer") ? 1 : "x");
    };
  }

  /**
   * Sends the call as somebody who may make it; the answer has been held against the document.
   *
   * @param path of the operation, with its query
   * @param body null for none
   */
  HttpResponse<String> send(Operation operation, String path, byte @Nullable [] body) {
    boolean application =
        operation.path().startsWith("/tickets")
            || operation.path().startsWith("/workflows")
            || operation.path().startsWith("/accounts/simple_")
            || operation.node().path("operationId").asString("").equals(SIGN_OUT);
    if (application) {
      return calls.send(
          new Call(operation.method(), path, "ops", user(operation), "application/json", body));
    }
    return console.exchange(operation.method(), path, body == null ? new byte[0] : body);
  }

  /** Sends the body as that content type. */
  HttpResponse<String> upload(Operation operation, String path, String contentType, String body) {
    return calls.send(new Call(operation.method(), path, "ops", "admin", contentType, bytes(body)));
  }

  /** The handler for what handlers do, an administrator for everything else. */
  private static String user(Operation operation) {
    return switch (operation.node().path("operationId").asString("")) {
      case "handleTicket", "deliverTicket", "addNode", "commentTicket" -> "cas";
      case "createTicket", "retreatTicket" -> "mia";
      default -> "admin";
    };
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
