package io.github.gavia.api.designer;

import io.github.gavia.access.Caller;
import io.github.gavia.access.WorkflowPermissions;
import io.github.gavia.workflow.Versions;
import io.github.gavia.workflow.WorkflowPicture;
import io.github.gavia.workflow.WorkflowXml;
import io.github.gavia.workflow.Workflows;
import io.github.gavia.workflow.draft.DraftXml;
import io.github.gavia.workflow.draft.Drafts;
import io.github.gavia.workflow.model.WorkflowModel;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * Workflows as files to take along: BPMN 2.0 XML and a picture. The live version for whoever may
 * see the workflow, without secrets for those who may not edit it (R181); drafts and earlier
 * versions for managers.
 */
@RestController
class ExportController {

  private static final String WORKFLOW = "/api/designer/workflows/{id}";
  private static final MediaType SVG = MediaType.valueOf("image/svg+xml");

  private final WorkflowPermissions permissions;
  private final Workflows workflows;
  private final Versions versions;
  private final Drafts drafts;
  private final DraftXml draftXml;
  private final WorkflowXml xml;
  private final WorkflowPicture picture;

  ExportController(
      WorkflowPermissions permissions,
      Workflows workflows,
      Versions versions,
      Drafts drafts,
      DraftXml draftXml,
      WorkflowXml xml,
      WorkflowPicture picture) {
    this.permissions = permissions;
    this.workflows = workflows;
    this.versions = versions;
    this.drafts = drafts;
    this.draftXml = draftXml;
    this.xml = xml;
    this.picture = picture;
  }

  @GetMapping(WORKFLOW + "/export.bpmn")
  @LargeWork(stored = true)
  ResponseEntity<byte[]> bpmn(
      @PathVariable int id,
      Caller caller,
      @RequestParam(defaultValue = "false") boolean draft,
      @RequestParam(required = false) @Nullable Integer version) {
    WorkflowModel model = model(id, caller, draft, version);
    return file(xml.write(model), MediaType.APPLICATION_XML, model.id() + ".bpmn");
  }

  @GetMapping(WORKFLOW + "/export.svg")
  @LargeWork(stored = true)
  ResponseEntity<byte[]> svg(
      @PathVariable int id,
      Caller caller,
      Locale locale,
      @RequestParam(defaultValue = "false") boolean draft,
      @RequestParam(required = false) @Nullable Integer version) {
    WorkflowModel model = model(id, caller, draft, version);
    return file(picture.svg(model, locale.getLanguage()), SVG, model.id() + ".svg");
  }

  private WorkflowModel model(int id, Caller caller, boolean draft, @Nullable Integer version) {
    String username = ManagedWorkflows.username(caller);
    boolean manager = permissions.managedWorkflows(username).contains(id);
    if (draft || version != null) {
      Optional<WorkflowModel> chosen = draft ? drafted(id) : published(id, version);
      return chosen.filter(model -> manager).orElseThrow(ExportController::unknown);
    }
    boolean visible =
        manager
            || permissions.viewWorkflows(username).contains(id)
            || permissions.interveneWorkflows(username).contains(id);
    return workflows
        .live(id)
        .filter(live -> visible)
        .map(live -> manager ? live.model() : live.model().withoutSecrets())
        .orElseThrow(ExportController::unknown);
  }

  private Optional<WorkflowModel> drafted(int id) {
    return drafts.of(id).map(found -> draftXml.model(found));
  }

  private Optional<WorkflowModel> published(int id, @Nullable Integer version) {
    return workflows
        .row(id)
        .filter(row -> !row.deleted() && version != null)
        .flatMap(row -> versions.idOf(id, version == null ? 0 : version))
        .map(found -> workflows.version(found).model());
  }

  private static ResponseStatusException unknown() {
    return new ResponseStatusException(
        HttpStatus.NOT_FOUND, "There is no such version, or you may not see it.");
  }

  /** A picture is a document of its own that may load and run nothing. */
  private static ResponseEntity<byte[]> file(String text, MediaType type, String name) {
    ContentDisposition attachment =
        ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build();
    return ResponseEntity.ok()
        .contentType(type)
        .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", "default-src 'none'; sandbox")
        .body(text.getBytes(StandardCharsets.UTF_8));
  }
}
