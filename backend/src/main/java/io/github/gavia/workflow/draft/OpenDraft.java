package io.github.gavia.workflow.draft;

import io.github.gavia.workflow.Workflows;
import io.github.gavia.workflow.draft.DraftOutcome.Done;
import io.github.gavia.workflow.draft.DraftOutcome.Missing;
import io.github.gavia.workflow.draft.DraftOutcome.NotThere;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Gives the draft of a workflow, and makes one from the live version when there is none. */
@Component
public class OpenDraft {

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Workflows workflows;
  private final Drafts drafts;
  private final Clock clock;

  OpenDraft(
      JdbcClient jdbc,
      TransactionTemplate transaction,
      Workflows workflows,
      Drafts drafts,
      Clock clock) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.workflows = workflows;
    this.drafts = drafts;
    this.clock = clock;
  }

  /**
   * An open draft.
   *
   * @param made whether it was not there before
   */
  public record Opened(Draft draft, boolean made) {}

  /** Opens the draft of a workflow. */
  public DraftOutcome<Opened> open(int workflowId, String username) {
    return transaction.execute(
        status ->
            LockedWorkflow.lock(jdbc, workflowId)
                .map(workflow -> open(workflow, username))
                .orElseGet(() -> new NotThere<>(Missing.WORKFLOW)));
  }

  private DraftOutcome<Opened> open(LockedWorkflow workflow, String username) {
    Optional<Draft> existing = drafts.of(workflow.id());
    if (existing.isPresent()) {
      return new Done<>(new Opened(existing.get(), false));
    }
    if (workflow.liveVersionId() == null) {
      return new NotThere<>(Missing.VERSION);
    }
    String xml = workflows.xmlOf(workflow.liveVersionId());
    Drafts.Content content = new Drafts.Content(workflow.liveNumber(), xml, null, List.of());
    drafts.insert(workflow.id(), content, username, clock.instant());
    return new Done<>(new Opened(drafts.of(workflow.id()).orElseThrow(), true));
  }
}
