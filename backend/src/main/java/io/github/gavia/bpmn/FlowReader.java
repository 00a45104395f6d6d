package io.github.gavia.bpmn;

import io.github.gavia.workflow.model.Flow;
import io.github.gavia.workflow.model.Flow.Button;
import io.github.gavia.workflow.model.Flow.ButtonKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Sequence flows of one body. One that does not lead from node to node is found and left out. */
final class FlowReader {

  private final Findings findings;
  private final Leftovers leftovers;
  private final Ids ids;
  private final Map<String, XmlElement> leftOut;

  /**
   * Reads flows.
   *
   * @param leftOut elements that were found unable to run, by id
   */
  FlowReader(Findings findings, Ids ids, Map<String, XmlElement> leftOut) {
    this.findings = findings;
    this.leftovers = new Leftovers(findings);
    this.ids = ids;
    this.leftOut = leftOut;
  }

  /**
   * The flows of a body in document order.
   *
   * @param nodes ids of the body's own nodes
   */
  List<Flow> read(XmlElement container, Set<String> nodes) {
    List<Flow> flows = new ArrayList<>();
    for (XmlElement element : container.children(Namespaces.BPMN, "sequenceFlow")) {
      if (leads(element, "sourceRef", nodes) && leads(element, "targetRef", nodes)) {
        flows.add(flow(element));
      }
    }
    return flows;
  }

  private boolean leads(XmlElement flow, String attribute, Set<String> nodes) {
    String ref = flow.attribute(attribute, "");
    if (nodes.contains(ref)) {
      return true;
    }
    XmlElement gone = leftOut.get(ref);
    if (gone != null) {
      findings.add(Finding.FLOW_OF_LEFT_OUT, flow, Map.of("ref", Findings.title(gone)));
    } else if (ids.known(ref)) {
      findings.add(Finding.FLOW_CROSSES_BORDER, flow);
    } else {
      findings.add(
          Finding.DANGLING_FLOW,
          flow,
          flow.line(),
          attribute,
          Map.of("attribute", attribute, "ref", ref));
    }
    return false;
  }

  private Flow flow(XmlElement element) {
    leftovers.report(element, Set.of("conditionExpression"));
    return Extensions.read(
        element,
        findings,
        extensions ->
            new Flow(
                element.id(),
                LabelReader.read(element, extensions),
                element.attribute("sourceRef", ""),
                element.attribute("targetRef", ""),
                condition(element),
                extensions.one("button", FlowReader::button).orElse(null)));
  }

  private static @Nullable String condition(XmlElement flow) {
    XmlElement expression = flow.bpmnChild("conditionExpression");
    return expression == null || expression.text().isBlank() ? null : expression.text();
  }

  private static Button button(ExtensionElement button) {
    Button preset = Button.DEFAULT;
    ButtonKind kind = button.choice("kind", FlowReader::buttonKind, preset.kind());
    return new Button(
        button.integer("attributeType", kind.code()),
        button.flag("requireFields", preset.requireFields()),
        button.flag("confirm", preset.confirm()),
        button.text("confirmText", preset.confirmText()),
        button.integer("transitionType", preset.transitionType()),
        button.integer("timer", preset.timer()),
        button.text("noConditions", preset.noConditions()));
  }

  private static Optional<ButtonKind> buttonKind(String name) {
    return Arrays.stream(ButtonKind.values())
        .filter(kind -> kind.xmlName().equals(name))
        .findFirst();
  }
}
