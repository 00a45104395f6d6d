package io.github.gavia.workflow.draft;

import io.github.gavia.workflow.draft.StoredImport.ImportedDraft;
import io.github.gavia.workflow.imports.ImportReport;
import org.jspecify.annotations.Nullable;

/** How an import, or answering its questions, ended. Only {@link Done} has written anything. */
public sealed interface ImportOutcome {

  /** The drafts are there. */
  record Done(StoredImport stored) implements ImportOutcome {}

  /** There is no draft; the report says why. */
  record Refused(ImportReport report) implements ImportOutcome {}

  /**
   * A draft of the import was worked on by hand or published, and is not derived again.
   *
   * @param current null when it is gone
   */
  record Edited(ImportedDraft draft, @Nullable DraftMark current) implements ImportOutcome {}

  /** The workflow has a draft already, and its replacement was not asked for. */
  record Occupied(DraftMark current) implements ImportOutcome {}
}
