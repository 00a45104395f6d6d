package io.github.gavia.bpmn.imports;

import io.github.gavia.bpmn.imports.DraftNode.Kind;
import io.github.gavia.workflow.imports.Fix;
import java.util.Map;

/** Gives steps names that the file left without: people see them in every list. */
final class NameSteps {

  private final ProcessDraft draft;
  private int count;

  NameSteps(ProcessDraft draft) {
    this.draft = draft;
  }

  void in(DraftBody body) {
    for (DraftNode step : body.nodes(Kind.TASK, Kind.CALL)) {
      if (step.name.text().isEmpty()) {
        count++;
        Place place = step.place();
        step.name = draft.label("步骤 " + count, "Step " + count);
        String name = step.name.text();
        draft.report.add(
            FlowFinding.STEP_NAMED,
            place,
            Map.of("name", name),
            new Fix(step.id, "name", "", name, true));
      }
    }
  }
}
