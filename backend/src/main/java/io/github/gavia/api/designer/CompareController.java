package io.github.gavia.api.designer;

import io.github.gavia.access.Caller;
import io.github.gavia.api.DiagnosticJson;
import io.github.gavia.api.designer.CompareJson.Change;
import io.github.gavia.api.designer.CompareJson.Difference;
import io.github.gavia.api.designer.CompareJson.Merged;
import io.github.gavia.api.designer.DraftJson.Shown;
import io.github.gavia.workflow.RunnableWorkflow;
import io.github.gavia.workflow.Workflows;
import io.github.gavia.workflow.compare.Side;
import io.github.gavia.workflow.draft.MergeDraft;
import io.github.gavia.workflow.draft.WorkflowForm;
import io.github.gavia.workflow.draft.WorkflowForms;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What differs between two forms of a workflow, and how a draft takes in what became live. */
@RestController
class CompareController {

  private static final String WORKFLOW = "/api/designer/workflows/{id}";

  private final ManagedWorkflows managed;
  private final Workflows workflows;
  private final WorkflowForms forms;
  private final MergeDraft merge;
  private final DesignerBody bodies;

  CompareController(
      ManagedWorkflows managed,
      Workflows workflows,
      WorkflowForms forms,
      MergeDraft merge,
      DesignerBody bodies) {
    this.managed = managed;
    this.workflows = workflows;
    this.forms = forms;
    this.merge = merge;
    this.bodies = bodies;
  }

  @GetMapping(WORKFLOW + "/diff")
  @LargeWork(stored = true)
  ResponseEntity<Object> diff(
      @PathVariable int id,
      @RequestParam(required = false, defaultValue = "") String from,
      @RequestParam(required = false, defaultValue = "") String to,
      Caller caller,
      Locale locale) {
    managed.require(id, caller);
    return DraftAnswers.answer(
        forms.compare(id, form("from", from), form("to", to)),
        locale,
        changes ->
            ResponseEntity.ok(new Difference(from, to, changes.stream().map(Change::of).toList())));
  }

  private static WorkflowForm form(String parameter, String name) {
    return WorkflowForm.of(name)
        .orElseThrow(
            () ->
                DesignerBody.bad(parameter + " has to be live, draft or the number of a version."));
  }

  @PostMapping(WORKFLOW + "/draft/merge")
  @LargeWork(stored = true)
  ResponseEntity<Object> merge(
      @PathVariable int id, Caller caller, Locale locale, HttpServletRequest request) {
    String key = managed.require(id, caller).key();
    ObjectNode body = bodies.object(request);
    int revision = DesignerBody.number(body, "revision");
    int live = workflows.live(id).map(RunnableWorkflow::number).orElse(0);
    return DraftAnswers.answer(
        merge.merge(id, revision, choices(body), ManagedWorkflows.username(caller)),
        locale,
        merged ->
            ResponseEntity.ok(
                new Merged(
                    Shown.of(merged.draft(), key, live, locale),
                    DiagnosticJson.of(merged.diagnostics(), locale))));
  }

  private static Map<String, Side> choices(ObjectNode body) {
    Map<String, Side> choices = new HashMap<>();
    JsonNode given = body.path("choices");
    if (!given.isObject() && DesignerBody.has(body, "choices")) {
      throw DesignerBody.bad("choices has to be an object.");
    }
    given.forEachEntry(
        (conflict, side) ->
            choices.put(
                conflict,
                Side.of(side.isString() ? side.stringValue() : "")
                    .orElseThrow(
                        () -> DesignerBody.bad("A choice has to be \"mine\" or \"theirs\"."))));
    return choices;
  }
}
