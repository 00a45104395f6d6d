package io.github.gavia.workflow.draft;

import io.github.gavia.workflow.Diagnostic;
import io.github.gavia.workflow.Workflows;
import io.github.gavia.workflow.Workflows.WorkflowRow;
import io.github.gavia.workflow.draft.DraftOutcome.Done;
import io.github.gavia.workflow.draft.DraftOutcome.Faulty;
import io.github.gavia.workflow.draft.DraftOutcome.Missing;
import io.github.gavia.workflow.draft.DraftOutcome.NotThere;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps what a designer drew. Whatever can be read is kept, also what could not be published; of
 * two who save what they read in the same revision, the first wins.
 */
@Component
public class SaveDraft {

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Workflows workflows;
  private final UnpublishedWorkflows unpublished;
  private final Drafts drafts;
  private final DraftXml xml;
  private final Clock clock;

  SaveDraft(
      JdbcClient jdbc,
      TransactionTemplate transaction,
      Workflows workflows,
      UnpublishedWorkflows unpublished,
      Drafts drafts,
      DraftXml xml,
      Clock clock) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.workflows = workflows;
    this.unpublished = unpublished;
    this.drafts = drafts;
    this.xml = xml;
    this.clock = clock;
  }

  /**
   * A saved draft.
   *
   * @param diagnostics everything found in it
   * @param changed whether what is kept differs from what was sent
   */
  public record SavedDraft(Draft draft, List<Diagnostic> diagnostics, boolean changed) {}

  /**
   * Saves.
   *
   * @param revision the one that was read
   * @param settled ids of an import's questions that this save has answered by hand
   */
  public DraftOutcome<SavedDraft> save(
      int workflowId, int revision, String text, Set<String> settled, String username) {
    Optional<WorkflowRow> workflow = workflows.row(workflowId);
    if (workflow.isEmpty()) {
      return new NotThere<>(Missing.WORKFLOW);
    }
    DraftXml.Read read = xml.read(text, workflow.get().key());
    if (read.model() == null) {
      return new Faulty<>(read.diagnostics());
    }
    return transaction.execute(
        status ->
            LockedDraft.with(
                jdbc, drafts, workflowId, revision, at -> replace(at, read, settled, username)));
  }

  private DraftOutcome<SavedDraft> replace(
      LockedDraft locked, DraftXml.Read read, Set<String> settled, String username) {
    Draft before = locked.draft();
    List<OpenQuestion> open =
        before.openQuestions().stream().filter(q -> !settled.contains(q.id())).toList();
    drafts.replace(
        before,
        new Drafts.Content(before.baseVersion(), read.text(), before.importId(), open),
        username,
        clock.instant());
    if (locked.workflow().liveVersionId() == null && read.model() != null) {
      unpublished.describe(before.workflowId(), read.model());
    }
    Draft saved = drafts.of(before.workflowId()).orElseThrow();
    return new Done<>(new SavedDraft(saved, read.diagnostics(), read.renamed()));
  }
}
