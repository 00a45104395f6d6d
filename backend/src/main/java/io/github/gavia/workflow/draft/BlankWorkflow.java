package io.github.gavia.workflow.draft;

import io.github.gavia.form.FieldAccess;
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

/** The smallest workflow that runs: its creator fills a ticket in, and it ends. */
final class BlankWorkflow {

  private BlankWorkflow() {}

  static WorkflowModel of(String key, String name) {
    List<Node> nodes =
        List.of(
            new Node.StartEvent("start", label("开始", "Start")),
            new Node.Task(
                "fill_in",
                label("填写", "Fill in"),
                state(
                    1,
                    new ParticipantRule.People(ParticipantType.VARIABLE, "creator"),
                    Map.of("title", FieldAccess.REQUIRED))),
            new Node.EndEvent(
                "end",
                label("结束", "End"),
                state(2, new ParticipantRule.People(ParticipantType.NOBODY, ""), Map.of())));
    List<Flow> flows =
        List.of(
            new Flow("begin", Label.NONE, "start", "fill_in", null, null),
            new Flow("submit", label("提交", "Submit"), "fill_in", "end", null, Flow.Button.DEFAULT));
    return new WorkflowModel(
        key,
        Label.of(name),
        "",
        WorkflowSettings.DEFAULT,
        List.of(),
        new Body(nodes, flows, List.of()),
        Diagram.EMPTY);
  }

  private static Label label(String chinese, String english) {
    return new Label(chinese, Map.of("en", english));
  }

  private static State state(int order, ParticipantRule rule, Map<String, FieldAccess> access) {
    return new State(order, false, false, false, rule, Distribution.ACCEPT, access, "{}");
  }
}
