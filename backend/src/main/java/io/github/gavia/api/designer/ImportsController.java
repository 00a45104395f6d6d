package io.github.gavia.api.designer;

import io.github.gavia.access.Caller;
import io.github.gavia.api.ReportJson;
import io.github.gavia.workflow.draft.AnswerImport;
import io.github.gavia.workflow.draft.DraftMark;
import io.github.gavia.workflow.draft.ImportOutcome;
import io.github.gavia.workflow.draft.ImportOutcome.Done;
import io.github.gavia.workflow.draft.ImportOutcome.Edited;
import io.github.gavia.workflow.draft.ImportOutcome.Refused;
import io.github.gavia.workflow.draft.ImportWorkflows;
import io.github.gavia.workflow.draft.Imports;
import io.github.gavia.workflow.draft.StoredImport;
import io.github.gavia.workflow.imports.ImportReport;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.node.ObjectNode;

/**
 * BPMN files of any vendor become drafts. An import is seen by who made it, by managers of its
 * drafts and by super administrators.
 */
@RestController
class ImportsController {

  private static final String IMPORT = "/api/designer/imports/{id}";
  private static final int MOST_ANSWERS = 1024 * 1024;

  private final ManagedWorkflows managed;
  private final ImportWorkflows run;
  private final AnswerImport answer;
  private final Imports imports;
  private final DesignerBody bodies;

  ImportsController(
      ManagedWorkflows managed,
      ImportWorkflows run,
      AnswerImport answer,
      Imports imports,
      DesignerBody bodies) {
    this.managed = managed;
    this.run = run;
    this.answer = answer;
    this.imports = imports;
    this.bodies = bodies;
  }

  @PostMapping("/api/designer/imports")
  ResponseEntity<Object> run(Caller caller, Locale locale, HttpServletRequest request) {
    managed.requireAdministrator(caller);
    SentForm form = new SentForm(request);
    byte[] answers = form.content("answers", MOST_ANSWERS + 1);
    if (answers.length > MOST_ANSWERS) {
      throw DesignerBody.bad("The answers are longer than " + MOST_ANSWERS + " bytes.");
    }
    ImportOutcome outcome =
        run.run(
            form.file(),
            SentAnswers.known(bodies.object(answers)),
            ManagedWorkflows.username(caller));
    return answered(outcome, HttpStatus.CREATED, locale);
  }

  @GetMapping(IMPORT)
  ImportJson.Shown read(@PathVariable long id, Caller caller, Locale locale) {
    return ImportJson.Shown.of(visible(id, caller), locale);
  }

  @PostMapping(IMPORT + "/answers")
  ResponseEntity<Object> answer(
      @PathVariable long id, Caller caller, Locale locale, HttpServletRequest request) {
    StoredImport stored = visible(id, caller);
    boolean mayChange =
        stored.drafts().stream().allMatch(d -> managed.manages(d.workflowId(), caller));
    if (!mayChange) {
      throw new ResponseStatusException(
          HttpStatus.FORBIDDEN, "You do not manage all drafts of this import.");
    }
    ObjectNode body = bodies.object(request);
    return answer
        .answer(id, SentAnswers.read(body), ManagedWorkflows.username(caller))
        .map(outcome -> answered(outcome, HttpStatus.OK, locale))
        .orElseThrow(ImportsController::unknown);
  }

  /** The file as it came, never to be taken for a page. */
  @GetMapping(IMPORT + "/original")
  ResponseEntity<byte[]> original(@PathVariable long id, Caller caller) {
    StoredImport stored = visible(id, caller);
    ContentDisposition attachment =
        ContentDisposition.attachment().filename(stored.fileName(), StandardCharsets.UTF_8).build();
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_OCTET_STREAM)
        .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
        .header("X-Content-Type-Options", "nosniff")
        .body(imports.original(id).orElseThrow(ImportsController::unknown));
  }

  private StoredImport visible(long id, Caller caller) {
    StoredImport stored = imports.find(id).orElseThrow(ImportsController::unknown);
    boolean visible =
        stored.creator().equals(caller.username())
            || managed.superAdministrator(caller)
            || stored.drafts().stream().anyMatch(d -> managed.manages(d.workflowId(), caller));
    if (!visible) {
      throw unknown();
    }
    return stored;
  }

  private static ResponseStatusException unknown() {
    return new ResponseStatusException(
        HttpStatus.NOT_FOUND, "There is no such import, or you may not see it.");
  }

  private static ResponseEntity<Object> answered(
      ImportOutcome outcome, HttpStatus success, Locale locale) {
    if (outcome instanceof Done done) {
      return ResponseEntity.status(success).body(ImportJson.Shown.of(done.stored(), locale));
    }
    return outcome instanceof Refused refused
        ? refused(refused.report(), locale)
        : edited((Edited) outcome);
  }

  private static ResponseEntity<Object> refused(ImportReport report, Locale locale) {
    ProblemDetail problem =
        ProblemDetail.forStatusAndDetail(
            HttpStatus.UNPROCESSABLE_CONTENT, "Nothing was imported; see the diagnostics.");
    problem.setProperty("diagnostics", ReportJson.lines(report, locale));
    problem.setProperty("questions", ReportJson.questions(report, locale));
    return DraftAnswers.problem(problem);
  }

  private static ResponseEntity<Object> edited(Edited edited) {
    DraftMark current = edited.current();
    ProblemDetail problem =
        ProblemDetail.forStatusAndDetail(
            HttpStatus.CONFLICT,
            current == null
                ? "The draft '" + edited.draft().name() + "' was published or discarded."
                : "The draft '" + edited.draft().name() + "' was changed by hand.");
    problem.setProperty("workflow_id", edited.draft().workflowId());
    if (current != null) {
      problem.setProperty("revision", current.revision());
      problem.setProperty("modified_by", current.modifier());
      problem.setProperty("modified_at", current.modified());
    }
    return DraftAnswers.problem(problem);
  }
}
