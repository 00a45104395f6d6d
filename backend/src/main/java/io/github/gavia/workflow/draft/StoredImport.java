package io.github.gavia.workflow.draft;

import io.github.gavia.workflow.imports.Answers;
import io.github.gavia.workflow.imports.ImportReport;
import java.time.Instant;
import java.util.List;

/**
 * An import as it is kept.
 *
 * @param fileName as the importer's machine called it, without folders
 * @param answers all that were given so far
 * @param report what was found with these answers
 * @param drafts in the order of the file
 */
public record StoredImport(
    long id,
    String fileName,
    Answers answers,
    ImportReport report,
    List<ImportedDraft> drafts,
    String creator,
    Instant created,
    Instant modified) {

  public StoredImport {
    drafts = List.copyOf(drafts);
  }

  /**
   * A draft that an import made.
   *
   * @param processId as report and questions name the process
   * @param revision in which the import left the draft
   * @param key the workflow's, which differs from the process id when that was another workflow's
   * @param name the workflow's
   * @param openQuestions how many questions publishing still waits for; 0 when the draft is gone
   */
  public record ImportedDraft(
      String processId,
      int workflowId,
      int revision,
      String key,
      String name,
      DraftState state,
      int openQuestions) {

    /** Whether the workflow is gone with its draft. */
    boolean deleted() {
      return state == DraftState.DELETED;
    }
  }

  /** What became of a draft since the import left it. */
  public enum DraftState {
    /** As the import left it: answers derive it anew. */
    UNTOUCHED,
    /** Somebody worked on it by hand. */
    EDITED,
    /** It was published, discarded or replaced; the workflow is there. */
    GONE,
    /** The workflow is not there any more. */
    DELETED
  }

  /** The drafts whose workflows are there. */
  public List<ImportedDraft> kept() {
    return drafts.stream().filter(draft -> !draft.deleted()).toList();
  }

  /** Whether all its drafts may be published as they are. */
  public boolean publishable() {
    return drafts.stream().allMatch(draft -> report.publishable(draft.processId()));
  }
}
