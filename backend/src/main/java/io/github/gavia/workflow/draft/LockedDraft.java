package io.github.gavia.workflow.draft;

import io.github.gavia.workflow.draft.DraftOutcome.Missing;
import io.github.gavia.workflow.draft.DraftOutcome.NotThere;
import io.github.gavia.workflow.draft.DraftOutcome.Outdated;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A draft as its reader knows it; nobody else changes it before the transaction ends. */
record LockedDraft(LockedWorkflow workflow, Draft draft) {

  /**
   * Locks the workflow and goes on with its draft, if that is still the one that was read.
   *
   * @param revision the one that was read; null for whichever there is
   */
  static <T> DraftOutcome<T> with(
      JdbcClient jdbc,
      Drafts drafts,
      int workflowId,
      @Nullable Integer revision,
      Function<LockedDraft, DraftOutcome<T>> verb) {
    Optional<LockedWorkflow> workflow = LockedWorkflow.lock(jdbc, workflowId);
    if (workflow.isEmpty()) {
      return new NotThere<>(Missing.WORKFLOW);
    }
    Optional<Draft> draft = drafts.of(workflowId);
    if (draft.isEmpty()) {
      return new NotThere<>(Missing.DRAFT);
    }
    if (revision != null && !draft.get().isAt(revision)) {
      return new Outdated<>(draft.get().mark());
    }
    return verb.apply(new LockedDraft(workflow.get(), draft.get()));
  }
}
