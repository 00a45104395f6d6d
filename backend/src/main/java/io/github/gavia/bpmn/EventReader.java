package io.github.gavia.bpmn;

import io.github.gavia.workflow.model.Node;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Start, end and boundary events. A start or end event that waits for or throws something is read
 * as a plain one, so that the drawing keeps its shape, but cannot be published.
 */
final class EventReader {

  private static final String TIMER = "timerEventDefinition";

  private static final Map<String, Finding> UNSUPPORTED =
      Map.of(
          "messageEventDefinition",
          Finding.MESSAGE_EVENT,
          "signalEventDefinition",
          Finding.SIGNAL_EVENT,
          "conditionalEventDefinition",
          Finding.CONDITIONAL_EVENT,
          "errorEventDefinition",
          Finding.ERROR_EVENT,
          "escalationEventDefinition",
          Finding.ESCALATION_EVENT,
          "compensateEventDefinition",
          Finding.COMPENSATION_EVENT,
          "cancelEventDefinition",
          Finding.CANCEL_EVENT,
          "linkEventDefinition",
          Finding.LINK_EVENT,
          "terminateEventDefinition",
          Finding.TERMINATE_EVENT,
          TIMER,
          Finding.TIMER_EVENT);

  private final Findings findings;
  private final Leftovers leftovers;

  EventReader(Findings findings) {
    this.findings = findings;
    this.leftovers = new Leftovers(findings);
  }

  /** A start, end or boundary event; null after a finding when it cannot run. */
  @Nullable Node read(XmlElement element) {
    leftovers.report(element, partsOf(element));
    return switch (element.name()) {
      case "startEvent" -> start(element);
      case "endEvent" -> end(element);
      default -> boundary(element);
    };
  }

  /** Finds why an event cannot run, by what it waits for or throws. */
  void reportUnsupported(XmlElement element) {
    List<XmlElement> definitions = definitions(element);
    if (definitions.isEmpty()) {
      findings.add(Finding.UNSUPPORTED_NODE, element);
    }
    for (XmlElement definition : definitions) {
      findings.add(UNSUPPORTED.getOrDefault(definition.name(), Finding.UNSUPPORTED_NODE), element);
    }
  }

  private Node start(XmlElement element) {
    for (XmlElement definition : definitions(element)) {
      findings.add(
          definition.name().equals(TIMER)
              ? Finding.TIMER_START
              : UNSUPPORTED.getOrDefault(definition.name(), Finding.UNSUPPORTED_NODE),
          element);
    }
    return Extensions.read(
        element,
        findings,
        extensions -> new Node.StartEvent(element.id(), LabelReader.read(element, extensions)));
  }

  private Node end(XmlElement element) {
    if (!definitions(element).isEmpty()) {
      reportUnsupported(element);
    }
    return Extensions.read(
        element,
        findings,
        extensions ->
            new Node.EndEvent(
                element.id(), LabelReader.read(element, extensions), StateReader.read(extensions)));
  }

  private @Nullable Node boundary(XmlElement element) {
    List<XmlElement> definitions = definitions(element);
    if (definitions.size() != 1 || !definitions.get(0).name().equals(TIMER)) {
      reportUnsupported(element);
      return null;
    }
    if (element.attribute("cancelActivity", "true").strip().matches("false|0")) {
      findings.add(Finding.BOUNDARY_EVENT, element);
      return null;
    }
    XmlElement timer = definitions.get(0);
    XmlElement duration = timer.bpmnChild("timeDuration");
    OptionalLong seconds =
        duration == null ? OptionalLong.empty() : IsoDuration.seconds(duration.text());
    if (seconds.isEmpty()) {
      findings.add(
          Finding.TIMER_INCOMPLETE,
          element,
          timer.line(),
          "timeDuration",
          Map.of("value", timer.text().strip()));
      return null;
    }
    return Extensions.read(
        element,
        findings,
        extensions ->
            new Node.TimerBoundary(
                element.id(),
                LabelReader.read(element, extensions),
                element.attribute("attachedToRef", ""),
                seconds.getAsLong()));
  }

  private static List<XmlElement> definitions(XmlElement event) {
    return event.children().stream().filter(EventReader::isDefinition).toList();
  }

  private static boolean isDefinition(XmlElement element) {
    return element.isBpmn()
        && (element.name().endsWith("EventDefinition")
            || element.name().equals("eventDefinitionRef"));
  }

  private static Set<String> partsOf(XmlElement event) {
    Set<String> parts = new HashSet<>(Set.of("incoming", "outgoing"));
    definitions(event).forEach(definition -> parts.add(definition.name()));
    return parts;
  }
}
