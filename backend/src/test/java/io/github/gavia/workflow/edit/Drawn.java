package io.github.gavia.workflow.edit;

import io.github.gavia.participant.Distribution;
import io.github.gavia.participant.ParticipantRule;
import io.github.gavia.participant.ParticipantType;
import io.github.gavia.workflow.StateType;
import io.github.gavia.workflow.edit.WantedTransition.Condition;
import io.github.gavia.workflow.model.Body;
import io.github.gavia.workflow.model.Diagram;
import io.github.gavia.workflow.model.Diagram.Bounds;
import io.github.gavia.workflow.model.Flow;
import io.github.gavia.workflow.model.Flow.Button;
import io.github.gavia.workflow.model.Label;
import io.github.gavia.workflow.model.Node;
import io.github.gavia.workflow.model.Node.GatewayKind;
import io.github.gavia.workflow.model.State;
import io.github.gavia.workflow.model.Transitions;
import io.github.gavia.workflow.model.Transitions.Transition;
import io.github.gavia.workflow.model.WorkflowModel;
import io.github.gavia.workflow.model.WorkflowSettings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A workflow somebody drew, node by node, and edits of it. Ids serve as names. */
final class Drawn {

  private final List<Node> nodes = new ArrayList<>();
  private final List<Flow> flows = new ArrayList<>();

  /** A task {@code a} behind which a choice of buttons has {@code yes}, that ends. */
  static Drawn choice() {
    return new Drawn()
        .task("a")
        .end("e")
        .gateway("choice", GatewayKind.BUTTONS)
        .flow("to-choice", "a", "choice")
        .flow("yes", "choice", "e");
  }

  Drawn start(String id) {
    return node(new Node.StartEvent(id, Label.NONE));
  }

  Drawn task(String id) {
    return node(new Node.Task(id, Label.of(id), state()));
  }

  Drawn end(String id) {
    return node(new Node.EndEvent(id, Label.of(id), state()));
  }

  Drawn gateway(String id, GatewayKind kind) {
    return node(new Node.Gateway(id, Label.of(id), kind, null));
  }

  /** A rule gateway with a default. */
  Drawn rule(String id, String defaultFlow) {
    return node(new Node.Gateway(id, Label.of(id), GatewayKind.RULE, defaultFlow));
  }

  Drawn timer(String id, String host, int seconds) {
    return node(new Node.TimerBoundary(id, Label.of(id), host, seconds));
  }

  Drawn sub(String id, Drawn content) {
    return node(new Node.SubProcess(id, Label.of(id), content.body()));
  }

  Drawn node(Node node) {
    nodes.add(node);
    return this;
  }

  Drawn flow(String id, String source, String target) {
    flows.add(new Flow(id, Label.of(id), source, target, null, null));
    return this;
  }

  Drawn when(String id, String source, String target, String condition) {
    flows.add(new Flow(id, Label.of(id), source, target, condition, null));
    return this;
  }

  private Body body() {
    return new Body(nodes, flows, List.of());
  }

  /** The workflow, every node of the process drawn. */
  WorkflowModel model() {
    Map<String, Bounds> shapes = new HashMap<>();
    for (int i = 0; i < nodes.size(); i++) {
      shapes.put(nodes.get(i).id(), new Bounds(i * 200, 100, 100, 80));
    }
    return new WorkflowModel(
        "w",
        Label.of("w"),
        "",
        WorkflowSettings.DEFAULT,
        List.of(),
        body(),
        new Diagram(shapes, Map.of(), Map.of()));
  }

  static State state() {
    ParticipantRule nobody = new ParticipantRule.People(ParticipantType.NOBODY, "");
    return new State(0, false, false, false, nobody, Distribution.ACCEPT, Map.of(), "{}");
  }

  static WantedState wanted(String name, StateType type) {
    return new WantedState(name, type, state());
  }

  static WantedTransition wanted(
      String name, String source, @Nullable String destination, Condition... conditions) {
    return timed(0, name, source, destination, conditions);
  }

  static WantedTransition timed(
      int timer,
      String name,
      String source,
      @Nullable String destination,
      Condition... conditions) {
    return new WantedTransition(
        name, Button.DEFAULT, timer, source, List.of(conditions), destination);
  }

  static Condition condition(String expression, String target) {
    return new Condition(expression, target, "");
  }

  static WorkflowModel edited(WorkflowModel model, Consumer<Canvas> edit) {
    Canvas canvas = new Canvas(model, Set.of());
    edit.accept(canvas);
    return canvas.model();
  }

  static Transition transition(WorkflowModel model, String flowId) {
    return Transitions.of(model).stream()
        .filter(t -> t.flow().id().equals(flowId))
        .findFirst()
        .orElseThrow();
  }

  static Set<String> nodeIds(WorkflowModel model) {
    return Set.copyOf(model.body().nodes().stream().map(Node::id).toList());
  }
}
