package io.github.gavia.api.designer;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.gavia.api.DiagnosticJson;
import io.github.gavia.workflow.draft.Draft;
import io.github.gavia.workflow.draft.TemplateFeature;
import io.github.gavia.workflow.model.WorkflowModel;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** Drafts as the designer reads them. */
final class DraftJson {

  private DraftJson() {}

  /**
   * A draft.
   *
   * @param liveVersion number of the live version, 0 for none: when it is not the base version,
   *     publishing asks back
   */
  @JsonNaming(SnakeCaseStrategy.class)
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record Shown(
      int workflowId,
      String key,
      int revision,
      int baseVersion,
      int liveVersion,
      String xml,
      @Nullable Long importId,
      List<Question> openQuestions,
      String createdBy,
      Instant createdAt,
      String modifiedBy,
      Instant modifiedAt) {

    static Shown of(Draft draft, String key, int liveVersion, Locale locale) {
      return new Shown(
          draft.workflowId(),
          key,
          draft.revision(),
          draft.baseVersion(),
          liveVersion,
          draft.xml(),
          draft.importId(),
          draft.openQuestions().stream()
              .map(q -> new Question(q.id(), DiagnosticJson.of(q.why(), locale)))
              .toList(),
          draft.creator(),
          draft.created(),
          draft.modifier(),
          draft.modified());
    }
  }

  /** What an import still asks. */
  record Question(String id, DiagnosticJson diagnostic) {}

  /**
   * A saved draft.
   *
   * @param xml what is kept, when it differs from what was sent; null otherwise
   */
  @JsonNaming(SnakeCaseStrategy.class)
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record Saved(
      int revision,
      String modifiedBy,
      Instant modifiedAt,
      @Nullable String xml,
      List<DiagnosticJson> diagnostics) {}

  /** A publication. */
  record Published(int version, List<DiagnosticJson> diagnostics) {}

  /** What was found in a file. */
  record Checked(List<DiagnosticJson> diagnostics) {}

  /**
   * A workflow to begin with.
   *
   * @param descriptions by language, besides the template's own
   * @param shows how much there is of what somebody may look for in an example
   */
  record Template(
      String id,
      String name,
      Map<String, String> names,
      String description,
      Map<String, String> descriptions,
      int states,
      Map<String, Integer> shows) {

    static Map<String, Integer> shows(WorkflowModel model) {
      Map<String, Integer> shows = new LinkedHashMap<>();
      TemplateFeature.in(model)
          .forEach((feature, count) -> shows.put(feature.name().toLowerCase(Locale.ROOT), count));
      return shows;
    }
  }

  /** A published version in the list of all. */
  record VersionLine(int number, Instant created, String creator, String note, boolean live) {}
}
