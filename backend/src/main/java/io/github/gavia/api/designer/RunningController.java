package io.github.gavia.api.designer;

import io.github.gavia.access.Caller;
import io.github.gavia.api.designer.CompareJson.MoveOutlook;
import io.github.gavia.api.designer.CompareJson.Running;
import io.github.gavia.api.designer.CompareJson.RunningState;
import io.github.gavia.api.designer.CompareJson.RunningVersion;
import io.github.gavia.query.CheckMove;
import io.github.gavia.query.OpenTickets;
import io.github.gavia.query.OpenTickets.OnVersion;
import io.github.gavia.workflow.ModelCheck;
import io.github.gavia.workflow.RunnableWorkflow;
import io.github.gavia.workflow.Versions;
import io.github.gavia.workflow.Workflows;
import io.github.gavia.workflow.draft.DraftOutcome;
import io.github.gavia.workflow.draft.DraftOutcome.Done;
import io.github.gavia.workflow.draft.WorkflowForm;
import io.github.gavia.workflow.draft.WorkflowForms;
import io.github.gavia.workflow.model.Label;
import io.github.gavia.workflow.model.WorkflowModel;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** Which tickets run on which version, and what a new version would mean for them. */
@RestController
class RunningController {

  private static final String WORKFLOW = "/api/designer/workflows/{id}";

  private final ManagedWorkflows managed;
  private final Workflows workflows;
  private final Versions versions;
  private final OpenTickets open;
  private final WorkflowForms forms;
  private final CheckMove check;
  private final ModelCheck modelCheck;
  private final DesignerBody bodies;

  RunningController(
      ManagedWorkflows managed,
      Workflows workflows,
      Versions versions,
      OpenTickets open,
      WorkflowForms forms,
      CheckMove check,
      ModelCheck modelCheck,
      DesignerBody bodies) {
    this.managed = managed;
    this.workflows = workflows;
    this.versions = versions;
    this.open = open;
    this.forms = forms;
    this.check = check;
    this.modelCheck = modelCheck;
    this.bodies = bodies;
  }

  @GetMapping(WORKFLOW + "/running")
  Running running(@PathVariable int id, Caller caller) {
    managed.require(id, caller);
    Optional<RunnableWorkflow> live = workflows.live(id);
    int liveNumber = live.map(RunnableWorkflow::number).orElse(0);
    List<OnVersion> found = open.of(id);
    return new Running(
        live.map(workflow -> CompareJson.lower(workflow.settings().runningTickets())).orElse(null),
        found.stream().mapToLong(OnVersion::tickets).sum(),
        found.stream().map(version -> version(version, liveNumber)).toList());
  }

  private RunningVersion version(OnVersion found, int liveNumber) {
    RunnableWorkflow workflow = workflows.version(found.versionId());
    List<RunningState> states =
        found.states().entrySet().stream()
            .map(entry -> state(workflow, entry.getKey(), entry.getValue()))
            .toList();
    return new RunningVersion(
        found.number(), found.number() == liveNumber, found.tickets(), states);
  }

  private static RunningState state(RunnableWorkflow workflow, int stateId, long tickets) {
    return workflow
        .state(stateId)
        .map(
            state ->
                new RunningState(
                    stateId,
                    state.elementId(),
                    state.name().text(),
                    state.name().translations(),
                    tickets))
        .orElseGet(() -> new RunningState(stateId, "", "", Label.NONE.translations(), tickets));
  }

  /** The draft, or the version that the body names. */
  @PostMapping(WORKFLOW + "/draft/move-check")
  ResponseEntity<Object> check(
      @PathVariable int id, Caller caller, Locale locale, HttpServletRequest request) {
    managed.require(id, caller);
    ObjectNode body = bodies.object(request);
    Integer number =
        DesignerBody.has(body, "version") ? DesignerBody.number(body, "version") : null;
    Long versionId = number == null ? null : versions.idOf(id, number).orElse(null);
    WorkflowForm form =
        number == null ? new WorkflowForm.Drafted() : new WorkflowForm.Numbered(number);
    DraftOutcome<WorkflowModel> model = forms.read(id, form);
    return model instanceof Done<WorkflowModel> read
        ? outlook(id, read.value(), versionId, locale)
        : DraftAnswers.answer(model, locale, done -> ResponseEntity.ok().build());
  }

  private ResponseEntity<Object> outlook(
      int id, WorkflowModel model, @Nullable Long versionId, Locale locale) {
    try {
      return ResponseEntity.ok(MoveOutlook.of(check.outlook(id, model, versionId)));
    } catch (IllegalArgumentException e) {
      return DraftAnswers.faulty(modelCheck.check(model), locale);
    }
  }
}
