package io.github.gavia.api.designer;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.gavia.api.ReportJson;
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
          stored.drafts().stream().filter(d -> !d.deleted()).map(DraftLine::of).toList(),
          stored.publishable(),
          ReportJson.lines(stored.report(), locale),
          ReportJson.questions(stored.report(), locale),
          new TreeMap<>(stored.answers().byQuestion()),
          stored.creator(),
          stored.created(),
          stored.modified());
    }
  }

  /**
   * A draft that the import made.
   *
   * @param processId as the report names the process; the workflow's key may differ
   */
  @JsonNaming(SnakeCaseStrategy.class)
  record DraftLine(int workflowId, String processId, String key, String name) {

    static DraftLine of(StoredImport.ImportedDraft draft) {
      return new DraftLine(draft.workflowId(), draft.processId(), draft.key(), draft.name());
    }
  }
}
