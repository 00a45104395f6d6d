package io.github.gavia.bpmn.imports;

import io.github.gavia.bpmn.XmlElement;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What an event waits for or throws. */
enum Trigger {
  NONE(""),
  MESSAGE("messageEventDefinition"),
  SIGNAL("signalEventDefinition"),
  CONDITIONAL("conditionalEventDefinition"),
  TIMER("timerEventDefinition"),
  ERROR("errorEventDefinition"),
  ESCALATION("escalationEventDefinition"),
  COMPENSATION("compensateEventDefinition"),
  CANCEL("cancelEventDefinition"),
  LINK("linkEventDefinition"),
  TERMINATE("terminateEventDefinition");

  private final String tag;

  Trigger(String tag) {
    this.tag = tag;
  }

  /** What the event's definitions, in it or referred to, make it. */
  static Trigger of(XmlElement event, Inventory inventory) {
    return definitions(event, inventory).stream()
        .map(Trigger::ofDefinition)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(NONE);
  }

  /** The event definitions of an event. */
  static List<XmlElement> definitions(XmlElement event, Inventory inventory) {
    return event.children().stream()
        .filter(XmlElement::isBpmn)
        .map(
            child ->
                child.name().equals("eventDefinitionRef") ? inventory.resolve(child.text()) : child)
        .filter(child -> child != null && child.name().endsWith("EventDefinition"))
        .map(Objects::requireNonNull)
        .toList();
  }

  /** The definition of that kind, null when there is none. */
  @Nullable XmlElement definition(XmlElement event, Inventory inventory) {
    return definitions(event, inventory).stream()
        .filter(definition -> definition.name().equals(tag))
        .findFirst()
        .orElse(null);
  }

  private static @Nullable Trigger ofDefinition(XmlElement definition) {
    return Arrays.stream(values())
        .filter(trigger -> trigger.tag.equals(definition.name()))
        .findFirst()
        .orElse(null);
  }
}
