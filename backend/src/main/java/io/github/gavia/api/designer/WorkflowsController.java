package io.github.gavia.api.designer;

import io.github.gavia.access.Caller;
import io.github.gavia.access.WorkflowPermissions;
import io.github.gavia.access.WorkflowScope;
import io.github.gavia.api.designer.WorkflowJson.Detail;
import io.github.gavia.api.designer.WorkflowJson.Line;
import io.github.gavia.api.designer.WorkflowJson.Listed;
import io.github.gavia.api.designer.WorkflowShown.Standing;
import io.github.gavia.query.Page;
import io.github.gavia.query.PageRequest;
import io.github.gavia.query.WorkflowLists;
import io.github.gavia.query.WorkflowLists.SearchIn;
import io.github.gavia.query.WorkflowLists.WorkflowLine;
import io.github.gavia.workflow.RunnableWorkflow;
import io.github.gavia.workflow.Versions;
import io.github.gavia.workflow.WorkflowXml;
import io.github.gavia.workflow.Workflows;
import io.github.gavia.workflow.draft.DraftMark;
import io.github.gavia.workflow.draft.Drafts;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Workflows for the designer's pages: those the person manages, may view or intervene in. */
@RestController
class WorkflowsController {

  private static final int MOST_PER_PAGE = 100;

  private final WorkflowLists lists;
  private final Workflows workflows;
  private final Versions versions;
  private final Drafts drafts;
  private final WorkflowPermissions permissions;
  private final VisibleWorkflows visible;
  private final WorkflowXml xml;
  private final WorkflowShown shown;

  WorkflowsController(
      WorkflowLists lists,
      Workflows workflows,
      Versions versions,
      Drafts drafts,
      WorkflowPermissions permissions,
      VisibleWorkflows visible,
      WorkflowXml xml,
      WorkflowShown shown) {
    this.lists = lists;
    this.workflows = workflows;
    this.versions = versions;
    this.drafts = drafts;
    this.permissions = permissions;
    this.visible = visible;
    this.xml = xml;
    this.shown = shown;
  }

  @GetMapping("/api/designer/workflows")
  Listed list(
      Caller caller,
      @RequestParam(defaultValue = "") String search,
      @RequestParam(defaultValue = "1") int page,
      @RequestParam(name = "per_page", defaultValue = "20") int perPage) {
    if (perPage < 1 || perPage > MOST_PER_PAGE) {
      throw new ResponseStatusException(
          HttpStatus.BAD_REQUEST, "per_page has to be between 1 and " + MOST_PER_PAGE);
    }
    WorkflowScope managed = managed(caller);
    Page<WorkflowLine> found =
        lists.page(
            visible.of(caller), managed, search, SearchIn.ANYWHERE, new PageRequest(page, perPage));
    List<Integer> ids = found.value().stream().map(WorkflowLine::id).toList();
    Map<Integer, RunnableWorkflow> live = workflows.liveOf(ids);
    Map<Integer, Map<Integer, Long>> open = lists.openTickets(ids);
    Map<Integer, DraftMark> marks = drafts.marks(ids);
    List<Line> lines =
        found.value().stream()
            .map(
                line ->
                    shown.line(
                        line,
                        live.get(line.id()),
                        open.get(line.id()),
                        new Standing(managed.contains(line.id()), marks.get(line.id()))))
            .toList();
    return new Listed(lines, page, perPage, found.total());
  }

  private WorkflowScope managed(Caller caller) {
    return permissions.managedWorkflows(String.valueOf(caller.username()));
  }

  @GetMapping("/api/designer/workflows/{id}")
  Detail detail(@PathVariable int id, Caller caller) {
    WorkflowScope only = new WorkflowScope.Only(Set.of(id));
    WorkflowScope managed = managed(caller).and(only);
    WorkflowLine line =
        lists
            .page(visible.of(caller).and(only), managed, "", SearchIn.NAME, new PageRequest(1, 1))
            .value()
            .stream()
            .findFirst()
            .orElseThrow(VisibleWorkflows::unknown);
    Standing standing = new Standing(managed.contains(id), drafts.marks(List.of(id)).get(id));
    Map<Integer, Long> open = lists.openTickets(List.of(id)).getOrDefault(id, Map.of());
    return workflows
        .live(id)
        .map(live -> shown.detail(line, live, versions.of(live.versionId()), open, standing))
        .orElseGet(() -> shown.unpublished(line, standing));
  }

  /** Without secrets for those who may not edit the workflow (R181). */
  @GetMapping("/api/designer/workflows/{id}/bpmn")
  ResponseEntity<String> bpmn(@PathVariable int id, Caller caller) {
    RunnableWorkflow workflow = visible.require(id, caller);
    boolean manager = permissions.isManager(String.valueOf(caller.username()), id);
    String text =
        manager
            ? workflows.xmlOf(workflow.versionId())
            : xml.write(workflow.model().withoutSecrets());
    return ResponseEntity.ok().contentType(MediaType.APPLICATION_XML).body(text);
  }
}
