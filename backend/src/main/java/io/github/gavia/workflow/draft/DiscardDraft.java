package io.github.gavia.workflow.draft;

import io.github.gavia.workflow.draft.DraftOutcome.Done;
import io.github.gavia.workflow.draft.DraftOutcome.Missing;
import io.github.gavia.workflow.draft.DraftOutcome.NotThere;
import io.github.gavia.workflow.draft.DraftOutcome.Outdated;
import java.time.Clock;
import java.util.Optional;
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
    return transaction.execute(status -> delete(workflowId, revision));
  }

  private DraftOutcome<DraftMark> delete(int workflowId, @Nullable Integer revision) {
    Optional<LockedWorkflow> workflow = LockedWorkflow.lock(jdbc, workflowId);
    if (workflow.isEmpty()) {
      return new NotThere<>(Missing.WORKFLOW);
    }
    Optional<Draft> draft = drafts.of(workflowId);
    if (draft.isEmpty()) {
      return new NotThere<>(Missing.DRAFT);
    }
    if (revision != null && revision != draft.get().revision()) {
      return new Outdated<>(draft.get().mark());
    }
    drafts.delete(workflowId);
    if (workflow.get().liveVersionId() == null) {
      unpublished.remove(workflowId, clock.instant());
    }
    return new Done<>(draft.get().mark());
  }
}
