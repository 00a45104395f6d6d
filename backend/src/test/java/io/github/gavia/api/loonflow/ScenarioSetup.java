package io.github.gavia.api.loonflow;

import io.github.gavia.access.WorkflowPermissions;
import io.github.gavia.access.WorkflowRight;
import io.github.gavia.directory.Users;
import io.github.gavia.workflow.PublishWithGaps;
import io.github.gavia.workflow.RunnableWorkflow;
import io.github.gavia.workflow.Workflows;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.test.context.TestComponent;
import tools.jackson.databind.JsonNode;

/** Makes through the service's verbs what a scenario sets up through configuration calls. */
@TestComponent
class ScenarioSetup {

  private static final String ACCOUNTS = "/api/v1.0/accounts/";
  private static final String WORKFLOWS = "/api/v1.0/workflows";
  private static final String MAKER = "admin";

  private final Users users;
  private final PublishWithGaps publish;
  private final Workflows workflows;
  private final WorkflowPermissions permissions;
  private final Map<String, ConfiguredWorkflow> unpublished = new LinkedHashMap<>();

  ScenarioSetup(
      Users users, PublishWithGaps publish, Workflows workflows, WorkflowPermissions permissions) {
    this.users = users;
    this.publish = publish;
    this.workflows = workflows;
    this.permissions = permissions;
  }

  /** Does what the step would do; false when it is no step that sets something up. */
  boolean does(RecordedScenario.Step step, CapturedValues values) {
    String path = step.path();
    String captured = step.call().path("capture").propertyNames().stream().findFirst().orElse("");
    if (path.equals(ACCOUNTS + "users") && step.method().equals("GET")) {
      values.put(captured, users.byUsername(MAKER).orElseThrow().id());
      return true;
    }
    if (!step.method().equals("POST")) {
      return false;
    }
    return !captured.isEmpty() && path.startsWith(WORKFLOWS) && configure(step, captured, values);
  }

  private boolean configure(RecordedScenario.Step step, String captured, CapturedValues values) {
    if (step.path().equals(WORKFLOWS)) {
      JsonNode body = values.fill(step.call().path("body"));
      unpublished.put(captured, new ConfiguredWorkflow(captured, body));
      return true;
    }
    JsonNode body = values.fill(step.call().path("body"));
    String owner = step.path().substring(WORKFLOWS.length() + "/${".length());
    ConfiguredWorkflow workflow =
        Objects.requireNonNull(unpublished.get(owner.substring(0, owner.indexOf('}'))));
    switch (owner.substring(owner.lastIndexOf('/') + 1)) {
      case "custom_fields" -> workflow.addField(body);
      case "states" -> workflow.addState(captured, body);
      case "transitions" -> workflow.addTransition(captured, body);
      default -> throw new AssertionError(step.title());
    }
    // until it is published an element is known by its name
    values.put(captured, captured);
    return true;
  }

  /** Publishes what was configured since, and captures the ids. */
  void publishWhatIsConfigured(CapturedValues values) {
    for (ConfiguredWorkflow configured : unpublished.values()) {
      int id = publish.publish(configured.model(), MAKER);
      values.put(configured.key(), id);
      configured.applications().forEach(app -> permissions.grant(id, WorkflowRight.API, app));
      RunnableWorkflow live = workflows.live(id).orElseThrow();
      live.states().forEach(s -> values.put(s.elementId(), s.id()));
      live.transitions().forEach(t -> values.put(t.elementId(), t.id()));
    }
    unpublished.clear();
  }
}
