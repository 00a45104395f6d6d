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
   * @param deleted whether the workflow is gone, its draft discarded
   */
  public record ImportedDraft(
      String processId, int workflowId, int revision, String key, String name, boolean deleted) {}

  /** Whether all its drafts may be published as they are. */
  public boolean publishable() {
    return drafts.stream().allMatch(draft -> report.publishable(draft.processId()));
  }
}
