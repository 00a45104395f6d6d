package io.github.gavia.workflow.draft;

import io.github.gavia.workflow.draft.DraftOutcome.Done;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Throws a draft away; a workflow that was never published goes with it. */
@Component
public class DiscardDraft {

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final UnpublishedWorkflows unpublished;
  private final Drafts drafts;
  private final Clock clock;

  DiscardDraft(
      JdbcClient jdbc,
      TransactionTemplate transaction,
      UnpublishedWorkflows unpublished,
      Drafts drafts,
      Clock clock) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.unpublished = unpublished;
    this.drafts = drafts;
    this.clock = clock;
  }

  /**
   * Discards.
   *
   * @param revision the one that was read; null for whichever there is
   */
  public DraftOutcome<DraftMark> discard(int workflowId, @Nullable Integer revision) {
    return transaction.execute(
        status -> LockedDraft.with(jdbc, drafts, workflowId, revision, this::delete));
  }

  private DraftOutcome<DraftMark> delete(LockedDraft locked) {
    int workflowId = locked.workflow().id();
    drafts.delete(workflowId);
    if (locked.workflow().liveVersionId() == null) {
      unpublished.remove(workflowId, clock.instant());
    }
    return new Done<>(locked.draft().mark());
  }
}
