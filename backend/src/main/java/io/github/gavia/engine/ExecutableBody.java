package io.github.gavia.engine;

import io.github.gavia.workflow.model.Body;
import io.github.gavia.workflow.model.Flow;
import io.github.gavia.workflow.model.Node;
import io.github.gavia.workflow.model.Node.CallActivity;
import io.github.gavia.workflow.model.Node.EndEvent;
import io.github.gavia.workflow.model.Node.Gap;
import io.github.gavia.workflow.model.Node.Gateway;
import io.github.gavia.workflow.model.Node.GatewayKind;
import io.github.gavia.workflow.model.Node.StartEvent;
import io.github.gavia.workflow.model.Node.StateNode;
import io.github.gavia.workflow.model.Node.SubProcess;
import io.github.gavia.workflow.model.Node.Task;
import io.github.gavia.workflow.model.Node.TimerBoundary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.flowable.bpmn.model.Activity;
import org.flowable.bpmn.model.BoundaryEvent;
import org.flowable.bpmn.model.ExclusiveGateway;
import org.flowable.bpmn.model.FlowElementsContainer;
import org.flowable.bpmn.model.FlowNode;
import org.flowable.bpmn.model.InclusiveGateway;
import org.flowable.bpmn.model.MultiInstanceLoopCharacteristics;
import org.flowable.bpmn.model.ParallelGateway;
import org.flowable.bpmn.model.SequenceFlow;
import org.flowable.bpmn.model.TimerEventDefinition;
import org.flowable.bpmn.model.UserTask;
import org.jspecify.annotations.Nullable;

/**
 * Writes one body: a process or an embedded sub-process.
 *
 * <p>Beside what is drawn there is, per body, an <em>entry</em> gateway behind the start event,
 * from which every state can be reached for forced steps; per state a <em>choice</em> gateway that
 * asks which button was pressed; and one <em>nowhere</em> gateway, which refuses.
 */
final class ExecutableBody {

  private final FlowElementsContainer container;
  private final FreshIds ids;
  private final Map<String, Node> nodes = new LinkedHashMap<>();
  private final Map<String, List<Flow>> leaving = new HashMap<>();
  private final Map<String, List<Flow>> entering = new HashMap<>();
  private final Map<String, String> choices = new HashMap<>();
  private @Nullable String nowhere;

  ExecutableBody(FlowElementsContainer container, Body body, FreshIds ids) {
    this.container = container;
    this.ids = ids;
    body.nodes().forEach(node -> nodes.put(node.id(), node));
    for (Flow flow : body.flows()) {
      if (joins(flow)) {
        leaving.computeIfAbsent(flow.source(), k -> new ArrayList<>()).add(flow);
        entering.computeIfAbsent(flow.target(), k -> new ArrayList<>()).add(flow);
      }
    }
  }

  /** Flows with a loose end, across a border, or against the direction of an event lead nowhere. */
  private boolean joins(Flow flow) {
    Node source = nodes.get(flow.source());
    Node target = nodes.get(flow.target());
    return source != null
        && target != null
        && !(source instanceof EndEvent)
        && !(source instanceof Gap)
        && !(target instanceof StartEvent)
        && !(target instanceof TimerBoundary);
  }

  /** Creating a ticket takes a button of the first state in the same step. */
  void writeProcess() {
    write(first -> nodes.get(first) instanceof Task ? choiceOf(first) : first);
  }

  private void writeSubProcess() {
    write(first -> first);
  }

  private void write(UnaryOperator<String> begin) {
    writeEntry(begin);
    nodes.values().forEach(this::write);
    nodes.values().stream()
        .filter(TimerBoundary.class::isInstance)
        .forEach(timer -> writeTimer((TimerBoundary) timer));
    if (nowhere != null) {
      add(new ExclusiveGateway(), nowhere);
      flow(ids.fresh("refused"), nowhere, nowhere, TicketFunctions.nowhere());
    }
  }

