package io.github.gavia.workflow;

import io.github.gavia.form.FieldAccess;
import io.github.gavia.form.FieldDefinition;
import io.github.gavia.form.FieldType;
import io.github.gavia.participant.Distribution;
import io.github.gavia.participant.ParticipantRule;
import io.github.gavia.participant.ParticipantType;
import io.github.gavia.workflow.model.Body;
import io.github.gavia.workflow.model.Diagram;
import io.github.gavia.workflow.model.Flow;
import io.github.gavia.workflow.model.Label;
import io.github.gavia.workflow.model.Node;
import io.github.gavia.workflow.model.Node.GatewayKind;
import io.github.gavia.workflow.model.State;
import io.github.gavia.workflow.model.WorkflowModel;
import io.github.gavia.workflow.model.WorkflowSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds small workflows node by node; ids serve as names. */
final class CheckedModels {

  private final List<Node> nodes = new ArrayList<>();
  private final List<Flow> flows = new ArrayList<>();
  private final List<FieldDefinition> fields = new ArrayList<>();
  private WorkflowSettings settings = WorkflowSettings.DEFAULT;

  /** {@code start → apply → work → end}, nothing wrong with it; {@code work} is Alice's. */
  static CheckedModels simple() {
    return new CheckedModels()
        .start("start")
        .task("apply")
        .task("work")
        .end("end")
        .flow("start", "apply")
        .flow("apply", "work")
        .flow("work", "end");
  }

  /** {@code start → apply}, to go on from. */
  static CheckedModels begun() {
    return new CheckedModels().start("start").task("apply").end("end").flow("start", "apply");
  }

  CheckedModels node(Node node) {
    nodes.add(node);
    return this;
  }

  CheckedModels start(String id) {
    return node(new Node.StartEvent(id, Label.of(id)));
  }

  CheckedModels end(String id) {
    return node(new Node.EndEvent(id, Label.of(id), state(people(ParticipantType.NOBODY, ""))));
  }

  CheckedModels task(String id) {
    return task(id, people(ParticipantType.PERSON, "alice"));
  }

  CheckedModels task(String id, ParticipantRule rule) {
    return node(new Node.Task(id, Label.of(id), state(rule)));
  }

  CheckedModels taskWithAccess(String id, String key) {
    ParticipantRule alice = people(ParticipantType.PERSON, "alice");
    Map<String, FieldAccess> access = Map.of(key, FieldAccess.REQUIRED);
    return node(
        new Node.Task(
            id,
            Label.of(id),
            new State(0, false, false, false, alice, Distribution.ACCEPT, access, "{}")));
  }

  CheckedModels gateway(String id, GatewayKind kind) {
    return gateway(id, kind, null);
  }

  CheckedModels gateway(String id, GatewayKind kind, @Nullable String defaultFlow) {
    return node(new Node.Gateway(id, Label.of(id), kind, defaultFlow));
  }

  CheckedModels timer(String id, String host, long seconds) {
    return node(new Node.TimerBoundary(id, Label.of(id), host, seconds));
  }

  CheckedModels call(String id, String workflow, @Nullable String itemsField) {
    Node.Call call = new Node.Call(workflow, null, itemsField, null, List.of(), List.of());
    State state = state(people(ParticipantType.NOBODY, ""));
    return node(new Node.CallActivity(id, Label.of(id), state, call));
  }

  CheckedModels sub(String id, CheckedModels inner) {
    return node(new Node.SubProcess(id, Label.of(id), inner.body()));
  }

  CheckedModels field(String key, FieldType type) {
    fields.add(
        new FieldDefinition(key, key, Map.of(), type, 0, null, "", "", "", "{}", "{}", "{}"));
    return this;
  }

  /** The flow's id and name are {@code source-target}. */
  CheckedModels flow(String source, String target) {
    return flow(source + "-" + target, source, target, null);
  }

  CheckedModels flow(String source, String target, String condition) {
    return flow(source + "-" + target, source, target, condition);
  }

  CheckedModels flow(String id, String source, String target, @Nullable String condition) {
    flows.add(new Flow(id, Label.of(id), source, target, condition, null));
    return this;
  }

  CheckedModels namelessFlow(String source, String target) {
    flows.add(new Flow(source + "-" + target, Label.NONE, source, target, null, null));
    return this;
  }

  CheckedModels settings(WorkflowSettings settings) {
    this.settings = settings;
    return this;
  }

  Body body() {
    return new Body(nodes, flows, List.of());
  }

  WorkflowModel model() {
    return new WorkflowModel("w", Label.of("w"), "", settings, fields, body(), Diagram.EMPTY);
  }

  static List<Diagnostic> check(CheckedModels model) {
    return new ModelCheck().check(model.model());
  }

  /** What is wrong with it, each {@code SEVERITY CODE element}. */
  static List<String> found(CheckedModels model) {
    return lines(check(model));
  }

  static List<String> lines(List<Diagnostic> found) {
    return found.stream().map(d -> d.severity() + " " + d.code() + " " + d.elementId()).toList();
  }

  static ParticipantRule people(ParticipantType type, String operand) {
    return new ParticipantRule.People(type, operand);
  }

  private static State state(ParticipantRule rule) {
    return new State(0, false, false, false, rule, Distribution.ACCEPT, Map.of(), "{}");
  }
}
