package io.github.gavia.bpmn.imports;

import io.github.gavia.bpmn.IsoDuration;
import io.github.gavia.bpmn.XmlElement;
import io.github.gavia.workflow.imports.Fix;
import io.github.gavia.workflow.imports.Question;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** How long a timer runs. */
final class ReadTimer {

  /** Stands in the draft until the question is answered, so that the drawing keeps its shape. */
  private static final long MEANWHILE = 24 * 60 * 60;

  private static final List<String> PARTS = List.of("timeDuration", "timeCycle", "timeDate");

  private final ProcessDraft draft;

  ReadTimer(ProcessDraft draft) {
    this.draft = draft;
  }

  /** Seconds above 0; asks when file and name do not tell. */
  long seconds(DraftNode timer) {
    String value = value(timer);
    OptionalLong exact = IsoDuration.seconds(value);
    if (exact.isPresent()) {
      return exact.getAsLong();
    }
    String speaking = value.isEmpty() ? timer.name.text() : value;
    OptionalLong read = Durations.seconds(speaking);
    if (read.isPresent()) {
      String duration = IsoDuration.text(read.getAsLong());
      draft.report.add(
          EventFinding.TIMER_READ,
          timer.place(),
          Map.of("value", speaking, "duration", duration),
          new Fix(timer.id, "duration", Texts.shortened(speaking, 200), duration, true));
      return read.getAsLong();
    }
    return ask(timer, speaking);
  }

  private long ask(DraftNode timer, String value) {
    OptionalLong byName = Durations.seconds(timer.name.text());
    Asking asking =
        Asking.of(
                Question.Kind.TIMER,
                EventFinding.TIMER_INCOMPLETE,
                timer.place(),
                List.of(ChoiceText.DURATION))
            .with(Map.of("value", value));
    if (byName.isPresent()) {
      asking = asking.proposing(ChoiceText.DURATION, IsoDuration.text(byName.getAsLong()));
    }
    return draft
        .questions
        .ask(asking)
        .map(answer -> IsoDuration.seconds(answer.value()).orElse(MEANWHILE))
        .orElse(MEANWHILE);
  }

  private String value(DraftNode timer) {
    XmlElement event = timer.element;
    XmlElement definition = event == null ? null : Trigger.TIMER.definition(event, draft.inventory);
    if (definition == null) {
      return "";
    }
    for (String part : PARTS) {
      XmlElement value = definition.bpmnChild(part);
      if (value != null && !value.text().isBlank()) {
        return Texts.oneLine(Texts.cut(value.text().strip()));
      }
    }
    return "";
  }
}
