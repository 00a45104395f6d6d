package io.github.gavia.bpmn;

import io.github.gavia.participant.ParticipantRule;
import io.github.gavia.workflow.model.Body;
import io.github.gavia.workflow.model.Flow;
import io.github.gavia.workflow.model.Label;
import io.github.gavia.workflow.model.Node;
import io.github.gavia.workflow.model.Node.GatewayKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Nodes, flows and notes of a process or sub-process, in the order the BPMN schema asks for. */
final class BodyWriter {

  private final XmlWriter xml;
  private final ExtensionWriter extensions;

  BodyWriter(XmlWriter xml, ExtensionWriter extensions) {
    this.xml = xml;
    this.extensions = extensions;
  }

  void write(Body body) {
    Map<String, List<Flow>> incoming = by(Flow::target, body.flows());
    Map<String, List<Flow>> outgoing = by(Flow::source, body.flows());
    for (Node node : body.nodes()) {
      start(node);
      extensionElements(node);
      ends("bpmn:incoming", incoming.getOrDefault(node.id(), List.of()));
      ends("bpmn:outgoing", outgoing.getOrDefault(node.id(), List.of()));
      content(node);
      xml.end();
    }
    body.flows().forEach(this::flow);
    body.annotations().forEach(this::annotation);
  }

  private static Map<String, List<Flow>> by(Function<Flow, String> end, List<Flow> flows) {
    return flows.stream().collect(Collectors.groupingBy(end, HashMap::new, Collectors.toList()));
  }

  private void start(Node node) {
    xml.start(tag(node)).attribute("id", node.id()).attribute("name", node.name().text(), "");
    if (node instanceof Node.Gateway gateway && gateway.kind() != GatewayKind.PARALLEL) {
      xml.attribute("default", gateway.defaultFlow());
    } else if (node instanceof Node.TimerBoundary timer) {
      xml.attribute("attachedToRef", timer.attachedTo()).attribute("cancelActivity", "true");
    } else if (node instanceof Node.CallActivity call) {
      xml.attribute("calledElement", call.call().workflow(), "");
    }
  }

  private static String tag(Node node) {
    if (node instanceof Node.Task task) {
      ParticipantRule participant = task.state().participant();
      boolean automatic =
          participant instanceof ParticipantRule.Script
              || participant instanceof ParticipantRule.Hook;
      return automatic ? "bpmn:serviceTask" : "bpmn:userTask";
    } else if (node instanceof Node.Gateway gateway) {
      return switch (gateway.kind()) {
        case BUTTONS, RULE, MERGE -> "bpmn:exclusiveGateway";
        case PARALLEL -> "bpmn:parallelGateway";
        case INCLUSIVE -> "bpmn:inclusiveGateway";
      };
    } else if (node instanceof Node.Gap) {
      return "bpmn:exclusiveGateway";
    } else if (node instanceof Node.StartEvent) {
      return "bpmn:startEvent";
    } else if (node instanceof Node.EndEvent) {
      return "bpmn:endEvent";
    } else if (node instanceof Node.TimerBoundary) {
      return "bpmn:boundaryEvent";
    }
    return node instanceof Node.CallActivity ? "bpmn:callActivity" : "bpmn:subProcess";
  }

  private void extensionElements(Node node) {
    if (node instanceof Node.StateNode stateNode) {
      xml.start("bpmn:extensionElements");
      extensions.translations(node.name().translations());
      extensions.state(stateNode.state());
      if (node instanceof Node.CallActivity callActivity) {
        extensions.call(callActivity.call());
      }
      xml.end();
    } else if (node instanceof Node.Gateway gateway) {
      boolean choice = gateway.kind() == GatewayKind.BUTTONS || gateway.kind() == GatewayKind.RULE;
      container(node.name(), choice, () -> extensions.choice(gateway.kind()));
    } else if (node instanceof Node.Gap gap) {
      container(node.name(), true, () -> extensions.gap(gap));
    } else {
      container(node.name(), false, () -> {});
    }
  }

  /** Extension elements where there may be none at all. */
  private void container(Label name, boolean more, Runnable writeMore) {
    if (name.translations().isEmpty() && !more) {
      return;
    }
    xml.start("bpmn:extensionElements");
    extensions.translations(name.translations());
    if (more) {
      writeMore.run();
    }
    xml.end();
  }

  private void ends(String tag, List<Flow> flows) {
    flows.forEach(flow -> xml.leaf(tag, flow.id()));
  }

  private void content(Node node) {
    if (node instanceof Node.SubProcess subProcess) {
      write(subProcess.body());
    } else if (node instanceof Node.TimerBoundary timer) {
      xml.start("bpmn:timerEventDefinition").start("bpmn:timeDuration");
      xml.attribute("xsi:type", "bpmn:tFormalExpression").text(IsoDuration.text(timer.seconds()));
      xml.end().end();
    }
  }

  private void flow(Flow flow) {
    xml.start("bpmn:sequenceFlow")
        .attribute("id", flow.id())
        .attribute("name", flow.name().text(), "")
        .attribute("sourceRef", flow.source())
        .attribute("targetRef", flow.target());
    Flow.Button button = flow.button();
    container(
        flow.name(),
        button != null,
        () -> {
          if (button != null) {
            extensions.button(button);
          }
        });
    if (flow.condition() != null && !flow.condition().isBlank()) {
      xml.start("bpmn:conditionExpression")
          .attribute("xsi:type", "bpmn:tFormalExpression")
          .text(flow.condition())
          .end();
    }
    xml.end();
  }

  private void annotation(Body.Annotation note) {
    xml.start("bpmn:textAnnotation").attribute("id", note.id());
    xml.leaf("bpmn:text", note.text()).end();
    for (Body.Link link : note.links()) {
      xml.start("bpmn:association")
          .attribute("id", link.id())
          .attribute("sourceRef", link.elementId())
          .attribute("targetRef", note.id())
          .end();
    }
  }
}
