package io.github.gavia.workflow.draft;

import io.github.gavia.workflow.Versions;
import io.github.gavia.workflow.Workflows;
import io.github.gavia.workflow.draft.DraftOutcome.Done;
import io.github.gavia.workflow.draft.DraftOutcome.Missing;
import io.github.gavia.workflow.draft.DraftOutcome.NotThere;
import io.github.gavia.workflow.draft.DraftOutcome.Outdated;
import io.github.gavia.workflow.draft.OpenDraft.Opened;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes an earlier version the draft, to be published as a new version. It counts as made from the
 * live version, which it is meant to replace.
 */
@Component
public class RestoreVersion {

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Workflows workflows;
  private final Versions versions;
  private final Drafts drafts;
  private final Clock clock;

  RestoreVersion(
      JdbcClient jdbc,
      TransactionTemplate transaction,
      Workflows workflows,
      Versions versions,
      Drafts drafts,
      Clock clock) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.workflows = workflows;
    this.versions = versions;
    this.drafts = drafts;
    this.clock = clock;
  }

  /**
   * Restores.
   *
   * @param number the version
   * @param revision of the draft that is given up for it; null when there is none
   */
  public DraftOutcome<Opened> restore(
      int workflowId, int number, @Nullable Integer revision, String username) {
    return transaction.execute(status -> replace(workflowId, number, revision, username));
  }

  private DraftOutcome<Opened> replace(
      int workflowId, int number, @Nullable Integer revision, String username) {
    Optional<LockedWorkflow> workflow = LockedWorkflow.lock(jdbc, workflowId);
    if (workflow.isEmpty()) {
      return new NotThere<>(Missing.WORKFLOW);
    }
    Optional<Long> version = versions.idOf(workflowId, number);
    if (version.isEmpty()) {
      return new NotThere<>(Missing.VERSION);
    }
    Optional<Draft> before = drafts.of(workflowId);
    if (before.isPresent() && !before.get().isAt(revision)) {
      return new Outdated<>(before.get().mark());
    }
    String xml = workflows.xmlOf(version.get());
    Drafts.Content content = new Drafts.Content(workflow.get().liveNumber(), xml, null, List.of());
    drafts.put(workflowId, before, content, username, clock.instant());
    return new Done<>(new Opened(drafts.of(workflowId).orElseThrow(), before.isEmpty()));
  }
}