  private void writeEntry(UnaryOperator<String> begin) {
    String start =
        nodes.values().stream()
            .filter(StartEvent.class::isInstance)
            .map(Node::id)
            .findFirst()
            .orElseGet(() -> ids.fresh("start"));
    add(new org.flowable.bpmn.model.StartEvent(), start);
    ExclusiveGateway entry = add(new ExclusiveGateway(), ids.fresh("entry"));
    flow(ids.fresh("entering"), start, entry.getId(), null);
    leaving(start).stream()
        .findFirst()
        .ifPresent(
            flow ->
                flow(
                    flow.id(),
                    entry.getId(),
                    begin.apply(flow.target()),
                    TicketFunctions.begins()));
    for (Node node : nodes.values()) {
      if (node instanceof StateNode || node instanceof SubProcess) {
        flow(
            ids.fresh("jump." + node.id()),
            entry.getId(),
            node.id(),
            TicketFunctions.jumps(targetsIn(node)));
      }
    }
    otherwiseNowhere(entry);
  }

  private static List<String> targetsIn(Node node) {
    List<String> targets = new ArrayList<>(List.of(node.id()));
    if (node instanceof SubProcess sub) {
      sub.body().nodes().stream()
          .filter(n -> n instanceof StateNode || n instanceof SubProcess)
          .forEach(n -> targets.addAll(targetsIn(n)));
    }
    return targets;
  }

  private void write(Node node) {
    if (node instanceof Task) {
      add(new UserTask(), node.id());
      writeChoice(node);
    } else if (node instanceof CallActivity call) {
      writeCall(call);
      writeChoice(node);
    } else if (node instanceof EndEvent) {
      add(new org.flowable.bpmn.model.EndEvent(), node.id());
    } else if (node instanceof Gateway gateway) {
      writeGateway(gateway);
    } else if (node instanceof Gap) {
      add(new ExclusiveGateway(), node.id());
      flow(ids.fresh("lost." + node.id()), node.id(), nowhere(), null);
    } else if (node instanceof SubProcess sub) {
      writeSubProcess(sub);
    }
  }

  /** The exits of a state: its buttons, and its timers' flows for those who do not wait (R153). */
  private void writeChoice(Node node) {
    ExclusiveGateway choice = add(new ExclusiveGateway(), choiceOf(node.id()));
    flow(ids.fresh("leave." + node.id()), node.id(), choice.getId(), null);
    List<Flow> exits = leaving(node.id());
    for (Flow exit : exits) {
      flow(exit.id(), choice.getId(), exit.target(), chosen(exit, exits));
    }
    for (TimerBoundary timer : timersOf(node.id())) {
      for (Flow exit : leaving(timer.id())) {
        flow(
            ids.fresh("hand." + exit.id()),
            choice.getId(),
            exit.target(),
            TicketFunctions.byHand(exit.id()));
      }
    }
    otherwiseNowhere(choice);
  }

  private String choiceOf(String nodeId) {
    return choices.computeIfAbsent(nodeId, id -> ids.fresh("choice." + id));
  }

  private String chosen(Flow exit, List<Flow> exits) {
    Set<String> buttons = new LinkedHashSet<>();
    collectButtons(exit, buttons);
    return exits.size() == 1
        ? TicketFunctions.only(exit.id(), buttons)
        : TicketFunctions.chosen(exit.id(), buttons);
  }

  private void collectButtons(Flow flow, Set<String> buttons) {
    if (!buttons.add(flow.id()) || !isButtons(nodes.get(flow.target()))) {
      return;
    }
    leaving(flow.target()).forEach(next -> collectButtons(next, buttons));
  }

  private static boolean isButtons(@Nullable Node node) {
    return node instanceof Gateway gateway && gateway.kind() == GatewayKind.BUTTONS;
  }

  private List<TimerBoundary> timersOf(String nodeId) {
    return nodes.values().stream()
        .filter(TimerBoundary.class::isInstance)
        .map(TimerBoundary.class::cast)
        .filter(timer -> timer.attachedTo().equals(nodeId))
        .toList();
  }

  private void writeCall(CallActivity call) {
    var activity = add(new org.flowable.bpmn.model.CallActivity(), call.id());
    activity.setCalledElementType("id");
    activity.setCalledElement(TicketFunctions.calledDefinition(call.id()));
    activity.setBusinessKey(TicketFunctions.calledTicket());
    if (call.call().itemsField() != null) {
      var loop = new MultiInstanceLoopCharacteristics();
      loop.setSequential(false);
      loop.setLoopCardinality(TicketFunctions.children(call.id()));
      activity.setLoopCharacteristics(loop);
    }
  }

