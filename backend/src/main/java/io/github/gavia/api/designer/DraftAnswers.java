package io.github.gavia.api.designer;

import io.github.gavia.api.DiagnosticJson;
import io.github.gavia.api.designer.CompareJson.Change;
import io.github.gavia.api.designer.CompareJson.ConflictLine;
import io.github.gavia.workflow.Diagnostic;
import io.github.gavia.workflow.draft.DraftMark;
import io.github.gavia.workflow.draft.DraftOutcome;
import io.github.gavia.workflow.draft.DraftOutcome.Conflicting;
import io.github.gavia.workflow.draft.DraftOutcome.Done;
import io.github.gavia.workflow.draft.DraftOutcome.Faulty;
import io.github.gavia.workflow.draft.DraftOutcome.LiveMoved;
import io.github.gavia.workflow.draft.DraftOutcome.Missing;
import io.github.gavia.workflow.draft.DraftOutcome.NotThere;
import io.github.gavia.workflow.draft.DraftOutcome.Outdated;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/**
 * How the outcome of a verb on a draft is answered: what was done, or a problem with the reason.
 */
final class DraftAnswers {

  private DraftAnswers() {}

  static <T> ResponseEntity<Object> answer(
      DraftOutcome<T> outcome, Locale locale, Function<T, ResponseEntity<Object>> done) {
    if (outcome instanceof Done<T> success) {
      return done.apply(success.value());
    } else if (outcome instanceof NotThere<T> gone) {
      return notThere(gone.what());
    } else if (outcome instanceof Outdated<T> outdated) {
      return outdated(outdated.current());
    } else if (outcome instanceof Faulty<T> faulty) {
      return faulty(faulty.diagnostics(), locale);
    } else if (outcome instanceof Conflicting<T> conflicting) {
      return conflicting(conflicting);
    }
    return moved((LiveMoved<T>) outcome);
  }

  static ResponseEntity<Object> faulty(List<Diagnostic> diagnostics, Locale locale) {
    ProblemDetail problem =
        ProblemDetail.forStatusAndDetail(
            HttpStatus.UNPROCESSABLE_CONTENT, "Nothing was stored; see the diagnostics.");
    problem.setProperty("diagnostics", DiagnosticJson.of(diagnostics, locale));
    return problem(problem);
  }

  static ResponseEntity<Object> notThere(Missing missing) {
    String what =
        switch (missing) {
          case WORKFLOW -> "There is no such workflow.";
          case VERSION -> "There is no such version.";
          case DRAFT ->
              "There is no draft: open one first. It may have been published or discarded.";
        };
    return problem(ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, what));
  }

  static ResponseEntity<Object> outdated(DraftMark current) {
    ProblemDetail problem =
        ProblemDetail.forStatusAndDetail(
            HttpStatus.CONFLICT,
            "The draft was saved by " + current.modifier() + " in between; nothing was changed.");
    problem.setProperty("revision", current.revision());
    problem.setProperty("modified_by", current.modifier());
    problem.setProperty("modified_at", current.modified());
    return problem(problem);
  }

  private static <T> ResponseEntity<Object> moved(LiveMoved<T> moved) {
    ProblemDetail problem =
        ProblemDetail.forStatusAndDetail(
            HttpStatus.CONFLICT,
            "The draft was made from version %d; %s has published version %d since."
                .formatted(moved.baseVersion(), moved.live().creator(), moved.live().number()));
    problem.setProperty("base_version", moved.baseVersion());
    problem.setProperty("live", WorkflowShown.version(moved.live()));
    problem.setProperty("versions", moved.since().stream().map(WorkflowShown::version).toList());
    problem.setProperty("changes", moved.changes().stream().map(Change::of).toList());
    return problem(problem);
  }

  private static <T> ResponseEntity<Object> conflicting(Conflicting<T> conflicting) {
    ProblemDetail problem =
        ProblemDetail.forStatusAndDetail(
            HttpStatus.CONFLICT,
            "The draft and the live version changed the same; nothing was changed. Choose for each"
                + " of the conflicts.");
    problem.setProperty("base_version", conflicting.baseVersion());
    problem.setProperty("live", WorkflowShown.version(conflicting.live()));
    problem.setProperty(
        "versions", conflicting.since().stream().map(WorkflowShown::version).toList());
    problem.setProperty(
        "conflicts", conflicting.conflicts().stream().map(ConflictLine::of).toList());
    return problem(problem);
  }

  static ResponseEntity<Object> problem(ProblemDetail problem) {
    return ResponseEntity.status(problem.getStatus())
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }
}
