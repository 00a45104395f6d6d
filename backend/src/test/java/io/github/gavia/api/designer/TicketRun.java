package io.github.gavia.api.designer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavia.ServiceClient;
import io.github.gavia.ServiceClient.Answer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A ticket of a workflow that the test knows nothing of, taken through loonflow's API to its end:
 * every handler fills in what is required and presses the button that was pressed least.
 */
final class TicketRun {

  private static final int MOST_STEPS = 60;
  private static final int ENDED = 4;
  private static final int REQUIRED = 2;

  private final ServiceClient contract;
  private final int workflowId;
  private final Map<Integer, Integer> pressed = new HashMap<>();
  private final List<String> way = new ArrayList<>();
  private int ticketId;

  TicketRun(ServiceClient contract, int workflowId) {
    this.contract = contract;
    this.workflowId = workflowId;
  }

  /** The names of the states it was in. Fails the test when it does not come to an end. */
  List<String> toItsEnd(String creator) {
    create(contract.as(creator));
    for (int step = 0; step < MOST_STEPS; step++) {
      JsonNode ticket = contract.as("admin").get("/tickets/" + ticketId).orFail().path("value");
      way.add(ticket.path("state_info").path("name").asString());
      if (ticket.path("act_state_id").asInt() == ENDED) {
        return way;
      }
      handle(ticket);
    }
    throw new AssertionError("no end after " + way);
  }

  private void create(ServiceClient creator) {
    JsonNode start = creator.get("/workflows/" + workflowId + "/init_state").orFail();
    Map<String, Object> body = required(start.path("field_list"));
    body.put("workflow_id", workflowId);
    body.put("title", "an imported one");
    body.put("transition_id", leastPressed(start.path("transition")));
    ticketId = creator.post("/tickets", body).orFail().path("ticket_id").asInt();
  }

  private void handle(JsonNode ticket) {
    String handler = ticket.path("participant").asString().split(",")[0];
    if (handler.isEmpty()) {
      // people and roles of the file's home are unknown here: an administrator passes it on
      handler = "bob";
      contract
          .as("admin")
          .post(
              "/tickets/" + ticketId + "/deliver",
              Map.of("target_username", handler, "from_admin", 1))
          .orFail();
    }
    ServiceClient client = contract.as(handler);
    client.post("/tickets/" + ticketId + "/accept", Map.of());
    JsonNode detail = client.get("/tickets/" + ticketId).orFail().path("value");
    JsonNode buttons = client.get("/tickets/" + ticketId + "/transitions").orFail().path("value");
    assertThat(buttons).as("buttons of %s after %s", handler, way).isNotEmpty();
    Map<String, Object> body = required(detail.path("field_list"));
    body.put("transition_id", leastPressed(buttons));
    Answer answer = client.patch("/tickets/" + ticketId, body);
    assertThat(answer.code()).as("%s after %s with %s", answer, way, body).isZero();
  }

  private int leastPressed(JsonNode buttons) {
    int best = -1;
    for (JsonNode button : buttons) {
      int id = button.path("transition_id").asInt();
      if (best < 0 || pressed.getOrDefault(id, 0) < pressed.getOrDefault(best, 0)) {
        best = id;
      }
    }
    pressed.merge(best, 1, Integer::sum);
    return best;
  }

  private static Map<String, Object> required(JsonNode fields) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (JsonNode field : fields) {
      if (field.path("field_attribute").asInt() == REQUIRED) {
        values.put(field.path("field_key").asString(), value(field));
      }
    }
    return values;
  }

  /** Something of the field's type (B.2). */
  private static Object value(JsonNode field) {
    return switch (field.path("field_type_id").asInt()) {
      case 10, 20 -> 1;
      case 15 -> 1.5;
      case 25 -> "2026-11-20";
      case 30 -> "2026-11-20 10:00:00";
      case 35, 40, 45, 50 ->
          field.path("field_choice").propertyNames().stream().findFirst().orElse("1");
      case 60, 70 -> "alice";
      default -> "text";
    };
  }
}