  private void writeTimer(TimerBoundary timer) {
    if (!(container.getFlowElement(timer.attachedTo()) instanceof Activity host)
        || leaving(timer.id()).isEmpty()) {
      return;
    }
    BoundaryEvent boundary = new BoundaryEvent();
    boundary.setAttachedToRef(host);
    boundary.setCancelActivity(true);
    TimerEventDefinition definition = new TimerEventDefinition();
    definition.setTimeDuration("PT" + timer.seconds() + "S");
    boundary.addEventDefinition(definition);
    add(boundary, timer.id());
    leaving(timer.id()).forEach(exit -> flow(exit.id(), timer.id(), exit.target(), null));
  }

  private void writeSubProcess(SubProcess sub) {
    var embedded = add(new org.flowable.bpmn.model.SubProcess(), sub.id());
    new ExecutableBody(embedded, sub.body(), ids).writeSubProcess();
    writeExits(sub.id());
  }

  private void writeGateway(Gateway gateway) {
    switch (gateway.kind()) {
      case PARALLEL -> {
        add(new ParallelGateway(), gateway.id());
        writeExits(gateway.id());
      }
      case MERGE -> {
        add(new ExclusiveGateway(), gateway.id());
        writeExits(gateway.id());
      }
      case INCLUSIVE -> writeRules(add(new InclusiveGateway(), gateway.id()), gateway);
      case RULE -> writeRules(add(new ExclusiveGateway(), gateway.id()), gateway);
      case BUTTONS -> writeButtons(add(new ExclusiveGateway(), gateway.id()), gateway);
    }
  }

  private void writeExits(String nodeId) {
    leaving(nodeId).forEach(exit -> flow(exit.id(), nodeId, exit.target(), null));
    if (leaving(nodeId).isEmpty()) {
      flow(ids.fresh("lost." + nodeId), nodeId, nowhere(), null);
    }
  }

  private void writeRules(org.flowable.bpmn.model.Gateway executable, Gateway gateway) {
    List<Flow> exits = leaving(gateway.id());
    boolean merges = exits.size() == 1 && exits.get(0).condition() == null;
    boolean hasDefault = false;
    for (Flow exit : exits) {
      boolean isDefault = exit.id().equals(gateway.defaultFlow());
      hasDefault |= isDefault;
      String condition = merges || isDefault ? null : TicketFunctions.takes(exit.id());
      flow(exit.id(), gateway.id(), exit.target(), condition);
    }
    if (hasDefault) {
      executable.setDefaultFlow(gateway.defaultFlow());
    } else if (!merges) {
      otherwiseNowhere(executable);
    }
  }

  /** Drawn anywhere else than behind a state, a choice of buttons is a choice by rules. */
  private void writeButtons(ExclusiveGateway executable, Gateway gateway) {
    boolean behindStates =
        entering.getOrDefault(gateway.id(), List.of()).stream()
            .map(flow -> nodes.get(flow.source()))
            .allMatch(source -> source instanceof StateNode || isButtons(source));
    if (!behindStates) {
      writeRules(executable, gateway);
      return;
    }
    List<Flow> exits = leaving(gateway.id());
    exits.forEach(exit -> flow(exit.id(), gateway.id(), exit.target(), chosen(exit, exits)));
    otherwiseNowhere(executable);
  }

  private void otherwiseNowhere(org.flowable.bpmn.model.Gateway gateway) {
    SequenceFlow otherwise =
        flow(ids.fresh("otherwise." + gateway.getId()), gateway.getId(), nowhere(), null);
    gateway.setDefaultFlow(otherwise.getId());
  }

  private String nowhere() {
    if (nowhere == null) {
      nowhere = ids.fresh("nowhere");
    }
    return nowhere;
  }

  private List<Flow> leaving(String nodeId) {
    return leaving.getOrDefault(nodeId, List.of());
  }

  private <T extends FlowNode> T add(T element, String id) {
    element.setId(id);
    container.addFlowElement(element);
    return element;
  }

  private SequenceFlow flow(String id, String source, String target, @Nullable String condition) {
    SequenceFlow flow = new SequenceFlow(source, target);
    flow.setId(id);
    if (condition != null) {
      flow.setConditionExpression(condition);
    }
    container.addFlowElement(flow);
    return flow;
  }
}
