package io.github.gavia.api.loonflow;

import static io.github.gavia.TicketScenario.fields;
import static io.github.gavia.WorkflowCalls.stateBody;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavia.Scenarios;
import io.github.gavia.ServiceClient;
import io.github.gavia.ServiceTest;
import io.github.gavia.ServiceTestSetup;
import io.github.gavia.TicketScenario;
import io.github.gavia.WorkflowCalls;
import io.github.gavia.bpmn.DrawnGeometry;
import io.github.gavia.workflow.WorkflowXml;
import io.github.gavia.workflow.model.Diagram.Bounds;
import io.github.gavia.workflow.model.Node;
import io.github.gavia.workflow.model.WorkflowModel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A workflow that was never drawn: configured call by call, run to its end, looked at. */
@ServiceTest
class BuiltByCallsTest {

  @LocalServerPort private int port;
  @Autowired private ServiceClient client;
  @Autowired private Scenarios scenarios;
  @Autowired private WorkflowXml xml;

  /** What was built, with the ids by which the stories speak of it. */
  private record Built(WorkflowCalls calls, String name, int draft, int lead, int hr, int end) {}

  private Built leave(String name) {
    WorkflowCalls calls = WorkflowCalls.make(client.as("admin"), name);
    calls.field("days", 10);
    int draft =
        calls.state(
            "draft",
            1,
            "participant_type_id",
            5,
            "participant",
            "creator",
            "state_field_str",
            "{\"title\":2,\"days\":2}");
    int lead =
        calls.state(
            "lead",
            0,
            "order_id",
            1,
            "participant_type_id",
            1,
            "participant",
            "bob",
            "state_field_str",
            "{\"title\":1,\"days\":1}");
    int hr =
        calls.state("hr", 0, "order_id", 2, "participant_type_id", 2, "participant", "carol,dave");
    int late =
        calls.state("late", 0, "order_id", 3, "participant_type_id", 1, "participant", "erin");
    int end = calls.state("end", 2, "order_id", 9);
    calls.transition("submit", draft, lead, "field_require_check", 1);
    calls.transition(
        "agree",
        lead,
        end,
        "condition_expression",
        "[{\"expression\":\"{days} > 3\",\"target_state_id\":%d}]".formatted(hr));
    calls.transition("reject", lead, draft, "attribute_type_id", 2);
    calls.transition("escalate", lead, late, "timer", 1800, "transition_type_id", 2);
    calls.transition("done", hr, end);
    calls.transition("done", late, end);
    return new Built(calls, name, draft, lead, hr, end);
  }

  private TicketScenario submitted(Built built, int days) {
    return scenarios
        .workflow(built.name())
        .as("alice")
        .creates("submit", fields("title", "away", "days", days))
        .isAt("lead")
        .waitsFor("bob");
  }

  @Test
  void runsToItsEnd() {
    submitted(leave("bc-run"), 5)
        .as("bob")
        .sees("agree", "reject", "escalate")
        .takes("agree")
        .isAt("hr")
        .waitsFor("carol", "dave")
        .as("carol")
        .accepts()
        .takes("done")
        .isAt("end")
        .progress(4);
  }

  @Test
  void decidesRejectsAndEscalates() {
    Built built = leave("bc-ways");

    submitted(built, 2).as("bob").takes("agree").isAt("end").progress(4);
    submitted(built, 5)
        .as("bob")
        .takes("reject")
        .isAt("draft")
        .waitsFor("alice")
        .progress(2)
        .as("alice")
        .takes("submit", fields("title", "away", "days", 1))
        .as("bob")
        .takes("escalate")
        .isAt("late");
    submitted(built, 5)
        .after(Duration.ofMinutes(30))
        .eventually(story -> story.isAt("late"))
        .as("erin")
        .takes("done")
        .isAt("end");
  }

  @Test
  void showsATicketOnItsWayWhatWasConfiguredSince() {
    Built built = leave("bc-follow");
    TicketScenario story = submitted(built, 2);

    int law = built.calls().state("law", 0, "participant_type_id", 1, "participant", "erin");
    built.calls().transition("ask law", built.lead(), law);
    built.calls().transition("fine", law, built.end());
    built
        .calls()
        .patch(
            "/states/" + built.lead(),
            stateBody("leader", 0, "participant_type_id", 1, "participant", "bob"))
        .orFail();

    story
        .isAt("leader")
        .as("bob")
        .sees("agree", "reject", "escalate", "ask law")
        .takes("ask law")
        .isAt("law")
        .as("erin")
        .takes("fine")
        .isAt("end");
  }

  @Test
  void leavesATicketReadableWhoseStateIsDeleted() { // R197, R212, R232
    Built built = leave("bc-deleted");
    TicketScenario story = submitted(built, 2);

    built.calls().delete("/states/" + built.lead()).orFail();

    JsonNode state = story.as("alice").ticket().path("state_info");
    assertThat(state.path("id").asInt()).isEqualTo(built.lead());
    assertThat(state.path("name").asString()).isEqualTo("--状态已被删除--");
    JsonNode listed =
        client
            .as("alice")
            .get("/tickets?category=owner&workflow_ids=" + built.calls().id())
            .orFail()
            .at("/value/0/state");
    assertThat(listed.path("state_name").asString()).isEqualTo("未知状态");
    story.as("bob").seesNoButton();
    assertThat(
            scenarios
                .workflow(built.name())
                .as("alice")
                .triesToCreate("submit", fields("title", "away", "days", 1))
                .msg())
        .isEqualTo("工单状态不存在或已被删除"); // R64
    story.as("admin").forces("end").isAt("end");
  }

  @Test
  void opensAsAReadableDiagram() {
    Built built = leave("bc-drawn");
    built.calls().transition("nowhere", built.hr(), 0);
    built.calls().delete("/states/" + built.calls().state("short-lived", 0)).orFail();

    WorkflowModel model = drawn(built);

    assertThat(DrawnGeometry.uncovered(model.body(), model.diagram())).isEmpty();
    assertThat(DrawnGeometry.overlaps(model.body(), model.diagram())).isEmpty();
    assertThat(DrawnGeometry.badLines(model.body(), model.diagram())).isEmpty();
    assertThat(DrawnGeometry.linesThroughNodes(model.body(), model.diagram())).isEmpty();
    assertThat(left(model, "draft")).isLessThan(left(model, "lead"));
    assertThat(left(model, "lead")).isLessThan(left(model, "hr"));
    assertThat(left(model, "hr")).isLessThan(left(model, "end"));
  }

  private WorkflowModel drawn(Built built) {
    String file =
        Console.of(port, "admin", ServiceTestSetup.ADMIN_PASSWORD)
            .page("/api/designer/workflows/" + built.calls().id() + "/bpmn");
    return Objects.requireNonNull(xml.read(file.getBytes(StandardCharsets.UTF_8)).model());
  }

  private static double left(WorkflowModel model, String name) {
    String id =
        model.body().nodes().stream()
            .filter(node -> node.name().text().equals(name))
            .map(Node::id)
            .findFirst()
            .orElseThrow();
    Bounds bounds = Objects.requireNonNull(model.diagram().shapes().get(id));
    return bounds.x();
  }
}
