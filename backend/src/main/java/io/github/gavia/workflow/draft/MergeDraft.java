package io.github.gavia.workflow.draft;

import io.github.gavia.workflow.Diagnostic;
import io.github.gavia.workflow.Versions;
import io.github.gavia.workflow.Versions.VersionInfo;
import io.github.gavia.workflow.WorkflowXml;
import io.github.gavia.workflow.Workflows;
import io.github.gavia.workflow.compare.LiveChange;
import io.github.gavia.workflow.compare.Side;
import io.github.gavia.workflow.compare.ThreeWayMerge;
import io.github.gavia.workflow.compare.ThreeWayMerge.Merged;
import io.github.gavia.workflow.draft.DraftOutcome.Conflicting;
import io.github.gavia.workflow.draft.DraftOutcome.Done;
import io.github.gavia.workflow.draft.DraftOutcome.Faulty;
import io.github.gavia.workflow.model.Body;
import io.github.gavia.workflow.model.Diagram;
import io.github.gavia.workflow.model.WorkflowModel;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes into a draft what became live since it was made. The draft counts as made from the live
 * version then, and is published like any other.
 */
@Component
public class MergeDraft {

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Workflows workflows;
  private final Versions versions;
  private final Drafts drafts;
  private final DraftXml draftXml;
  private final WorkflowXml xml;
  private final Clock clock;

  MergeDraft(
      JdbcClient jdbc,
      TransactionTemplate transaction,
      Workflows workflows,
      Versions versions,
      Drafts drafts,
      DraftXml draftXml,
      WorkflowXml xml,
      Clock clock) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.workflows = workflows;
    this.versions = versions;
    this.drafts = drafts;
    this.draftXml = draftXml;
    this.xml = xml;
    this.clock = clock;
  }

  /**
   * A draft after a merge.
   *
   * @param diagnostics everything found in it; of a draft that needed no merge, nothing
   */
  public record MergedDraft(Draft draft, List<Diagnostic> diagnostics) {}

  /**
   * Merges. A draft that was made from the live version stays as it is.
   *
   * @param revision the draft's that was read
   * @param choices whose change is taken, by ids of conflicts; what is no conflict is passed over
   */
  public DraftOutcome<MergedDraft> merge(
      int workflowId, int revision, Map<String, Side> choices, String username) {
    return transaction.execute(
        status ->
            LockedDraft.with(
                jdbc, drafts, workflowId, revision, at -> decide(at, choices, username)));
  }

  private DraftOutcome<MergedDraft> decide(
      LockedDraft locked, Map<String, Side> choices, String username) {
    LockedWorkflow workflow = locked.workflow();
    Draft draft = locked.draft();
    Long live = workflow.liveVersionId();
    if (live == null || workflow.liveNumber() == draft.baseVersion()) {
      return new Done<>(new MergedDraft(draft, List.of()));
    }
    WorkflowModel mine = draftXml.model(draft);
    WorkflowModel base = base(draft, mine);
    Merged merged = ThreeWayMerge.merge(base, mine, workflows.version(live).model(), choices);
    return merged.open().isEmpty()
        ? store(workflow, draft, merged.model(), username)
        : conflicting(workflow, draft, base, merged);
  }

  /** A draft that was made when nothing was live has nothing in common with what is live now. */
  private WorkflowModel base(Draft draft, WorkflowModel mine) {
    return versions
        .idOf(draft.workflowId(), draft.baseVersion())
        .map(id -> workflows.version(id).model())
        .orElseGet(
            () ->
                new WorkflowModel(
                    mine.id(),
                    mine.name(),
                    mine.description(),
                    mine.settings(),
                    List.of(),
                    new Body(List.of(), List.of(), List.of()),
                    Diagram.EMPTY));
  }

  private DraftOutcome<MergedDraft> store(
      LockedWorkflow workflow, Draft draft, WorkflowModel model, String username) {
    DraftXml.Read read = draftXml.read(xml.write(model), workflow.key());
    if (read.model() == null) {
      return new Faulty<>(read.diagnostics());
    }
    drafts.replace(
        draft,
        new Drafts.Content(
            workflow.liveNumber(), read.text(), draft.importId(), draft.openQuestions()),
        username,
        clock.instant());
    Draft stored = drafts.of(workflow.id()).orElseThrow();
    return new Done<>(new MergedDraft(stored, read.diagnostics()));
  }

  private DraftOutcome<MergedDraft> conflicting(
      LockedWorkflow workflow, Draft draft, WorkflowModel base, Merged merged) {
    List<VersionInfo> since =
        versions.since(workflow.id(), draft.baseVersion(), workflow.liveNumber());
    List<VersionInfo> oldestFirst = new ArrayList<>(since);
    Collections.reverse(oldestFirst);
    List<WorkflowModel> models = new ArrayList<>(List.of(base));
    for (VersionInfo version : oldestFirst) {
      long id = versions.idOf(workflow.id(), version.number()).orElseThrow();
      models.add(workflows.version(id).model());
    }
    LiveChange changes = LiveChange.among(models);
    List<DraftConflict> conflicts =
        merged.open().stream()
            .map(
                conflict -> {
                  int place = changes.of(conflict);
                  return new DraftConflict(
                      conflict, place == 0 ? since.get(0) : oldestFirst.get(place - 1));
                })
            .toList();
    return new Conflicting<>(draft.baseVersion(), since, conflicts);
  }
}
