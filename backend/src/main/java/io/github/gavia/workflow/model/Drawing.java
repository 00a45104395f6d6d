package io.github.gavia.workflow.model;

import io.github.gavia.participant.Distribution;
import io.github.gavia.participant.ParticipantRule;
import io.github.gavia.participant.ParticipantType;
import io.github.gavia.workflow.model.Node.CallActivity;
import io.github.gavia.workflow.model.Node.EndEvent;
import io.github.gavia.workflow.model.Node.Gap;
import io.github.gavia.workflow.model.Node.SubProcess;
import io.github.gavia.workflow.model.Node.Task;
import java.util.List;
import java.util.Map;

/** Leaves of a workflow what can be seen in its picture. */
final class Drawing {

  private static final Node.Call NOTHING_CALLED =
      new Node.Call("", null, null, null, List.of(), List.of());

  private Drawing() {}

  static Body of(Body body) {
    List<Node> nodes = body.nodes().stream().map(Drawing::of).toList();
    List<Flow> flows =
        body.flows().stream()
            .map(f -> new Flow(f.id(), f.name(), f.source(), f.target(), null, null))
            .toList();
    return new Body(nodes, flows, body.annotations());
  }

  private static Node of(Node node) {
    if (node instanceof Task task) {
      return new Task(task.id(), task.name(), of(task.state()));
    } else if (node instanceof EndEvent end) {
      return new EndEvent(end.id(), end.name(), of(end.state()));
    } else if (node instanceof CallActivity call) {
      return new CallActivity(call.id(), call.name(), of(call.state()), NOTHING_CALLED);
    } else if (node instanceof SubProcess inner) {
      return new SubProcess(inner.id(), inner.name(), of(inner.body()));
    } else if (node instanceof Gap gap) {
      return new Gap(gap.id(), gap.name(), gap.state(), "");
    }
    return node;
  }

  private static State of(State state) {
    return new State(
        0, false, false, false, of(state.participant()), Distribution.DIRECT, Map.of(), "{}");
  }

  /** Automatic work is drawn another way than people's. */
  private static ParticipantRule of(ParticipantRule rule) {
    return rule instanceof ParticipantRule.Script || rule instanceof ParticipantRule.Hook
        ? new ParticipantRule.Script("")
        : new ParticipantRule.People(ParticipantType.NOBODY, "");
  }
}
