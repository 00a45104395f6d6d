package io.github.gavia.bpmn.imports;

import io.github.gavia.bpmn.XmlElement;
import java.util.List;
import java.util.Set;

/** Which elements of BPMN are steps, events or gateways, and which contain others. */
final class FlowNodes {

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

  private static final Set<String> CONTAINERS =
      Set.of("subProcess", "transaction", "adHocSubProcess");

  private FlowNodes() {}

  static boolean isNode(XmlElement element) {
    return element.isBpmn() && NODES.contains(element.name());
  }

  static boolean isContainer(XmlElement element) {
    return element.isBpmn() && CONTAINERS.contains(element.name());
  }

  /** The nodes directly inside of a process or sub-process. */
  static List<XmlElement> of(XmlElement container) {
    return container.children().stream().filter(FlowNodes::isNode).toList();
  }

  /** How many nodes there are, those in sub-processes included. */
  static int count(XmlElement container) {
    int count = 0;
    for (XmlElement node : of(container)) {
      count += 1 + (isContainer(node) ? count(node) : 0);
    }
    return count;
  }

  /** How many sequence flows there are, those in sub-processes included. */
  static int countFlows(XmlElement container) {
    int count = 0;
    for (XmlElement child : container.children()) {
      if (child.isBpmn("sequenceFlow")) {
        count++;
      } else if (isContainer(child)) {
        count += countFlows(child);
      }
    }
    return count;
  }

  /** Whether an attribute says yes. */
  static boolean isTrue(XmlElement element, String attribute, boolean preset) {
    String value = element.attribute(attribute, Boolean.toString(preset)).strip();
    return preset ? !value.matches("false|0") : value.matches("true|1");
  }
}
