package io.github.gavia.engine;

import io.github.gavia.workflow.model.Body;
import io.github.gavia.workflow.model.Diagram;
import io.github.gavia.workflow.model.Flow;
import io.github.gavia.workflow.model.Label;
import io.github.gavia.workflow.model.Node;
import io.github.gavia.workflow.model.Node.Call;
import io.github.gavia.workflow.model.Node.GatewayKind;
import io.github.gavia.workflow.model.State;
import io.github.gavia.workflow.model.WorkflowModel;
import io.github.gavia.workflow.model.WorkflowModels;
import io.github.gavia.workflow.model.WorkflowSettings;
import java.util.ArrayList;
import java.util.List;

/** Draws workflows for tests, in few words. */
final class Drawing {

  private static final State STATE = WorkflowModels.ofNobody();

  private final String id;
  private final List<Node> nodes = new ArrayList<>();
  private final List<Flow> flows = new ArrayList<>();

  private Drawing(String id) {
    this.id = id;
  }

  /** An empty workflow or sub-process. */
  static Drawing of(String id) {
    return new Drawing(id);
  }

  /** {@code draft → approve → done}, with a way back; the buttons submit, agree and refuse. */
  static Drawing plain() {
    return of("plain")
        .start("draft")
        .task("approve")
        .end("done")
        .flow("submit", "draft", "approve")
        .flow("agree", "approve", "done")
        .flow("refuse", "approve", "draft");
  }

  /** A start event {@code begin} that leads to the start state. */
  Drawing start(String task) {
    return event().task(task).flow("f." + id, "begin." + id, task);
  }

  /** A start event alone. */
  Drawing event() {
    nodes.add(new Node.StartEvent("begin." + id, Label.NONE));
    return this;
  }

  Drawing task(String... tasks) {
    for (String task : tasks) {
      nodes.add(new Node.Task(task, Label.of("name of " + task), STATE));
    }
    return this;
  }

  Drawing end(String... ends) {
    for (String end : ends) {
      nodes.add(new Node.EndEvent(end, Label.NONE, STATE));
    }
    return this;
  }

  Drawing gateway(String gateway, GatewayKind kind) {
    return gateway(gateway, kind, null);
  }

  Drawing gateway(String gateway, GatewayKind kind, String defaultFlow) {
    nodes.add(new Node.Gateway(gateway, Label.NONE, kind, defaultFlow));
    return this;
  }

  Drawing timer(String timer, String host, long seconds) {
    nodes.add(new Node.TimerBoundary(timer, Label.NONE, host, seconds));
    return this;
  }

  Drawing call(String call) {
    nodes.add(
        new Node.CallActivity(
            call, Label.NONE, STATE, new Call("x", null, null, null, List.of(), List.of())));
    return this;
  }

  Drawing calls(String call) {
    nodes.add(
        new Node.CallActivity(
            call, Label.NONE, STATE, new Call("x", null, "items", null, List.of(), List.of())));
    return this;
  }

  Drawing sub(Drawing inner) {
    nodes.add(new Node.SubProcess(inner.id, Label.NONE, inner.body()));
    return this;
  }

  Drawing flow(String flow, String source, String target) {
    flows.add(new Flow(flow, Label.of(flow), source, target, null, null));
    return this;
  }

  /** A flow with a condition. */
  Drawing when(String flow, String source, String target) {
    flows.add(new Flow(flow, Label.NONE, source, target, "a rule", null));
    return this;
  }

  private Body body() {
    return new Body(nodes, flows, List.of());
  }

  WorkflowModel model() {
    return new WorkflowModel(
        id, Label.of(id), "", WorkflowSettings.DEFAULT, List.of(), body(), Diagram.EMPTY);
  }
}
