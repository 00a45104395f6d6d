package io.github.gavia;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavia.ServiceClient.Answer;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Configures one workflow through the contract's calls, for the user and application given. */
public final class WorkflowCalls {

  private final ServiceClient client;
  private final int id;

  private WorkflowCalls(ServiceClient client, int id) {
    this.client = client;
    this.id = id;
  }

  /** Makes a workflow that the application {@code demo} may use. */
  public static WorkflowCalls make(ServiceClient client, String name, Object... more) {
    Map<String, Object> body = body("name", name, "api_permission_apps", "demo");
    body.putAll(body(more));
    int id = client.post("/workflows", body).orFail().path("workflow_id").asInt();
    assertThat(id).isPositive();
    return new WorkflowCalls(client, id);
  }

  /** Keys and values in turn. */
  public static Map<String, Object> body(Object... keysAndValues) {
    Map<String, Object> body = new LinkedHashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      body.put((String) keysAndValues[i], keysAndValues[i + 1]);
    }
    return body;
  }

  /** The same workflow for somebody else. */
  public WorkflowCalls by(ServiceClient other) {
    return new WorkflowCalls(other, id);
  }

  public int id() {
    return id;
  }

  /** The path of something below the workflow. */
  public String path(String below) {
    return "/workflows/" + id + below;
  }

  /** A state's record with everything that has to be there. */
  public static Map<String, Object> stateBody(String name, int type, Object... more) {
    Map<String, Object> body =
        body(
            "name",
            name,
            "order_id",
            0,
            "type_id",
            type,
            "participant_type_id",
            0,
            "distribute_type_id",
            1);
    body.putAll(body(more));
    return body;
  }

  public int state(String name, int type, Object... more) {
    return post("/states", stateBody(name, type, more)).orFail().path("state_id").asInt();
  }

  /** A transition's record with everything that has to be there. */
  public static Map<String, Object> transitionBody(String name, int from, int to, Object... more) {
    Map<String, Object> body =
        body("name", name, "source_state_id", from, "destination_state_id", to);
    body.put("attribute_type_id", 1);
    body.putAll(body(more));
    return body;
  }

  public int transition(String name, int from, int to, Object... more) {
    return post("/transitions", transitionBody(name, from, to, more))
        .orFail()
        .at("/value/transition_id")
        .asInt();
  }

  /** A field's record with everything that has to be there. */
  public static Map<String, Object> fieldBody(String key, int type, Object... more) {
    Map<String, Object> body =
        body("field_key", key, "field_name", key, "field_type_id", type, "order_id", 110);
    body.putAll(body(more));
    return body;
  }

  public int field(String key, int type, Object... more) {
    return post("/custom_fields", fieldBody(key, type, more))
        .orFail()
        .at("/value/custom_field_id")
        .asInt();
  }

  public Answer get(String below) {
    return client.get(path(below));
  }

  public Answer post(String below, Map<String, ?> body) {
    return client.post(path(below), body);
  }

  public Answer patch(String below, Map<String, ?> body) {
    return client.patch(path(below), body);
  }

  public Answer delete(String below) {
    return client.delete(path(below), Map.of());
  }

  /** The row with that id in a list; missing when there is none. */
  public JsonNode row(String list, int rowId) {
    for (JsonNode row : rows(list)) {
      if (row.path("id").asInt() == rowId) {
        return row;
      }
    }
    return rows(list).path(-1);
  }

  /** All rows of a list: {@code states}, {@code transitions} or {@code custom_fields}. */
  public JsonNode rows(String list) {
    return get("/" + list + "?per_page=1000").orFail().path("value");
  }
}
