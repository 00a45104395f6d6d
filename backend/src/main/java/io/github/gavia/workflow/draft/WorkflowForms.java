package io.github.gavia.workflow.draft;

import io.github.gavia.workflow.RunnableWorkflow;
import io.github.gavia.workflow.Versions;
import io.github.gavia.workflow.Workflows;
import io.github.gavia.workflow.compare.ModelChange;
import io.github.gavia.workflow.compare.ModelChanges;
import io.github.gavia.workflow.draft.DraftOutcome.Done;
import io.github.gavia.workflow.draft.DraftOutcome.Missing;
import io.github.gavia.workflow.draft.DraftOutcome.NotThere;
import io.github.gavia.workflow.model.WorkflowModel;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads a workflow in any of its forms, and tells what differs between two. */
@Component
public class WorkflowForms {

  private final Workflows workflows;
  private final Versions versions;
  private final Drafts drafts;
  private final DraftXml xml;

  WorkflowForms(Workflows workflows, Versions versions, Drafts drafts, DraftXml xml) {
    this.workflows = workflows;
    this.versions = versions;
    this.drafts = drafts;
    this.xml = xml;
  }

  /** A workflow in that form; a missing version or draft is told. */
  public DraftOutcome<WorkflowModel> read(int workflowId, WorkflowForm form) {
    if (form instanceof WorkflowForm.Drafted) {
      return there(drafts.of(workflowId).map(xml::model), Missing.DRAFT);
    } else if (form instanceof WorkflowForm.Numbered numbered) {
      return there(
          versions.idOf(workflowId, numbered.number()).map(id -> workflows.version(id).model()),
          Missing.VERSION);
    }
    return there(workflows.live(workflowId).map(RunnableWorkflow::model), Missing.VERSION);
  }

  private static DraftOutcome<WorkflowModel> there(Optional<WorkflowModel> model, Missing what) {
    return model.<DraftOutcome<WorkflowModel>>map(Done::new).orElseGet(() -> new NotThere<>(what));
  }

  /** What differs, what is drawn elsewhere included. */
  public DraftOutcome<List<ModelChange>> compare(
      int workflowId, WorkflowForm from, WorkflowForm to) {
    DraftOutcome<WorkflowModel> before = read(workflowId, from);
    DraftOutcome<WorkflowModel> after = read(workflowId, to);
    if (before instanceof Done<WorkflowModel> old && after instanceof Done<WorkflowModel> now) {
      return new Done<>(ModelChanges.withDrawing(old.value(), now.value()));
    }
    return new NotThere<>(missing(before instanceof Done ? after : before));
  }

  private static Missing missing(DraftOutcome<WorkflowModel> outcome) {
    return outcome instanceof NotThere<WorkflowModel> gone ? gone.what() : Missing.WORKFLOW;
  }
}
