package io.github.gavia.bpmn.imports;

import io.github.gavia.bpmn.imports.DraftNode.Kind;
import io.github.gavia.workflow.imports.Answer;
import io.github.gavia.workflow.imports.Question;
import io.github.gavia.workflow.model.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Events in the middle of a process become steps, buttons and timers. */
final class TurnEvents {

  private static final List<ChoiceText> AUTOMATIONS =
      List.of(ChoiceText.STEP, ChoiceText.HOOK, ChoiceText.SCRIPT);

  private final ProcessDraft draft;
  private final ReadTimer timers;

  TurnEvents(ProcessDraft draft) {
    this.draft = draft;
    this.timers = new ReadTimer(draft);
  }

  void in(DraftBody body) {
    body.nodes(Kind.EVENT_CHOICE).forEach(gateway -> turnChoice(gateway, body));
    body.nodes(Kind.CATCH).forEach(event -> turnWaiting(event, body));
    for (DraftNode event : body.nodes(Kind.PASS, Kind.END)) {
      if (ReadEvent.tells(event)) {
        askWhoTells(event, body);
      }
    }
  }

  /** A step that waits, with a button for each event and a timer for each timer. */
  private void turnChoice(DraftNode gateway, DraftBody body) {
    gateway.kind = Kind.TASK;
    gateway.waits = true;
    draft.report.add(EventFinding.EVENT_GATEWAY, gateway.place());
    if (gateway.name.text().isEmpty()) {
      gateway.name = draft.label("等待", "Wait");
    }
    for (DraftFlow flow : body.leaving(gateway)) {
      DraftNode event = body.target(flow);
      flow.button = true;
      if (event.kind == Kind.CATCH && body.entering(event).size() == 1) {
        turnAwaited(event, flow, gateway, body);
      }
    }
  }

  private void turnAwaited(DraftNode event, DraftFlow flow, DraftNode gateway, DraftBody body) {
    if (event.trigger == Trigger.TIMER) {
      body.remove(flow);
      event.kind = Kind.TIMER_BOUNDARY;
      event.attachedTo = gateway.id;
      event.seconds = timers.seconds(event);
      return;
    }
    event.kind = Kind.PASS;
    event.trigger = Trigger.NONE;
    if (!event.name.text().isEmpty()) {
      flow.name = event.name;
    }
    draft.report.add(EventFinding.EVENT_BUTTON, event.place(), Map.of("host", gateway.title()));
  }

  private void turnWaiting(DraftNode event, DraftBody body) {
    if (event.trigger == Trigger.TIMER) {
      turnTimer(event, body);
      return;
    }
    EventFinding finding =
        event.tag().equals("receiveTask")
            ? EventFinding.RECEIVE_TASK
            : switch (event.trigger) {
              case SIGNAL -> EventFinding.SIGNAL_CATCH;
              case CONDITIONAL -> EventFinding.CONDITIONAL_CATCH;
              default -> EventFinding.MESSAGE_CATCH;
            };
    Optional<Answer> answer = ask(event, finding, List.of(ChoiceText.STEP, ChoiceText.SKIP));
    boolean skipped = answer.isPresent() && ChoiceText.SKIP.is(answer.get());
    event.kind = skipped ? Kind.PASS : Kind.TASK;
    event.trigger = Trigger.NONE;
  }

  /** The ticket waits in a state of nobody, until its timer leads on. */
  private void turnTimer(DraftNode event, DraftBody body) {
    event.kind = Kind.TASK;
    event.settled = true;
    event.waits = true;
    DraftNode timer = draft.added(body, Kind.TIMER_BOUNDARY, event.id, event.name);
    timer.attachedTo = event.id;
    timer.seconds = timers.seconds(event);
    body.leaving(event).forEach(flow -> body.leadFrom(flow, timer));
    draft.report.add(EventFinding.TIMER_EVENT, event.place());
  }

  private void askWhoTells(DraftNode event, DraftBody body) {
    boolean ends = event.kind == Kind.END;
    List<ChoiceText> choices = new ArrayList<>(AUTOMATIONS);
    choices.add(0, ends ? ChoiceText.PLAIN : ChoiceText.SKIP);
    EventFinding finding =
        event.trigger == Trigger.SIGNAL ? EventFinding.SIGNAL_THROW : EventFinding.MESSAGE_THROW;
    Optional<Answer> answer = ask(event, finding, choices);
    event.trigger = Trigger.NONE;
    if (answer.isEmpty() || ChoiceText.PLAIN.is(answer.get())) {
      return;
    }
    if (ends) {
      DraftNode task = draft.added(body, Kind.TASK, event.id, named(event));
      task.origin = event.element;
      draft.putBefore(body, task, event);
      ReadNode.settle(task, answer);
    } else {
      event.kind = Kind.TASK;
      ReadNode.settle(event, answer);
    }
  }

  private Label named(DraftNode event) {
    return event.name.text().isEmpty() ? draft.label("通知", "Notify") : event.name;
  }

  private Optional<Answer> ask(DraftNode event, EventFinding finding, List<ChoiceText> choices) {
    return draft.questions.ask(Asking.of(Question.Kind.EVENT, finding, event.place(), choices));
  }
}
