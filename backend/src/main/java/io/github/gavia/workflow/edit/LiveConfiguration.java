package io.github.gavia.workflow.edit;

import io.github.gavia.platform.Saved;
import io.github.gavia.workflow.RunnableWorkflow;
import io.github.gavia.workflow.RunnableWorkflow.FieldEntry;
import io.github.gavia.workflow.RunnableWorkflow.StateEntry;
import io.github.gavia.workflow.RunnableWorkflow.TransitionEntry;
import io.github.gavia.workflow.StoreVersion;
import io.github.gavia.workflow.StoreVersion.Edited;
import io.github.gavia.workflow.StoreVersion.Origin;
import io.github.gavia.workflow.StoreVersion.Part;
import io.github.gavia.workflow.WorkflowRows;
import io.github.gavia.workflow.WorkflowRows.LockedWorkflow;
import io.github.gavia.workflow.WorkflowXml;
import io.github.gavia.workflow.Workflows;
import io.github.gavia.workflow.model.Diagram;
import io.github.gavia.workflow.model.WorkflowModel;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Changes the live version of a workflow, one caller after the other: lock the workflow's row, edit
 * its model, store the result as the newest version. A refusal changes nothing.
 */
@Component
class LiveConfiguration {

  static final Saved UNKNOWN_WORKFLOW =
      new Saved.Refused("workflow is not existed or has been deleted");

  private final TransactionTemplate transaction;
  private final WorkflowRows rows;
  private final Workflows workflows;
  private final StoreVersion storeVersion;
  private final WorkflowXml xml;

  LiveConfiguration(
      TransactionTemplate transaction,
      WorkflowRows rows,
      Workflows workflows,
      StoreVersion storeVersion,
      WorkflowXml xml) {
    this.transaction = transaction;
    this.rows = rows;
    this.workflows = workflows;
    this.storeVersion = storeVersion;
    this.xml = xml;
  }

  /** What an edit comes to. */
  sealed interface Change {

    /** Nothing, for a reason. */
    record Refused(String reason) implements Change {}

    /** Nothing: the part is not there, which is no failure (R231). */
    record Nothing() implements Change {}

    /**
     * Another model.
     *
     * @param note what changed
     * @param edited the part that was added or changed; null when none is to be named
     */
    record To(WorkflowModel model, String note, @Nullable Edited edited) implements Change {}
  }

  /** The newest version of a workflow that nobody else changes now. */
  record Live(RunnableWorkflow workflow, WorkflowRows rows) {

    /** The graph, to be edited. */
    Canvas canvas() {
      return new Canvas(workflow.model(), rows.elementIds(workflow.workflowId()));
    }

    /** Why a part of that id, which this version does not have, cannot be changed (R231, R233). */
    Change missing(Part part, String key, int id) {
      boolean elsewhere =
          rows.ownerOf(part, id).filter(owner -> owner != workflow.workflowId()).isPresent();
      return elsewhere
          ? new Change.Refused(
              key
                  + " is invalid: "
                  + id
                  + " does not belong to workflow_id:"
                  + workflow.workflowId())
          : new Change.Nothing();
    }
  }

  /**
   * Runs an edit.
   *
   * @return the id of the part that was edited; 0 when none is named
   */
  Saved change(int workflowId, Author author, Function<Live, Change> edit) {
    return transaction.execute(
        status -> {
          Optional<RunnableWorkflow> live =
              rows.lock(workflowId).map(LockedWorkflow::liveVersionId).map(workflows::version);
          return live.map(workflow -> apply(edit.apply(new Live(workflow, rows)), workflow, author))
              .orElse(UNKNOWN_WORKFLOW);
        });
  }

  private Saved apply(Change change, RunnableWorkflow live, Author author) {
    if (change instanceof Change.Refused refused) {
      return new Saved.Refused(refused.reason());
    }
    if (!(change instanceof Change.To to)) {
      return new Saved.Done(0);
    }
    if (to.model().equals(live.model())) {
      return new Saved.Done(idOf(live, to.edited()));
    }
    Optional<String> problem = problem(to.model());
    if (problem.isPresent()) {
      return new Saved.Refused(problem.get());
    }
    Origin origin = new Origin(author.username(), author.ofTransitions(), to.note(), to.edited());
    WorkflowModel drawn = redrawn(live.model(), to.model());
    return new Saved.Done(idOf(storeVersion.store(live.workflowId(), drawn, origin), to.edited()));
  }

  private static int idOf(RunnableWorkflow workflow, @Nullable Edited edited) {
    if (edited == null) {
      return 0;
    }
    return switch (edited.part()) {
      case STATE -> workflow.state(edited.key()).map(StateEntry::id).orElse(0);
      case TRANSITION ->
          workflow.transitions().stream()
              .filter(t -> t.elementId().equals(edited.key()))
              .findFirst()
              .map(TransitionEntry::id)
              .orElse(0);
      case FIELD ->
          workflow.fields().stream()
              .filter(f -> f.definition().key().equals(edited.key()))
              .findFirst()
              .map(FieldEntry::id)
              .orElse(0);
    };
  }

  /** Why a model could not be read again as it is. */
  Optional<String> problem(WorkflowModel model) {
    WorkflowModel kept = readBack(model);
    if (kept == null) {
      return Optional.of("the workflow is too large to be stored");
    }
    boolean same = undrawn(kept).equals(undrawn(model));
    return same
        ? Optional.empty()
        : Optional.of("a text of the request contains a character that cannot be stored");
  }

  /** While nobody has drawn it by hand, the whole is drawn anew with every change. */
  private WorkflowModel redrawn(WorkflowModel before, WorkflowModel after) {
    WorkflowModel again = readBack(undrawn(before));
    boolean byHand = again == null || !again.diagram().equals(before.diagram());
    return byHand ? after : undrawn(after);
  }

  private static WorkflowModel undrawn(WorkflowModel model) {
    return model.withDiagram(Diagram.EMPTY);
  }

  private @Nullable WorkflowModel readBack(WorkflowModel model) {
    return xml.read(xml.write(model).getBytes(StandardCharsets.UTF_8)).model();
  }
}
