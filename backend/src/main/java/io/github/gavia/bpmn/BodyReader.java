package io.github.gavia.bpmn;

import io.github.gavia.workflow.model.Body;
import io.github.gavia.workflow.model.Flow;
import io.github.gavia.workflow.model.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Nodes, flows and notes of a process and, one inside the other, of its sub-processes. */
final class BodyReader {

  private static final Set<String> PARTS =
      Set.of("sequenceFlow", "textAnnotation", "association", "incoming", "outgoing");

  private final Findings findings;
  private final Ids ids;
  private final Leftovers leftovers;
  private final NodeReader nodes;
  private final Map<String, XmlElement> leftOut = new HashMap<>();

  BodyReader(Findings findings, Ids ids) {
    this.findings = findings;
    this.ids = ids;
    this.leftovers = new Leftovers(findings);
    this.nodes = new NodeReader(findings);
  }

  /**
   * The body of a process or sub-process, its notes still without links.
   *
   * @param container the element with an id on every part
   */
  Body read(XmlElement container) {
    leftovers.reportAttributes(container);
    Map<String, Node> read = nodes(container);
    List<Flow> flows = new FlowReader(findings, ids, leftOut).read(container, read.keySet());
    List<Node> settled =
        read.values().stream().map(node -> settled(container, node, read, flows)).toList();
    return new Body(settled, flows, annotations(container));
  }

  private Map<String, Node> nodes(XmlElement container) {
    Map<String, Node> read = new LinkedHashMap<>();
    for (XmlElement child : container.children()) {
      if (!NodeReader.isNode(child)) {
        reportNoPart(container, child);
        continue;
      }
      Node node = node(child);
      if (node == null) {
        leftOut.put(child.id(), child);
      } else {
        read.put(node.id(), node);
      }
    }
    dropLooseTimers(container, read);
    return read;
  }

  private void dropLooseTimers(XmlElement container, Map<String, Node> read) {
    for (Node node : List.copyOf(read.values())) {
      if (node instanceof Node.TimerBoundary timer && !carries(read.get(timer.attachedTo()))) {
        XmlElement element = element(container, timer);
        findings.add(
            Finding.DANGLING_REF,
            element,
            Map.of("attribute", "attachedToRef", "ref", timer.attachedTo()));
        read.remove(timer.id());
        leftOut.put(timer.id(), element);
      }
    }
  }

  private static boolean carries(@Nullable Node node) {
    return node instanceof Node.Task
        || node instanceof Node.CallActivity
        || node instanceof Node.SubProcess;
  }

  private @Nullable Node node(XmlElement element) {
    return switch (element.name()) {
      case "subProcess" -> {
        if (element.attribute("triggeredByEvent", "false").strip().matches("true|1")) {
          findings.add(Finding.EVENT_SUB_PROCESS, element);
          yield null;
        }
        yield subProcess(element);
      }
      case "transaction" -> {
        findings.add(Finding.TRANSACTION, element);
        yield subProcess(element);
      }
      case "adHocSubProcess" -> {
        findings.add(Finding.ADHOC, element);
        yield null;
      }
      default -> nodes.read(element);
    };
  }

  private Node subProcess(XmlElement element) {
    nodes.reportActivity(element);
    return Extensions.read(
        element,
        findings,
        extensions ->
            new Node.SubProcess(
                element.id(), LabelReader.read(element, extensions), read(element)));
  }

  private void reportNoPart(XmlElement container, XmlElement child) {
    boolean part =
        child.isBpmn()
            && (PARTS.contains(child.name())
                || child.name().equals("extensionElements")
                || child.name().endsWith("LoopCharacteristics"));
    boolean description = child.isBpmn("documentation") && container.isBpmn("process");
    if (part || description) {
      return;
    }
    if (child.isBpmn("laneSet")) {
      findings.add(Finding.LANE_TO_ROLE, container, child.line(), null, Map.of());
    } else {
      leftovers.unread(container, child);
    }
  }

  /** The node with all that its flows decide. */
  private Node settled(XmlElement container, Node node, Map<String, Node> read, List<Flow> flows) {
    if (!(node instanceof Node.Gateway gateway)) {
      return node;
    }
    String defaultFlow = gateway.defaultFlow();
    if (defaultFlow != null && !leaves(gateway, defaultFlow, flows)) {
      findings.add(
          Finding.DANGLING_DEFAULT, element(container, gateway), Map.of("ref", defaultFlow));
      defaultFlow = null;
    }
    return new Node.Gateway(
        gateway.id(), gateway.name(), GatewayKinds.of(gateway, read, flows), defaultFlow);
  }

  private static boolean leaves(Node.Gateway gateway, String flowId, List<Flow> flows) {
    return flows.stream()
        .anyMatch(flow -> flow.id().equals(flowId) && flow.source().equals(gateway.id()));
  }

  private static XmlElement element(XmlElement container, Node node) {
    return container.children().stream()
        .filter(child -> child.id().equals(node.id()))
        .findFirst()
        .orElse(container);
  }

  private List<Body.Annotation> annotations(XmlElement container) {
    List<Body.Annotation> annotations = new ArrayList<>();
    for (XmlElement note : container.children(Namespaces.BPMN, "textAnnotation")) {
      leftovers.report(note, Set.of("text"));
      XmlElement text = note.bpmnChild("text");
      annotations.add(new Body.Annotation(note.id(), text == null ? "" : text.text(), List.of()));
    }
    return annotations;
  }
}
