package io.github.gavia.api.designer;

import io.github.gavia.access.Caller;
import io.github.gavia.api.DiagnosticJson;
import io.github.gavia.api.designer.DraftJson.Published;
import io.github.gavia.api.designer.DraftJson.Saved;
import io.github.gavia.api.designer.DraftJson.Shown;
import io.github.gavia.form.BodyText;
import io.github.gavia.workflow.RunnableWorkflow;
import io.github.gavia.workflow.Workflows;
import io.github.gavia.workflow.draft.DiscardDraft;
import io.github.gavia.workflow.draft.Draft;
import io.github.gavia.workflow.draft.DraftOutcome.Missing;
import io.github.gavia.workflow.draft.Drafts;
import io.github.gavia.workflow.draft.OpenDraft;
import io.github.gavia.workflow.draft.PublishDraft;
import io.github.gavia.workflow.draft.SaveDraft;
import io.github.gavia.workflow.draft.SaveDraft.SavedDraft;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The draft of a workflow: read, open, save, discard, publish. For its managers alone. */
@RestController
class DraftsController {

  private static final String DRAFT = "/api/designer/workflows/{id}/draft";
  private static final int LONGEST_NOTE = 200;

  private final ManagedWorkflows managed;
  private final Workflows workflows;
  private final Drafts drafts;
  private final OpenDraft open;
  private final SaveDraft save;
  private final DiscardDraft discard;
  private final PublishDraft publish;
  private final DesignerBody bodies;

  DraftsController(
      ManagedWorkflows managed,
      Workflows workflows,
      Drafts drafts,
      OpenDraft open,
      SaveDraft save,
      DiscardDraft discard,
      PublishDraft publish,
      DesignerBody bodies) {
    this.managed = managed;
    this.workflows = workflows;
    this.drafts = drafts;
    this.open = open;
    this.save = save;
    this.discard = discard;
    this.publish = publish;
    this.bodies = bodies;
  }

  @GetMapping(DRAFT)
  @LargeWork(stored = true)
  ResponseEntity<Object> read(@PathVariable int id, Caller caller, Locale locale) {
    String key = managed.require(id, caller).key();
    return drafts
        .of(id)
        .map(draft -> ResponseEntity.ok().<Object>body(shown(draft, key, locale)))
        .orElseGet(() -> DraftAnswers.notThere(Missing.DRAFT));
  }

  @PostMapping(DRAFT)
  @LargeWork(stored = true)
  ResponseEntity<Object> open(@PathVariable int id, Caller caller, Locale locale) {
    String key = managed.require(id, caller).key();
    return DraftAnswers.answer(
        open.open(id, ManagedWorkflows.username(caller)),
        locale,
        opened ->
            ResponseEntity.status(opened.made() ? HttpStatus.CREATED : HttpStatus.OK)
                .body(shown(opened.draft(), key, locale)));
  }

  @PutMapping(DRAFT)
  @LargeWork
  ResponseEntity<Object> save(
      @PathVariable int id, Caller caller, Locale locale, HttpServletRequest request) {
    managed.require(id, caller);
    ObjectNode body = bodies.object(request);
    int revision = DesignerBody.number(body, "revision");
    String xml = DesignerBody.text(body, "xml");
    return DraftAnswers.answer(
        save.save(id, revision, xml, settled(body), ManagedWorkflows.username(caller)),
        locale,
        saved -> ResponseEntity.ok(saved(saved, locale)));
  }

  private static Set<String> settled(ObjectNode body) {
    Set<String> ids = new HashSet<>();
    if (DesignerBody.has(body, "settled")) {
      JsonNode sent = body.path("settled");
      if (!sent.isArray() || !sent.valueStream().allMatch(JsonNode::isString)) {
        throw DesignerBody.bad("settled has to be a list of question ids.");
      }
      sent.forEach(id -> ids.add(id.stringValue()));
    }
    return ids;
  }

  private static Saved saved(SavedDraft saved, Locale locale) {
    Draft draft = saved.draft();
    return new Saved(
        draft.revision(),
        draft.modifier(),
        draft.modified(),
        saved.changed() ? draft.xml() : null,
        DiagnosticJson.of(saved.diagnostics(), locale));
  }

  @DeleteMapping(DRAFT)
  ResponseEntity<Object> discard(
      @PathVariable int id,
      Caller caller,
      Locale locale,
      @RequestParam(required = false) @Nullable Integer revision) {
    managed.require(id, caller);
    return DraftAnswers.answer(
        discard.discard(id, revision), locale, gone -> ResponseEntity.noContent().build());
  }

  @PostMapping("/api/designer/workflows/{id}/publish")
  @LargeWork(stored = true)
  ResponseEntity<Object> publish(
      @PathVariable int id, Caller caller, Locale locale, HttpServletRequest request) {
    managed.require(id, caller);
    ObjectNode body = bodies.object(request);
    String note = DesignerBody.has(body, "note") ? DesignerBody.text(body, "note") : "";
    if (note.codePointCount(0, note.length()) > LONGEST_NOTE || !BodyText.storable(note)) {
      throw DesignerBody.bad("note has more than " + LONGEST_NOTE + " characters, or a wrong one.");
    }
    Integer overwrite =
        DesignerBody.has(body, "overwrite") ? DesignerBody.number(body, "overwrite") : null;
    PublishDraft.Wish wish =
        new PublishDraft.Wish(id, DesignerBody.number(body, "revision"), note, overwrite);
    return DraftAnswers.answer(
        publish.publish(wish, ManagedWorkflows.username(caller)),
        locale,
        done ->
            ResponseEntity.ok(
                new Published(done.number(), DiagnosticJson.of(done.diagnostics(), locale))));
  }

  private Shown shown(Draft draft, String key, Locale locale) {
    int live = workflows.live(draft.workflowId()).map(RunnableWorkflow::number).orElse(0);
    return Shown.of(draft, key, live, locale);
  }
}
