package io.github.gavia.api.designer;

import io.github.gavia.access.Caller;
import io.github.gavia.api.DiagnosticJson;
import io.github.gavia.api.designer.DraftJson.Checked;
import io.github.gavia.api.designer.DraftJson.Shown;
import io.github.gavia.form.BodyText;
import io.github.gavia.workflow.Workflows;
import io.github.gavia.workflow.draft.Draft;
import io.github.gavia.workflow.draft.DraftXml;
import io.github.gavia.workflow.draft.NewWorkflow;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/**
 * Beginning a workflow, from nothing or a template; checking and tidying a drawing that is not
 * saved.
 */
@RestController
class NewWorkflowsController {

  private static final int LONGEST_NAME = 255;

  private final ManagedWorkflows managed;
  private final NewWorkflow create;
  private final Workflows workflows;
  private final DraftXml xml;
  private final DesignerBody bodies;

  NewWorkflowsController(
      ManagedWorkflows managed,
      NewWorkflow create,
      Workflows workflows,
      DraftXml xml,
      DesignerBody bodies) {
    this.managed = managed;
    this.create = create;
    this.workflows = workflows;
    this.xml = xml;
    this.bodies = bodies;
  }

  @PostMapping("/api/designer/workflows")
  @LargeWork(stored = true)
  ResponseEntity<Object> create(Caller caller, Locale locale, HttpServletRequest request) {
    managed.requireAdministrator(caller);
    ObjectNode body = bodies.object(request);
    String name = name(body);
    Draft draft =
        DesignerBody.has(body, "template")
            ? fromTemplate(DesignerBody.text(body, "template"), name, caller)
            : create.blank(name, ManagedWorkflows.username(caller));
    String key = workflows.row(draft.workflowId()).orElseThrow().key();
    return ResponseEntity.status(HttpStatus.CREATED).body(Shown.of(draft, key, 0, locale));
  }

  private Draft fromTemplate(String template, String name, Caller caller) {
    return create
        .fromTemplate(template, name, ManagedWorkflows.username(caller))
        .orElseThrow(() -> DesignerBody.bad("There is no template '" + template + "'."));
  }

  private static String name(ObjectNode body) {
    String name = DesignerBody.text(body, "name").strip();
    boolean writable =
        BodyText.storable(name) && name.codePoints().noneMatch(Character::isISOControl);
    if (name.isEmpty() || name.codePointCount(0, name.length()) > LONGEST_NAME || !writable) {
      throw DesignerBody.bad("name has to be one line of 1 to " + LONGEST_NAME + " characters.");
    }
    return name;
  }

  @PostMapping("/api/designer/check")
  @LargeWork
  Checked check(Caller caller, Locale locale, HttpServletRequest request) {
    managed.requireDesigner(caller);
    return new Checked(DiagnosticJson.of(xml.check(bodies.file(request)), locale));
  }

  /** The geometry counts: ids of what is drawn are those of the file. */
  @PostMapping("/api/designer/layout")
  @LargeWork
  ResponseEntity<Object> layOut(Caller caller, Locale locale, HttpServletRequest request) {
    managed.requireDesigner(caller);
    DraftXml.LaidOut laidOut = xml.layOut(bodies.file(request));
    return laidOut.text() == null
        ? DraftAnswers.faulty(laidOut.diagnostics(), locale)
        : ResponseEntity.ok()
            .contentType(new MediaType(MediaType.APPLICATION_XML, StandardCharsets.UTF_8))
            .body(laidOut.text());
  }
}
