package io.github.gavia.workflow.draft;

import io.github.gavia.workflow.PublishWorkflow;
import io.github.gavia.workflow.PublishWorkflow.Publication;
import io.github.gavia.workflow.PublishWorkflow.Published;
import io.github.gavia.workflow.Versions;
import io.github.gavia.workflow.Versions.VersionInfo;
import io.github.gavia.workflow.Workflows;
import io.github.gavia.workflow.compare.ModelChange;
import io.github.gavia.workflow.compare.ModelChanges;
import io.github.gavia.workflow.draft.DraftOutcome.Done;
import io.github.gavia.workflow.draft.DraftOutcome.Faulty;
import io.github.gavia.workflow.draft.DraftOutcome.LiveMoved;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes a draft the live version; the draft is gone then. Nothing is written when it cannot run,
 * when an import still asks something, or when live has moved on since the draft was made and the
 * caller did not say to replace just that version.
 */
@Component
public class PublishDraft {

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final PublishWorkflow publish;
  private final Workflows workflows;
  private final Versions versions;
  private final Drafts drafts;

  PublishDraft(
      JdbcClient jdbc,
      TransactionTemplate transaction,
      PublishWorkflow publish,
      Workflows workflows,
      Versions versions,
      Drafts drafts) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.publish = publish;
    this.workflows = workflows;
    this.versions = versions;
    this.drafts = drafts;
  }

  /**
   * What is to be published.
   *
   * @param revision the draft's that was read
   * @param note what changed, at most 200 characters
   * @param overwrite number of the live version that may be replaced although the draft was made
   *     from another; null for none
   */
  public record Wish(int workflowId, int revision, String note, @Nullable Integer overwrite) {}

  /** Publishes. */
  public DraftOutcome<Published> publish(Wish wish, String publisher) {
    return transaction.execute(
        status ->
            LockedDraft.with(
                jdbc,
                drafts,
                wish.workflowId(),
                wish.revision(),
                at -> decide(at, wish, publisher)));
  }

  private DraftOutcome<Published> decide(LockedDraft locked, Wish wish, String publisher) {
    LockedWorkflow workflow = locked.workflow();
    Draft draft = locked.draft();
    boolean replaces =
        workflow.liveNumber() == draft.baseVersion()
            || Integer.valueOf(workflow.liveNumber()).equals(wish.overwrite());
    if (!replaces) {
      return moved(workflow, draft);
    }
    if (!draft.openQuestions().isEmpty()) {
      return new Faulty<>(draft.openQuestions().stream().map(OpenQuestion::why).toList());
    }
    return store(draft, wish.note(), publisher);
  }

  private DraftOutcome<Published> store(Draft draft, String note, String publisher) {
    byte[] file = draft.xml().getBytes(StandardCharsets.UTF_8);
    Publication publication = publish.publish(file, note, publisher);
    if (publication instanceof Published published) {
      if (published.workflowId() != draft.workflowId()) {
        throw new IllegalStateException(
            "The draft of workflow " + draft.workflowId() + " has the process id of another");
      }
      drafts.delete(draft.workflowId());
      return new Done<>(published);
    }
    return new Faulty<>(publication.diagnostics());
  }

  private DraftOutcome<Published> moved(LockedWorkflow workflow, Draft draft) {
    List<VersionInfo> since =
        versions.since(workflow.id(), draft.baseVersion(), workflow.liveNumber());
    return new LiveMoved<>(draft.baseVersion(), since, changes(workflow, draft));
  }

  /** A draft that was made when nothing was live has nothing to compare with. */
  private List<ModelChange> changes(LockedWorkflow workflow, Draft draft) {
    Long live = workflow.liveVersionId();
    Optional<Long> base = versions.idOf(workflow.id(), draft.baseVersion());
    if (live == null || base.isEmpty()) {
      return List.of();
    }
    return ModelChanges.between(
        workflows.version(base.get()).model(), workflows.version(live).model());
  }
}
