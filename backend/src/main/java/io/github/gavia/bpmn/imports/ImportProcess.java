package io.github.gavia.bpmn.imports;

import io.github.gavia.bpmn.Namespaces;
import io.github.gavia.bpmn.XmlElement;
import io.github.gavia.bpmn.imports.DraftNode.Kind;
import io.github.gavia.workflow.ModelCheck;
import io.github.gavia.workflow.imports.ImportedProcess;
import io.github.gavia.workflow.model.WorkflowModel;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One process of a file becomes a workflow: read as drawn, rewritten step by step, checked. */
final class ImportProcess {

  private static final int LONGEST_DESCRIPTION = 200;

  private final ProcessDraft draft;
  private final DrawnShapes drawn;
  private final ModelCheck check;
  private final boolean only;

  ImportProcess(ProcessDraft draft, DrawnShapes drawn, ModelCheck check, boolean only) {
    this.draft = draft;
    this.drawn = drawn;
    this.check = check;
    this.only = only;
  }

  /** The workflow, or null after a refusal. */
  @Nullable ImportedProcess run() {
    XmlElement process = draft.process.element();
    draft.ids.assign(process);
    if (!FlowNodes.isTrue(process, "isExecutable", true)) {
      draft.report.add(FileFinding.NOT_EXECUTABLE, draft.place());
    }
    draft.body = new ReadBody(draft, only).read(process, null);
    if (draft.report.refused()) {
      return null;
    }
    draft.forEachBody(this::readForms);
    rewrite();
    String description = description(process);
    WorkflowModel model =
        new DrawModel(draft, drawn).draw(new BuildModel(draft).model(description));
    new CheckStructure(draft, check).report(model);
    draft.vendors.tally(process, draft.process.id());
    draft.vendors.report(draft.report);
    return new ImportedProcess(draft.process.pool() == null ? "" : draft.process.title(), model);
  }

  private void readForms(DraftBody body) {
    ReadForm forms = new ReadForm(draft);
    for (DraftNode node : body.nodes(Kind.START, Kind.TASK)) {
      forms.read(node);
      if (node.element != null) {
        List<String> due = Facts.of(node.element).all(Meaning.DUE_DATE);
        if (!due.isEmpty()) {
          draft.report.add(
              WorkFinding.DUE_DATE, node.place(), Map.of("value", String.join(", ", due)));
        }
      }
      if (!node.documentation.isEmpty() && node.kind == Kind.TASK) {
        draft.report.add(WorkFinding.DOCUMENTATION, node.place());
      }
    }
  }

  private void rewrite() {
    draft.forEachBody(new JoinLinks(draft)::in);
    draft.forEachBody(new TurnEvents(draft)::in);
    draft.forEachBody(new TurnBoundaries(draft)::in);
    draft.forEachBody(new JoinMarks(draft)::in);
    draft.forEachBody(new TieLooseSteps(draft)::in);
    draft.forEachBody(new CompleteEnds(draft)::in);
    draft.forEachBody(new SplitExits(draft)::in);
    AssignTasks assign = new AssignTasks(draft);
    assign.assignAll();
    new AddStartStep(draft).in(draft.body);
    draft.forEachBody(new DecideChoices(draft, assign)::in);
    draft.forEachBody(new NameSteps(draft)::in);
    draft.forEachBody(new NameButtons(draft)::in);
  }

  /** Documentation of the process on one line, and who may start it. */
  private String description(XmlElement process) {
    List<String> starters = Facts.of(process).all(Meaning.STARTERS);
    if (!starters.isEmpty()) {
      draft.report.add(
          WorkFinding.STARTERS, draft.place(), Map.of("value", String.join(", ", starters)));
    }
    String text =
        process.children(Namespaces.BPMN, "documentation").stream()
            .map(child -> Texts.oneLine(Texts.cut(child.text().strip())))
            .filter(line -> !line.isEmpty())
            .collect(Collectors.joining(" "));
    if (text.length() > LONGEST_DESCRIPTION) {
      draft.report.add(WorkFinding.DESCRIPTION_SHORTENED, draft.place());
    }
    return text.isEmpty() ? "" : Texts.shortened(text, LONGEST_DESCRIPTION);
  }
}
