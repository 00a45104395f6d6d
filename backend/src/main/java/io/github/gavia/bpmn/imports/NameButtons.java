package io.github.gavia.bpmn.imports;

import io.github.gavia.bpmn.imports.DraftNode.Kind;
import io.github.gavia.participant.ParticipantRule;
import io.github.gavia.workflow.imports.Fix;
import io.github.gavia.workflow.model.Label;
import java.util.List;
import java.util.Map;

/** Gives the buttons names that the file left without. */
final class NameButtons {

  private final ProcessDraft draft;

  NameButtons(ProcessDraft draft) {
    this.draft = draft;
  }

  void in(DraftBody body) {
    for (DraftNode step : body.nodes(Kind.TASK)) {
      if (step.participant instanceof ParticipantRule.Hook
          || step.participant instanceof ParticipantRule.Script) {
        continue;
      }
      List<DraftFlow> exits = body.leaving(step);
      boolean toGateway = exits.size() == 1 && body.target(exits.get(0)).kind == Kind.BUTTONS;
      List<DraftFlow> buttons = toGateway ? body.leaving(body.target(exits.get(0))) : exits;
      for (DraftFlow button : buttons) {
        if (button.name.text().isEmpty()) {
          name(button, step, buttons.size() == 1, body);
        }
      }
    }
  }

  private void name(DraftFlow button, DraftNode step, boolean only, DraftBody body) {
    DraftNode target = body.target(button);
    boolean begins =
        body.owner == null
            && body.entering(step).stream().anyMatch(flow -> body.source(flow).kind == Kind.START);
    if (only) {
      button.name = begins ? draft.label("提交", "Submit") : draft.label("完成", "Complete");
    } else if (target.name.text().isEmpty()) {
      button.name =
          target.kind == Kind.END ? draft.label("结束", "Finish") : draft.label("继续", "Continue");
    } else {
      button.name = Label.of(Texts.shortened("→ " + target.name.text(), Texts.LONGEST_NAME));
    }
    String name = button.name.text();
    draft.report.add(
        FlowFinding.BUTTON_NAMED,
        button.place(),
        Map.of("source", step.title(), "name", name),
        new Fix(button.id, "name", "", name, true));
  }
}
