package io.github.gavia.bpmn;

import io.github.gavia.participant.ParticipantRule;
import io.github.gavia.workflow.model.Label;
import io.github.gavia.workflow.model.Node;
import io.github.gavia.workflow.model.Node.GatewayKind;
import io.github.gavia.workflow.model.State;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Flow nodes other than sub-processes, one by one. */
final class NodeReader {

  private static final Set<String> NODES =
      Set.of(
          "startEvent",
          "endEvent",
          "boundaryEvent",
          "intermediateCatchEvent",
          "intermediateThrowEvent",
          "implicitThrowEvent",
          "task",
          "manualTask",
          "userTask",
          "serviceTask",
          "sendTask",
          "receiveTask",
          "businessRuleTask",
          "scriptTask",
          "callActivity",
          "subProcess",
          "transaction",
          "adHocSubProcess",
          "exclusiveGateway",
          "parallelGateway",
          "inclusiveGateway",
          "eventBasedGateway",
          "complexGateway");

  private static final Set<String> GATEWAY_PARTS = Set.of("incoming", "outgoing");
  private static final Set<String> TASK_PARTS =
      Set.of(
          "incoming",
          "outgoing",
          "standardLoopCharacteristics",
          "multiInstanceLoopCharacteristics",
          "script");

  private final Findings findings;
  private final Leftovers leftovers;
  private final EventReader events;

  NodeReader(Findings findings) {
    this.findings = findings;
    this.leftovers = new Leftovers(findings);
    this.events = new EventReader(findings);
  }

  /** Whether the element is a flow node of BPMN, whether it can be read or not. */
  static boolean isNode(XmlElement element) {
    return element.isBpmn() && NODES.contains(element.name());
  }

  /**
   * The node, or null after a finding when it cannot run. An exclusive gateway without {@code
   * gavia:choice} comes as MERGE: what it is depends on its flows.
   */
  @Nullable Node read(XmlElement element) {
    return switch (element.name()) {
      case "startEvent", "endEvent", "boundaryEvent" -> events.read(element);
      case "task", "manualTask" -> plainTask(element);
      case "userTask" -> task(element);
      case "serviceTask", "sendTask", "receiveTask", "businessRuleTask" ->
          automatic(element, Finding.SERVICE_TASK);
      case "scriptTask" -> automatic(element, Finding.SCRIPT_TASK);
      case "callActivity" -> callActivity(element);
      case "exclusiveGateway" -> exclusive(element);
      case "parallelGateway" -> gateway(element, GatewayKind.PARALLEL);
      case "inclusiveGateway" -> gateway(element, GatewayKind.INCLUSIVE);
      case "eventBasedGateway" -> leftOut(element, Finding.EVENT_GATEWAY);
      case "complexGateway" -> leftOut(element, Finding.COMPLEX_GATEWAY);
      case "intermediateCatchEvent", "intermediateThrowEvent" -> {
        events.reportUnsupported(element);
        yield null;
      }
      default -> leftOut(element, Finding.UNSUPPORTED_NODE);
    };
  }

  private @Nullable Node leftOut(XmlElement element, Finding finding) {
    findings.add(finding, element);
    return null;
  }

  private Node plainTask(XmlElement element) {
    findings.add(Finding.TASK_TO_USER_TASK, element);
    return task(element);
  }

  private Node automatic(XmlElement element, Finding withoutWork) {
    Node.Task task = task(element);
    ParticipantRule participant = task.state().participant();
    boolean works =
        participant instanceof ParticipantRule.Script
            || participant instanceof ParticipantRule.Hook
            || participant instanceof ParticipantRule.Unreadable;
    if (!works) {
      findings.add(withoutWork, element);
    }
    return task;
  }

  private Node.Task task(XmlElement element) {
    reportActivity(element);
    leftovers.report(element, TASK_PARTS);
    return Extensions.read(
        element,
        findings,
        extensions ->
            new Node.Task(
                element.id(), LabelReader.read(element, extensions), StateReader.read(extensions)));
  }

  private Node callActivity(XmlElement element) {
    leftovers.report(element, TASK_PARTS);
    return Extensions.read(
        element,
        findings,
        extensions -> {
          Label name = LabelReader.read(element, extensions);
          State state = StateReader.read(extensions);
          Node.Call call = CallReader.read(element, extensions);
          if (call.itemsField() == null) {
            reportActivity(element);
          }
          return new Node.CallActivity(element.id(), name, state, call);
        });
  }

  /** Loops and compensation of a task, call activity or sub-process. */
  void reportActivity(XmlElement element) {
    if (element.bpmnChild("multiInstanceLoopCharacteristics") != null) {
      findings.add(Finding.MULTI_INSTANCE, element);
    }
    if (element.bpmnChild("standardLoopCharacteristics") != null) {
      findings.add(Finding.LOOP_UNSUPPORTED, element);
    }
    if (element.attribute("isForCompensation", "false").strip().matches("true|1")) {
      findings.add(Finding.COMPENSATION, element);
    }
  }

  private Node exclusive(XmlElement element) {
    leftovers.report(element, GATEWAY_PARTS);
    return Extensions.read(
        element,
        findings,
        extensions -> {
          Label name = LabelReader.read(element, extensions);
          Optional<Node> gap = extensions.one("gap", child -> gap(element, name, child));
          if (gap.isPresent()) {
            return gap.get();
          }
          GatewayKind kind = extensions.one("choice", NodeReader::choice).orElse(GatewayKind.MERGE);
          return new Node.Gateway(element.id(), name, kind, element.attribute("default"));
        });
  }

  private static Node gap(XmlElement element, Label name, ExtensionElement gap) {
    return new Node.Gap(element.id(), name, gap.text("state", ""), gap.text("configured", ""));
  }

  private static GatewayKind choice(ExtensionElement choice) {
    choice.required("kind");
    return choice.choice("kind", NodeReader::choiceKind, GatewayKind.MERGE);
  }

  private static Optional<GatewayKind> choiceKind(String name) {
    return Optional.ofNullable(
        Map.of("button", GatewayKind.BUTTONS, "rule", GatewayKind.RULE).get(name));
  }

  private Node gateway(XmlElement element, GatewayKind kind) {
    leftovers.report(element, GATEWAY_PARTS);
    return Extensions.read(
        element,
        findings,
        extensions ->
            new Node.Gateway(
                element.id(),
                LabelReader.read(element, extensions),
                kind,
                element.attribute("default")));
  }
}
