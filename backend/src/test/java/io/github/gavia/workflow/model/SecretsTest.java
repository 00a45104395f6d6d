package io.github.gavia.workflow.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavia.participant.Distribution;
import io.github.gavia.participant.ParticipantRule;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class SecretsTest {

  private static final String TOKEN = "s3cret";

  @Test
  void takesTokensOutOfEveryKindOfState() {
    Node.Task hook =
        new Node.Task(
            "hook", Label.NONE, state(new ParticipantRule.Hook("http://h/", TOKEN, true, "{}", 3)));
    Node.EndEvent external =
        new Node.EndEvent(
            "end", Label.NONE, state(new ParticipantRule.External("http://x/", TOKEN, "{}")));
    Node.CallActivity unreadable =
        new Node.CallActivity(
            "call",
            Label.NONE,
            state(new ParticipantRule.Unreadable(10, "{\"hook_token\": \"" + TOKEN)),
            new Node.Call("other", null, null, null, List.of(), List.of()));
    Node.SubProcess inner =
        new Node.SubProcess(
            "inner",
            Label.NONE,
            new Body(List.of(hook, external, unreadable), List.of(), List.of()));

    WorkflowModel masked = workflow(inner).withoutSecrets();

    Body body = ((Node.SubProcess) masked.body().nodes().get(0)).body();
    assertThat(body.nodes())
        .extracting(node -> ((Node.StateNode) node).state().participant())
        .containsExactly(
            new ParticipantRule.Hook("http://h/", "", true, "{}", 3),
            new ParticipantRule.External("http://x/", "", "{}"),
            new ParticipantRule.Unreadable(10, ""));
  }

  @Property(tries = 100)
  void changesNothingElse(@ForAll("workflows") WorkflowModel model) {
    WorkflowModel masked = model.withoutSecrets();

    assertThat(masked.withoutSecrets()).isEqualTo(masked);
    assertThat(masked.diagram()).isEqualTo(model.diagram());
    assertThat(masked.fields()).isEqualTo(model.fields());
    assertThat(masked.body().flows()).isEqualTo(model.body().flows());
    assertThat(masked.body().nodes())
        .extracting(Node::id)
        .isEqualTo(model.body().nodes().stream().map(Node::id).toList());
  }

  @Provide
  Arbitrary<WorkflowModel> workflows() {
    return WorkflowModels.any();
  }

  private static State state(ParticipantRule rule) {
    return new State(0, false, false, false, rule, Distribution.DIRECT, Map.of(), "{}");
  }

  private static WorkflowModel workflow(Node node) {
    return new WorkflowModel(
        "p",
        Label.NONE,
        "",
        WorkflowSettings.DEFAULT,
        List.of(),
        new Body(List.of(node), List.of(), List.of()),
        Diagram.EMPTY);
  }
}
