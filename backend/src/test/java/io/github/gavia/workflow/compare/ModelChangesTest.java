package io.github.gavia.workflow.compare;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavia.form.FieldDefinition;
import io.github.gavia.form.FieldType;
import io.github.gavia.workflow.compare.ModelChange.Change;
import io.github.gavia.workflow.compare.ModelChange.Kind;
import io.github.gavia.workflow.model.Body;
import io.github.gavia.workflow.model.Diagram;
import io.github.gavia.workflow.model.Flow;
import io.github.gavia.workflow.model.Label;
import io.github.gavia.workflow.model.Node;
import io.github.gavia.workflow.model.WorkflowModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ModelChangesTest {

  private final WorkflowModel before = BlankWorkflow.of("w", "W");

  private WorkflowModel with(List<Node> nodes, List<Flow> flows, FieldDefinition... fields) {
    return new WorkflowModel(
        before.id(),
        before.name(),
        before.description(),
        before.settings(),
        List.of(fields),
        new Body(nodes, flows, List.of()),
        Diagram.EMPTY);
  }

  private List<ModelChange> changes(WorkflowModel after) {
    return ModelChanges.between(before, after);
  }

  private static FieldDefinition field(String key, String name) {
    return new FieldDefinition(
        key, name, Map.of(), FieldType.STRING, 0, null, "", "", "", "{}", "{}", "{}");
  }

  @Test
  void findsNothingWhereOnlyTheDrawingDiffers() {
    Diagram moved = new Diagram(Map.of("end", new Diagram.Bounds(1, 2, 3, 4)), Map.of(), Map.of());

    assertThat(changes(before.withDiagram(moved))).isEmpty();
  }

  @Test
  void namesSettings() {
    assertThat(changes(before.withName(Label.of("Other"))))
        .containsExactly(new ModelChange(Kind.WORKFLOW, Change.CHANGED, "w", "Other"));
  }

  @Test
  void namesStatesThatCameWentAndChanged() {
    List<Node> nodes = new ArrayList<>(before.body().nodes());
    Node.Task task = (Node.Task) nodes.get(1);
    nodes.set(1, new Node.Task("fill_in", Label.of("Write"), task.state()));
    Node.Task inside = new Node.Task("inside", Label.NONE, task.state());
    nodes.add(
        new Node.SubProcess(
            "sub", Label.of("Sub"), new Body(List.of(inside), List.of(), List.of())));
    nodes.removeIf(node -> node.id().equals("end"));

    assertThat(changes(with(nodes, before.body().flows())))
        .filteredOn(change -> change.kind() == Kind.STATE)
        .containsExactly(
            new ModelChange(Kind.STATE, Change.CHANGED, "fill_in", "Write"),
            new ModelChange(Kind.STATE, Change.REMOVED, "end", "结束"),
            new ModelChange(Kind.STATE, Change.ADDED, "inside", "inside"));
  }

  @Test
  void namesTransitions() {
    List<Flow> flows = new ArrayList<>(before.body().flows());
    flows.set(1, new Flow("submit", Label.of("Send"), "fill_in", "end", null, null));
    flows.add(new Flow("again", Label.of("Again"), "fill_in", "fill_in", null, null));

    assertThat(changes(with(before.body().nodes(), flows)))
        .containsExactly(
            new ModelChange(Kind.TRANSITION, Change.CHANGED, "submit", "Send"),
            new ModelChange(Kind.TRANSITION, Change.ADDED, "again", "Again"));
  }

  @Test
  void namesFieldsByTheirKeys() {
    WorkflowModel one =
        with(before.body().nodes(), before.body().flows(), field("a", "A"), field("b", "B"));
    WorkflowModel other =
        with(before.body().nodes(), before.body().flows(), field("b", "Bee"), field("c", "C"));

    assertThat(ModelChanges.between(one, other))
        .containsExactly(
            new ModelChange(Kind.FIELD, Change.REMOVED, "a", "A"),
            new ModelChange(Kind.FIELD, Change.CHANGED, "b", "Bee"),
            new ModelChange(Kind.FIELD, Change.ADDED, "c", "C"));
  }
}
