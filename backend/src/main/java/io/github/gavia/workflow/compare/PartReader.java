package io.github.gavia.workflow.compare;

import io.github.gavia.participant.ParticipantRule;
import io.github.gavia.participant.ParticipantType;
import io.github.gavia.workflow.model.Flow;
import io.github.gavia.workflow.model.Label;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the values of a part's properties, which {@link Parts} wrote. */
final class PartReader {

  private final Part part;

  PartReader(Part part) {
    this.part = part;
  }

  String text(String property) {
    return part.properties().getOrDefault(property, "");
  }

  @Nullable String orNull(String property) {
    return part.get(property);
  }

  boolean flag(String property) {
    return text(property).equals("true");
  }

  /** 0 for none. */
  int number(String property) {
    return (int) whole(property);
  }

  /** 0 for none. */
  long whole(String property) {
    String text = text(property);
    return text.isEmpty() ? 0 : Long.parseLong(text);
  }

  Map<String, String> below(String prefix) {
    return part.below(prefix);
  }

  Label label() {
    return new Label(text(Property.NAME), below(Property.TRANSLATION));
  }

  Flow.@Nullable Button button() {
    return orNull(Property.BUTTON_KIND) == null
        ? null
        : new Flow.Button(
            number(Property.BUTTON_KIND),
            flag("button.require_fields"),
            flag("button.confirm"),
            text("button.confirm_text"),
            number("button.transition_type"),
            number("button.timer"),
            text("button.no_conditions"));
  }

  ParticipantRule participant() {
    String unreadable = orNull("participant.unreadable");
    if (unreadable != null) {
      return new ParticipantRule.Unreadable(number(Property.PARTICIPANT_TYPE), unreadable);
    }
    Optional<ParticipantType> known = ParticipantType.ofXmlName(text(Property.PARTICIPANT_TYPE));
    ParticipantType type = known.orElse(ParticipantType.NOBODY);
    return switch (type) {
      case SCRIPT -> new ParticipantRule.Script(text("participant.script"));
      case HOOK ->
          new ParticipantRule.Hook(
              text("participant.url"),
              text("participant.token"),
              flag("participant.wait"),
              text("participant.extra_info"),
              number("participant.redeliveries"),
              text("participant.other"));
      case EXTERNAL ->
          new ParticipantRule.External(
              text("participant.url"),
              text("participant.token"),
              text("participant.extra_info"),
              text("participant.other"));
      default -> new ParticipantRule.People(type, text("participant.operand"));
    };
  }
}
