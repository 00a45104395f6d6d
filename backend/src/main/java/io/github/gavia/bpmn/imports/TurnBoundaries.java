package io.github.gavia.bpmn.imports;

import io.github.gavia.bpmn.imports.DraftNode.Kind;
import io.github.gavia.workflow.imports.Answer;
import io.github.gavia.workflow.imports.Question;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Events on the borders of steps: timers stay, others become buttons or are left out. */
final class TurnBoundaries {

  private final ProcessDraft draft;
  private final ReadTimer timers;

  TurnBoundaries(ProcessDraft draft) {
    this.draft = draft;
    this.timers = new ReadTimer(draft);
  }

  void in(DraftBody body) {
    Set<String> behind = new HashSet<>();
    for (DraftNode event : body.nodes(Kind.TIMER_BOUNDARY, Kind.BOUNDARY)) {
      DraftNode host = body.node(event.attachedTo);
      body.entering(event).forEach(flow -> refuse(flow, body));
      boolean carries = host != null && host.is(Kind.TASK, Kind.CALL, Kind.SUB_PROCESS);
      boolean stays;
      if (host == null || !carries) {
        draft.report.add(
            FileFinding.DANGLING_BOUNDARY, event.place(), Map.of("ref", event.attachedTo));
        stays = false;
      } else {
        stays = event.kind == Kind.TIMER_BOUNDARY ? timer(event, host) : turn(event, host, body);
      }
      if (!stays) {
        body.leaving(event).forEach(flow -> behind.add(flow.target));
        body.remove(event);
      }
    }
    new LeaveOut(draft).behind(behind, body);
  }

  private void refuse(DraftFlow flow, DraftBody body) {
    draft.report.add(EventFinding.FLOW_INTO_BOUNDARY, flow.place());
    body.remove(flow);
  }

  private boolean timer(DraftNode event, DraftNode host) {
    if (event.seconds == 0) {
      event.seconds = timers.seconds(event);
    }
    addIfNotInterrupting(event, host);
    return true;
  }

  private void addIfNotInterrupting(DraftNode event, DraftNode host) {
    if (event.element != null && !FlowNodes.isTrue(event.element, "cancelActivity", true)) {
      draft.report.add(EventFinding.NON_INTERRUPTING, event.place(), Map.of("host", host.title()));
    }
  }

  /** Whether anything of the event is kept. */
  private boolean turn(DraftNode event, DraftNode host, DraftBody body) {
    EventFinding finding = host.kind == Kind.TASK ? finding(event.trigger) : null;
    Map<String, String> names = Map.of("host", host.title());
    if (finding == null) {
      draft.report.add(EventFinding.BOUNDARY_EVENT, event.place(), names);
      if (event.trigger == Trigger.COMPENSATION) {
        draft.report.add(EventFinding.COMPENSATION_EVENT, event.place());
      }
      return false;
    }
    if (event.trigger == Trigger.ERROR || event.trigger == Trigger.ESCALATION) {
      draft.report.add(finding, event.place(), names);
    } else {
      Asking asking =
          Asking.of(
                  Question.Kind.EVENT,
                  finding,
                  event.place(),
                  List.of(ChoiceText.BUTTON, ChoiceText.SKIP))
              .with(names);
      Answer answer = draft.questions.ask(asking).orElse(Answer.of(ChoiceText.BUTTON.id()));
      if (ChoiceText.SKIP.is(answer)) {
        return false;
      }
    }
    addIfNotInterrupting(event, host);
    makeButton(event, host, body);
    return true;
  }

  private static @Nullable EventFinding finding(Trigger trigger) {
    return switch (trigger) {
      case MESSAGE -> EventFinding.MESSAGE_BOUNDARY;
      case SIGNAL -> EventFinding.SIGNAL_BOUNDARY;
      case CONDITIONAL -> EventFinding.CONDITIONAL_BOUNDARY;
      case ERROR -> EventFinding.ERROR_BOUNDARY;
      case ESCALATION -> EventFinding.ESCALATION_BOUNDARY;
      default -> null;
    };
  }

  /** A flow from the host, with the event as a mere mark on it. */
  private void makeButton(DraftNode event, DraftNode host, DraftBody body) {
    event.kind = Kind.PASS;
    event.trigger = Trigger.NONE;
    DraftFlow button = draft.connect(body, host, event);
    button.button = true;
    button.name = event.name;
  }
}
