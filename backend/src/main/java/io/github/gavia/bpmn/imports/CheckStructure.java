package io.github.gavia.bpmn.imports;

import io.github.gavia.participant.ParticipantRule;
import io.github.gavia.workflow.Diagnostic;
import io.github.gavia.workflow.ModelCheck;
import io.github.gavia.workflow.imports.Fix;
import io.github.gavia.workflow.imports.Question;
import io.github.gavia.workflow.model.WorkflowModel;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What publishing would say of a draft, with the lines of the file; nothing is said twice. */
final class CheckStructure {

  /** Said by an open question in better words. */
  private static final Set<String> ASKED =
      Set.of("NO_ASSIGNEE", "CONDITION_MISSING", "NO_DEFAULT", "CALL_ACTIVITY", "UNREACHABLE");

  private final ProcessDraft draft;
  private final ModelCheck check;
  private final Map<String, Place> places = new HashMap<>();
  private final Set<String> gateways = new HashSet<>();
  private final Set<String> waiting = new HashSet<>();

  CheckStructure(ProcessDraft draft, ModelCheck check) {
    this.draft = draft;
    this.check = check;
    draft.forEachBody(this::index);
  }

  private void index(DraftBody body) {
    for (DraftNode node : body.nodes()) {
      places.put(node.id, node.place());
      if (node.isGateway()) {
        gateways.add(node.id);
      }
      if (node.waits) {
        waiting.add(node.id);
      }
    }
    body.flows().forEach(flow -> places.put(flow.id, flow.place()));
  }

  void report(WorkflowModel model) {
    Set<String> asked = askedElements();
    for (Diagnostic found : check.check(model)) {
      String id = found.elementId();
      boolean known =
          id != null
              && ASKED.contains(found.code())
              && (asked.contains(id) || waiting.contains(id));
      if (!known && !draft.report.says(found.code(), id)) {
        draft.report.add(located(found), null, fix(found));
      }
    }
    if (draft.tasks().stream().noneMatch(CheckStructure::isHandledByPeople)) {
      draft.report.add(FlowFinding.NO_HUMAN_STEP, draft.place());
    }
  }

  /** Joins that do not fit their split become the other kind. */
  private @Nullable Fix fix(Diagnostic found) {
    boolean waits = found.code().equals("DEADLOCK");
    boolean gateway = gateways.contains(String.valueOf(found.elementId()));
    if (!gateway || !waits && !found.code().equals("LACK_OF_SYNC")) {
      return null;
    }
    return waits
        ? new Fix(found.elementId(), "gateway", "parallel", "exclusive", false)
        : new Fix(found.elementId(), "gateway", "exclusive", "parallel", false);
  }

  /** The step that creates the ticket is no work yet. */
  private static boolean isHandledByPeople(DraftNode task) {
    boolean machine =
        task.participant instanceof ParticipantRule.Hook
            || task.participant instanceof ParticipantRule.Script;
    return !machine && task.origin != null && !task.origin.isBpmn("startEvent");
  }

  private Set<String> askedElements() {
    Set<String> asked = new HashSet<>();
    for (Question question : draft.questions.list()) {
      boolean here = Objects.equals(question.processId(), draft.report.processId());
      if (here && question.open()) {
        asked.addAll(question.elementIds());
      }
    }
    // A gateway's default is asked for with its flows.
    draft.forEachBody(
        body ->
            body.flows().stream()
                .filter(flow -> asked.contains(flow.id))
                .forEach(flow -> asked.add(flow.source)));
    return asked;
  }

  private Diagnostic located(Diagnostic found) {
    Place place = places.get(found.elementId());
    return place == null
        ? found
        : new Diagnostic(
            found.severity(),
            found.code(),
            found.elementId(),
            found.elementName(),
            place.line(),
            found.field(),
            found.args(),
            found.messages());
  }
}
