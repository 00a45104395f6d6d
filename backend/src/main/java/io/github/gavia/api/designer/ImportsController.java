package io.github.gavia.api.designer;

import io.github.gavia.access.Caller;
import io.github.gavia.api.ReportJson;
import io.github.gavia.workflow.draft.AnswerImport;
import io.github.gavia.workflow.draft.DraftMark;
import io.github.gavia.workflow.draft.DraftOutcome;
import io.github.gavia.workflow.draft.ImportIntoWorkflow;
import io.github.gavia.workflow.draft.ImportIntoWorkflow.Target;
import io.github.gavia.workflow.draft.ImportOutcome;
import io.github.gavia.workflow.draft.ImportOutcome.Done;
import io.github.gavia.workflow.draft.ImportOutcome.Edited;
import io.github.gavia.workflow.draft.ImportOutcome.Occupied;
import io.github.gavia.workflow.draft.ImportOutcome.Refused;
import io.github.gavia.workflow.draft.ImportWorkflows;
import io.github.gavia.workflow.draft.Imports;
import io.github.gavia.workflow.draft.Imports.ImportLine;
import io.github.gavia.workflow.imports.Answer;
import io.github.gavia.workflow.imports.Answers;
import io.github.gavia.workflow.imports.ImportReport;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * BPMN files of any vendor become drafts. An import is seen by who made it, by managers of its
 * drafts and by super administrators.
 */
@RestController
class ImportsController {

  private static final String IMPORT = "/api/designer/imports/{id}";
  private static final int MOST_ANSWERS = 1024 * 1024;
  private static final int MOST_LISTED = 50;

  /** The question which processes of the file become workflows. */
  private static final String PROCESSES = "processes";

  private final ManagedWorkflows managed;
  private final ImportWorkflows run;
  private final ImportIntoWorkflow runInto;
  private final AnswerImport answer;
  private final Imports imports;
  private final DesignerBody bodies;

  ImportsController(
      ManagedWorkflows managed,
      ImportWorkflows run,
      ImportIntoWorkflow runInto,
      AnswerImport answer,
      Imports imports,
      DesignerBody bodies) {
    this.managed = managed;
    this.run = run;
    this.runInto = runInto;
    this.answer = answer;
    this.imports = imports;
    this.bodies = bodies;
  }

  @PostMapping("/api/designer/imports")
  @LargeWork
  ResponseEntity<Object> run(Caller caller, Locale locale, HttpServletRequest request) {
    managed.requireAdministrator(caller);
    SentForm form = new SentForm(request);
    Answers answers = answers(form);
    return answered(
        run.run(form.file(), answers, ManagedWorkflows.username(caller)),
        HttpStatus.CREATED,
        locale);
  }

  /** A process of the file becomes the draft of a workflow that is there. */
  @PostMapping("/api/designer/workflows/{id}/imports")
  @LargeWork
  ResponseEntity<Object> runInto(
      @PathVariable int id,
      @RequestParam(required = false) @Nullable Integer revision,
      Caller caller,
      Locale locale,
      HttpServletRequest request) {
    managed.require(id, caller);
    SentForm form = new SentForm(request);
    Answers answers = answers(form);
    return runInto
        .run(new Target(id, revision), form.file(), answers, ManagedWorkflows.username(caller))
        .map(outcome -> answered(outcome, HttpStatus.CREATED, locale))
        .orElseGet(() -> DraftAnswers.notThere(DraftOutcome.Missing.WORKFLOW));
  }

  private Answers answers(SentForm form) {
    byte[] answers = form.content("answers", MOST_ANSWERS + 1);
    if (answers.length > MOST_ANSWERS) {
      throw DesignerBody.bad("The answers are longer than " + MOST_ANSWERS + " bytes.");
    }
    return SentAnswers.known(bodies.object(answers));
  }

  /** Those the caller made, the latest first. */
  @GetMapping("/api/designer/imports")
  List<ImportJson.Line> list(Caller caller) {
    managed.requireDesigner(caller);
    return imports.latestOf(ManagedWorkflows.username(caller), MOST_LISTED).stream()
        .map(ImportJson.Line::of)
        .toList();
  }

  @GetMapping(IMPORT)
  @LargeWork(stored = true)
  ImportJson.Shown read(@PathVariable long id, Caller caller, Locale locale) {
    visible(id, caller);
    return ImportJson.Shown.of(imports.find(id).orElseThrow(ImportsController::unknown), locale);
  }

  @PostMapping(IMPORT + "/answers")
  @LargeWork(stored = true)
  ResponseEntity<Object> answer(
      @PathVariable long id, Caller caller, Locale locale, HttpServletRequest request) {
    ImportLine stored = visible(id, caller);
    boolean mayChange =
        stored.kept().stream().allMatch(d -> managed.manages(d.workflowId(), caller));
    if (!mayChange) {
      throw new ResponseStatusException(
          HttpStatus.FORBIDDEN, "You do not manage all drafts of this import.");
    }
    Map<String, @Nullable Answer> answers = SentAnswers.read(bodies.object(request, MOST_ANSWERS));
    if (answers.containsKey(PROCESSES)) {
      // More processes of the file are more workflows.
      managed.requireAdministrator(caller);
    }
    return answer
        .answer(id, answers, ManagedWorkflows.username(caller))
        .map(outcome -> answered(outcome, HttpStatus.OK, locale))
        .orElseThrow(ImportsController::unknown);
  }

  /** The file as it came, never to be taken for a page. */
  @GetMapping(IMPORT + "/original")
  ResponseEntity<byte[]> original(@PathVariable long id, Caller caller) {
    ImportLine stored = visible(id, caller);
    ContentDisposition attachment =
        ContentDisposition.attachment().filename(stored.fileName(), StandardCharsets.UTF_8).build();
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_OCTET_STREAM)
        .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
        .header("X-Content-Type-Options", "nosniff")
        .body(imports.original(id).orElseThrow(ImportsController::unknown));
  }

  private ImportLine visible(long id, Caller caller) {
    ImportLine stored = imports.line(id).orElseThrow(ImportsController::unknown);
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
    if (outcome instanceof Occupied occupied) {
      return DraftAnswers.outdated(occupied.current());
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
