package io.github.gavia;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/** Where stories of tickets begin: {@code scenarios.workflow("请假申请").as("alice").creates(…)}. */
public final class Scenarios {

  private final ServiceClient client;
  private final MovableClock clock;
  private final Map<String, Integer> workflowIds = new ConcurrentHashMap<>();

  /** Stories told through the client. */
  public Scenarios(ServiceClient client, MovableClock clock) {
    this.client = client;
    this.clock = clock;
  }

  /** The story of a ticket to come, of the workflow with that name. */
  public TicketScenario workflow(String name) {
    int id = workflowIds.computeIfAbsent(name, this::find);
    return new TicketScenario(client, clock, id, name);
  }

  private int find(String name) {
    JsonNode found =
        client
            .as("admin")
            .get("/workflows?search_value=" + URLEncoder.encode(name, StandardCharsets.UTF_8))
            .orFail()
            .path("value");
    assertThat(found).as("workflows named %s", name).isNotEmpty();
    // Other tests of the same service make more of that name; the sample was there before them.
    return found.valueStream().mapToInt(each -> each.path("id").asInt()).min().orElseThrow();
  }
}
