package io.github.gavia.api.designer;

import io.github.gavia.access.Caller;
import io.github.gavia.api.designer.DraftJson.Shown;
import io.github.gavia.api.designer.DraftJson.VersionLine;
import io.github.gavia.workflow.RunnableWorkflow;
import io.github.gavia.workflow.Versions;
import io.github.gavia.workflow.Versions.VersionInfo;
import io.github.gavia.workflow.Workflows;
import io.github.gavia.workflow.draft.RestoreVersion;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.node.ObjectNode;

/** The versions of a workflow, secrets included: for its managers alone (R181). */
@RestController
class VersionsController {

  private static final String VERSIONS = "/api/designer/workflows/{id}/versions";

  private final ManagedWorkflows managed;
  private final Workflows workflows;
  private final Versions versions;
  private final RestoreVersion restore;
  private final DesignerBody bodies;

  VersionsController(
      ManagedWorkflows managed,
      Workflows workflows,
      Versions versions,
      RestoreVersion restore,
      DesignerBody bodies) {
    this.managed = managed;
    this.workflows = workflows;
    this.versions = versions;
    this.restore = restore;
    this.bodies = bodies;
  }

  /** Newest first. */
  @GetMapping(VERSIONS)
  List<VersionLine> list(@PathVariable int id, Caller caller) {
    managed.require(id, caller);
    int live = live(id);
    return versions.list(id).stream().map(v -> line(v, live)).toList();
  }

  private static VersionLine line(VersionInfo version, int live) {
    return new VersionLine(
        version.number(),
        version.created(),
        version.creator(),
        version.note(),
        version.number() == live);
  }

  private int live(int workflowId) {
    return workflows.live(workflowId).map(RunnableWorkflow::number).orElse(0);
  }

  @GetMapping(VERSIONS + "/{number}/bpmn")
  ResponseEntity<String> bpmn(@PathVariable int id, @PathVariable int number, Caller caller) {
    managed.require(id, caller);
    String xml =
        versions
            .idOf(id, number)
            .map(workflows::xmlOf)
            .orElseThrow(
                () ->
                    new ResponseStatusException(
                        HttpStatus.NOT_FOUND, "There is no version " + number + "."));
    return ResponseEntity.ok().contentType(MediaType.APPLICATION_XML).body(xml);
  }

  @PostMapping(VERSIONS + "/{number}/restore")
  @LargeWork(stored = true)
  ResponseEntity<Object> restore(
      @PathVariable int id,
      @PathVariable int number,
      Caller caller,
      Locale locale,
      HttpServletRequest request) {
    String key = managed.require(id, caller).key();
    ObjectNode body = bodies.object(request);
    Integer revision =
        DesignerBody.has(body, "revision") ? DesignerBody.number(body, "revision") : null;
    return DraftAnswers.answer(
        restore.restore(id, number, revision, ManagedWorkflows.username(caller)),
        locale,
        opened ->
            ResponseEntity.status(opened.made() ? HttpStatus.CREATED : HttpStatus.OK)
                .body(Shown.of(opened.draft(), key, live(id), locale)));
  }
}
