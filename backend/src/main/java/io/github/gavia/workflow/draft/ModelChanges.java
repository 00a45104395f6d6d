package io.github.gavia.workflow.draft;

import io.github.gavia.form.FieldDefinition;
import io.github.gavia.workflow.draft.ModelChange.Change;
import io.github.gavia.workflow.draft.ModelChange.Kind;
import io.github.gavia.workflow.model.Body;
import io.github.gavia.workflow.model.Node;
import io.github.gavia.workflow.model.Transitions;
import io.github.gavia.workflow.model.WorkflowModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What differs between two versions, in the words of who configures. Drawing does not count. */
final class ModelChanges {

  private final List<ModelChange> changes = new ArrayList<>();

  private ModelChanges() {}

  /** Settings first, then states, transitions and fields, each in the order of their version. */
  static List<ModelChange> between(WorkflowModel before, WorkflowModel after) {
    ModelChanges found = new ModelChanges();
    if (!sameSettings(before, after)) {
      found.add(Kind.WORKFLOW, Change.CHANGED, after.id(), after.name().text());
    }
    found.compare(Kind.STATE, states(before), states(after), ModelChanges::name);
    found.compare(
        Kind.TRANSITION, transitions(before), transitions(after), t -> t.flow().name().text());
    found.compare(Kind.FIELD, fields(before), fields(after), FieldDefinition::name);
    return List.copyOf(found.changes);
  }

  private static boolean sameSettings(WorkflowModel a, WorkflowModel b) {
    return a.name().equals(b.name())
        && a.description().equals(b.description())
        && a.settings().equals(b.settings());
  }

  private <T> void compare(
      Kind kind, Map<String, T> before, Map<String, T> after, Function<T, String> name) {
    before.forEach(
        (id, old) -> {
          T now = after.get(id);
          if (now == null) {
            add(kind, Change.REMOVED, id, name.apply(old));
          } else if (!now.equals(old)) {
            add(kind, Change.CHANGED, id, name.apply(now));
          }
        });
    after.forEach(
        (id, now) -> {
          if (!before.containsKey(id)) {
            add(kind, Change.ADDED, id, name.apply(now));
          }
        });
  }

  private void add(Kind kind, Change change, String id, String name) {
    changes.add(new ModelChange(kind, change, id, name.isEmpty() ? id : name));
  }

  private static String name(Node node) {
    return node.name().text();
  }

  private static Map<String, Node> states(WorkflowModel model) {
    Map<String, Node> states = new LinkedHashMap<>();
    collect(model.body(), states);
    return states;
  }

  private static void collect(Body body, Map<String, Node> into) {
    for (Node node : body.nodes()) {
      if (node instanceof Node.StateNode) {
        into.put(node.id(), node);
      } else if (node instanceof Node.SubProcess sub) {
        collect(sub.body(), into);
      }
    }
  }

  private static Map<String, Transitions.Transition> transitions(WorkflowModel model) {
    Map<String, Transitions.Transition> transitions = new LinkedHashMap<>();
    Transitions.of(model).forEach(t -> transitions.put(t.flow().id(), t));
    return transitions;
  }

  private static Map<String, FieldDefinition> fields(WorkflowModel model) {
    Map<String, FieldDefinition> fields = new LinkedHashMap<>();
    model.fields().forEach(field -> fields.put(field.key(), field));
    return fields;
  }
}
