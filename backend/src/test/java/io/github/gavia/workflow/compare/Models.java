package io.github.gavia.workflow.compare;

import io.github.gavia.form.FieldAccess;
import io.github.gavia.form.FieldDefinition;
import io.github.gavia.form.FieldType;
import io.github.gavia.participant.Distribution;
import io.github.gavia.participant.ParticipantRule;
import io.github.gavia.participant.ParticipantType;
import io.github.gavia.workflow.model.Body;
import io.github.gavia.workflow.model.Diagram;
import io.github.gavia.workflow.model.Diagram.Bounds;
import io.github.gavia.workflow.model.Flow;
import io.github.gavia.workflow.model.Label;
import io.github.gavia.workflow.model.Node;
import io.github.gavia.workflow.model.State;
import io.github.gavia.workflow.model.WorkflowModel;
import io.github.gavia.workflow.model.WorkflowSettings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** A small workflow, and edits of it: fill in, review by alice, end; fields days and reason. */
final class Models {

  private Models() {}

  static WorkflowModel small() {
    List<Node> nodes =
        List.of(
            new Node.StartEvent("start", Label.NONE),
            task("fill_in", "Fill in", person("alice")),
            task("review", "Review", person("bob")),
            new Node.EndEvent("end", Label.of("End"), state(person(""))));
    List<Flow> flows =
        List.of(
            new Flow("begin", Label.NONE, "start", "fill_in", null, null),
            flow("submit", "fill_in", "review"),
            flow("agree", "review", "end"));
    return new WorkflowModel(
        "w",
        Label.of("W"),
        "",
        WorkflowSettings.DEFAULT,
        List.of(field("days", "Days"), field("reason", "Reason")),
        new Body(nodes, flows, List.of()),
        Diagram.EMPTY);
  }

  static ParticipantRule person(String name) {
    return new ParticipantRule.People(ParticipantType.PERSON, name);
  }

  static State state(ParticipantRule rule) {
    return new State(
        1,
        false,
        false,
        false,
        rule,
        Distribution.ACCEPT,
        Map.of("days", FieldAccess.REQUIRED),
        "{}");
  }

  static Node.Task task(String id, String name, ParticipantRule rule) {
    return new Node.Task(id, Label.of(name), state(rule));
  }

  static Flow flow(String id, String source, String target) {
    return new Flow(id, Label.of(id), source, target, null, Flow.Button.DEFAULT);
  }

  static FieldDefinition field(String key, String name) {
    return new FieldDefinition(
        key, name, Map.of(), FieldType.STRING, 0, null, "", "", "", "{}", "{}", "{}");
  }

  static WorkflowModel with(WorkflowModel model, Node node) {
    return nodes(
        model,
        nodes -> {
          List<Node> others = new ArrayList<>(nodes);
          boolean there = others.removeIf(other -> other.id().equals(node.id()));
          others.add(there ? indexOf(nodes, node.id()) : others.size(), node);
          return others;
        });
  }

  private static int indexOf(List<Node> nodes, String id) {
    return nodes.stream().map(Node::id).toList().indexOf(id);
  }

  /** Without a node and its flows. */
  static WorkflowModel without(WorkflowModel model, String id) {
    WorkflowModel less =
        nodes(model, nodes -> nodes.stream().filter(node -> !node.id().equals(id)).toList());
    return flows(
        less,
        flows ->
            flows.stream()
                .filter(flow -> !flow.source().equals(id) && !flow.target().equals(id))
                .toList());
  }

  static WorkflowModel with(WorkflowModel model, Flow flow) {
    return flows(
        model,
        flows -> {
          List<Flow> others = new ArrayList<>(flows);
          int place = flows.stream().map(Flow::id).toList().indexOf(flow.id());
          if (place >= 0) {
            others.set(place, flow);
          } else {
            others.add(flow);
          }
          return others;
        });
  }

  static WorkflowModel nodes(WorkflowModel model, UnaryOperator<List<Node>> edit) {
    Body body = model.body();
    return body(model, new Body(edit.apply(body.nodes()), body.flows(), body.annotations()));
  }

  static WorkflowModel flows(WorkflowModel model, UnaryOperator<List<Flow>> edit) {
    Body body = model.body();
    return body(model, new Body(body.nodes(), edit.apply(body.flows()), body.annotations()));
  }

  private static WorkflowModel body(WorkflowModel model, Body body) {
    return new WorkflowModel(
        model.id(),
        model.name(),
        model.description(),
        model.settings(),
        model.fields(),
        body,
        model.diagram());
  }

  static WorkflowModel drawnAt(WorkflowModel model, String id, double x) {
    Map<String, Bounds> shapes = new HashMap<>(model.diagram().shapes());
    shapes.put(id, new Bounds(x, 0, 100, 80));
    return model.withDiagram(
        new Diagram(shapes, model.diagram().edges(), model.diagram().labels()));
  }
}
