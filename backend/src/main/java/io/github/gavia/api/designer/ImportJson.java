package io.github.gavia.api.designer;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.gavia.api.ReportJson;
import io.github.gavia.workflow.draft.Imports;
import io.github.gavia.workflow.draft.StoredImport;
import io.github.gavia.workflow.imports.Answer;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** Imports as the designer reads them. */
final class ImportJson {

  private ImportJson() {}

  /**
   * An import.
   *
   * @param publishable whether all its drafts may be published as they are
   */
  @JsonNaming(SnakeCaseStrategy.class)
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record Shown(
      long importId,
      String fileName,
      List<DraftLine> drafts,
      boolean publishable,
      List<ReportJson.Line> diagnostics,
      List<ReportJson.Question> questions,
      Map<String, Answer> answers,
      String createdBy,
      Instant createdAt,
      Instant modifiedAt) {

    static Shown of(StoredImport stored, Locale locale) {
      return new Shown(
          stored.id(),
          stored.fileName(),
          stored.kept().stream().map(DraftLine::of).toList(),
          stored.publishable(),
          ReportJson.lines(stored.report(), locale),
          ReportJson.questions(stored.report(), locale),
          new TreeMap<>(stored.answers().byQuestion()),
          stored.creator(),
          stored.created(),
          stored.modified());
    }
  }

  /** An import in the list of those somebody made. */
  @JsonNaming(SnakeCaseStrategy.class)
  record Line(
      long importId,
      String fileName,
      List<DraftLine> drafts,
      String createdBy,
      Instant createdAt,
      Instant modifiedAt) {

    static Line of(Imports.ImportLine line) {
      return new Line(
          line.id(),
          line.fileName(),
          line.drafts().stream().map(DraftLine::of).toList(),
          line.creator(),
          line.created(),
          line.modified());
    }
  }

  /**
   * A draft that the import made.
   *
   * @param processId as the report names the process; the workflow's key may differ
   * @param state {@code untouched} while answers derive it anew, {@code edited} once it was worked
   *     on by hand, {@code gone} once it was published, discarded or replaced
   * @param openQuestions how many questions publishing still waits for
   */
  @JsonNaming(SnakeCaseStrategy.class)
  record DraftLine(
      int workflowId, String processId, String key, String name, String state, int openQuestions) {

    static DraftLine of(StoredImport.ImportedDraft draft) {
      return new DraftLine(
          draft.workflowId(),
          draft.processId(),
          draft.key(),
          draft.name(),
          draft.state().name().toLowerCase(Locale.ROOT),
          draft.openQuestions());
    }
  }
}
