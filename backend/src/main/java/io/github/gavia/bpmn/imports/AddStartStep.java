package io.github.gavia.bpmn.imports;

import io.github.gavia.bpmn.imports.DraftNode.Kind;
import io.github.gavia.participant.ParticipantRule;
import io.github.gavia.participant.ParticipantType;
import java.util.List;

/** Tickets begin in a step of whoever creates them; a process drawn without one gets it. */
final class AddStartStep {

  private static final ParticipantRule CREATOR =
      new ParticipantRule.People(ParticipantType.VARIABLE, "creator");

  private final ProcessDraft draft;
  private final SplitExits splits;

  AddStartStep(ProcessDraft draft) {
    this.draft = draft;
    this.splits = new SplitExits(draft);
  }

  void in(DraftBody body) {
    for (DraftNode start : body.nodes(Kind.START)) {
      List<DraftFlow> exits = body.leaving(start);
      DraftNode first = exits.size() == 1 ? body.target(exits.get(0)) : null;
      if (first != null && first.kind == Kind.TASK && first.participant.equals(CREATOR)) {
        first.access.putAll(start.access);
        draft.report.add(FlowFinding.START_STEP_TAKEN, first.place());
      } else {
        add(start, exits, body);
      }
    }
  }

  private void add(DraftNode start, List<DraftFlow> exits, DraftBody body) {
    DraftNode step = draft.added(body, Kind.TASK, "Submit", draft.label("提交申请", "Submit request"));
    step.participant = CREATOR;
    step.settled = true;
    step.access.putAll(start.access);
    step.origin = start.element;
    exits.forEach(flow -> body.leadFrom(flow, step));
    draft.connect(body, start, step);
    draft.report.add(FlowFinding.START_STEP, step.place());
    List<DraftFlow> others = exits.stream().filter(flow -> !flow.button).toList();
    if (others.size() > 1) {
      boolean conditions = others.stream().anyMatch(flow -> !flow.drawnCondition.isEmpty());
      splits.put(step, conditions ? Kind.INCLUSIVE : Kind.PARALLEL, others, body);
    }
  }
}
