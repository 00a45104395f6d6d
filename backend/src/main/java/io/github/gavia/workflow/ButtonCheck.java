package io.github.gavia.workflow;

import io.github.gavia.participant.ParticipantRule;
import io.github.gavia.workflow.model.Body;
import io.github.gavia.workflow.model.Flow;
import io.github.gavia.workflow.model.Graph;
import io.github.gavia.workflow.model.Node;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which flows are the buttons of which state, and whether that is clear. */
final class ButtonCheck {

  private final Graph graph;
  private final ModelFindings findings;

  ButtonCheck(Graph graph, ModelFindings findings) {
    this.graph = graph;
    this.findings = findings;
  }

  void check(Body body) {
    for (Node node : body.nodes()) {
      if (node instanceof Node.StateNode state) {
        checkState(state);
      } else if (node instanceof Node.Gateway gateway && isButtons(gateway)) {
        checkGateway(gateway);
      }
    }
  }

  private void checkState(Node.StateNode state) {
    List<Flow> leaving = graph.leaving(state.id());
    boolean toGateway = leaving.stream().anyMatch(f -> isButtons(graph.node(f.target())));
    if (toGateway && leaving.size() > 1) {
      findings.add(ModelFinding.AMBIGUOUS_BUTTONS, state);
    }
    List<Flow> buttons =
        toGateway && leaving.size() == 1 ? graph.leaving(leaving.get(0).target()) : leaving;
    if (actsByItself(state)) {
      if (buttons.size() > 1) {
        findings.add(ModelFinding.FIRST_EXIT_ONLY, state);
      }
    } else {
      checkNames(state, buttons);
    }
  }

  private void checkNames(Node.StateNode state, List<Flow> buttons) {
    String source = state.name().text().isEmpty() ? state.id() : state.name().text();
    for (Flow button : buttons) {
      if (button.name().text().isBlank()) {
        findings.add(ModelFinding.BUTTON_WITHOUT_NAME, button, "name", Map.of("source", source));
      }
    }
  }

  private void checkGateway(Node.Gateway gateway) {
    List<Flow> entering = graph.entering(gateway.id());
    boolean behindOneTask =
        entering.size() == 1 && graph.node(entering.get(0).source()) instanceof Node.StateNode;
    if (!behindOneTask) {
      findings.add(ModelFinding.BUTTONS_BEHIND_NO_TASK, gateway);
    }
  }

  /** Whether the state is left by the system, along its first exit (R163, R171). */
  private static boolean actsByItself(Node.StateNode state) {
    ParticipantRule rule = state.state().participant();
    return state instanceof Node.CallActivity
        || rule instanceof ParticipantRule.Script
        || rule instanceof ParticipantRule.Hook;
  }

  private static boolean isButtons(@Nullable Node node) {
    return node instanceof Node.Gateway gateway && gateway.kind() == Node.GatewayKind.BUTTONS;
  }
}
