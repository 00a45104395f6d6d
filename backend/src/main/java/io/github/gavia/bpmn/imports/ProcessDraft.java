package io.github.gavia.bpmn.imports;

import io.github.gavia.bpmn.imports.DraftNode.Kind;
import io.github.gavia.bpmn.imports.Inventory.DrawnProcess;
import io.github.gavia.workflow.model.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A process on its way into a model, with all that the rewriting needs at hand. */
final class ProcessDraft {

  final Inventory inventory;
  final DrawnProcess process;
  final Report report;
  final Questions questions;
  final ElementIds ids;
  final Vendors vendors = new Vendors();
  final Fields fields;

  /** Whether the file speaks Chinese; added names do as it does. */
  final boolean chinese;

  DraftBody body = new DraftBody(null);

  ProcessDraft(
      Inventory inventory,
      DrawnProcess process,
      Report report,
      Questions questions,
      ElementIds ids,
      boolean chinese) {
    this.inventory = inventory;
    this.process = process;
    this.report = report;
    this.questions = questions;
    this.ids = ids;
    this.chinese = chinese;
    this.fields = new Fields(report);
  }

  Place place() {
    return Place.of(process.element(), process.id());
  }

  /** A name in the file's language with its translation. */
  Label label(String zh, String en) {
    return new Label(chinese ? zh : en, Map.of("zh", zh, "en", en));
  }

  /**
   * A node that the file does not have.
   *
   * @param wish what its id should begin with
   */
  DraftNode added(DraftBody where, Kind kind, String wish, Label name) {
    DraftNode node = new DraftNode(ids.fresh(wish), kind, null);
    node.name = name;
    where.add(node);
    return node;
  }

  /** A flow that the file does not have. */
  DraftFlow connect(DraftBody where, DraftNode from, DraftNode to) {
    DraftFlow flow = new DraftFlow(ids.fresh("Flow"), null, Label.NONE, from.id, to.id);
    where.add(flow);
    return flow;
  }

  /** Puts a node in front of another: everything that leads there leads to it now. */
  void putBefore(DraftBody where, DraftNode added, DraftNode node) {
    where.entering(node).forEach(flow -> where.leadTo(flow, added));
    connect(where, added, node);
  }

  /** Every body, the process's first. */
  void forEachBody(Consumer<DraftBody> action) {
    visit(body, action);
  }

  private static void visit(DraftBody where, Consumer<DraftBody> action) {
    action.accept(where);
    for (DraftNode node : where.nodes()) {
      if (node.body != null) {
        visit(node.body, action);
      }
    }
  }

  /** The states of all bodies in which people or machines act. */
  List<DraftNode> tasks() {
    List<DraftNode> tasks = new ArrayList<>();
    forEachBody(where -> tasks.addAll(where.nodes(Kind.TASK)));
    return tasks;
  }
}
