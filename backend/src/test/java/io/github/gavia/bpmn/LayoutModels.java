package io.github.gavia.bpmn;

import io.github.gavia.participant.Distribution;
import io.github.gavia.participant.ParticipantRule;
import io.github.gavia.participant.ParticipantType;
import io.github.gavia.workflow.model.Body;
import io.github.gavia.workflow.model.Diagram;
import io.github.gavia.workflow.model.Flow;
import io.github.gavia.workflow.model.Label;
import io.github.gavia.workflow.model.Node;
import io.github.gavia.workflow.model.State;
import io.github.gavia.workflow.model.WorkflowModel;
import io.github.gavia.workflow.model.WorkflowSettings;
import java.util.List;
import java.util.Map;

/** Short ways to say a workflow whose drawing matters and nothing else. */
final class LayoutModels {

  private LayoutModels() {}

  static WorkflowModel workflow(Body body) {
    return new WorkflowModel(
        "w", Label.of("w"), "", WorkflowSettings.DEFAULT, List.of(), body, Diagram.EMPTY);
  }

  static Body body(List<Node> nodes, List<Flow> flows) {
    return new Body(nodes, flows, List.of());
  }

  static Node start(String id) {
    return new Node.StartEvent(id, Label.of("开始"));
  }

  static Node task(String id) {
    return new Node.Task(id, Label.of("Task " + id), state());
  }

  static Node end(String id) {
    return new Node.EndEvent(id, Label.of("结束"), state());
  }

  static Node gateway(String id) {
    return new Node.Gateway(id, Label.of("Which?"), Node.GatewayKind.RULE, null);
  }

  static Node timer(String id, String host) {
    return new Node.TimerBoundary(id, Label.of("30 min"), host, 1800);
  }

  static Node sub(String id, Body body) {
    return new Node.SubProcess(id, Label.of("Sub"), body);
  }

  static Flow flow(String id, String source, String target) {
    return new Flow(id, Label.of(id), source, target, null, null);
  }

  static Flow refuse(String id, String source, String target) {
    Flow.Button button = new Flow.Button(Flow.ButtonKind.REFUSE, false, false, "", 1);
    return new Flow(id, Label.of("Refuse"), source, target, null, button);
  }

  private static State state() {
    ParticipantRule nobody = new ParticipantRule.People(ParticipantType.NOBODY, "");
    return new State(0, false, false, false, nobody, Distribution.ACCEPT, Map.of(), "{}");
  }
}
