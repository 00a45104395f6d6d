package io.github.gavia.workflow;

import io.github.gavia.form.FieldDefinition;
import io.github.gavia.workflow.RunnableWorkflow.FieldEntry;
import io.github.gavia.workflow.RunnableWorkflow.Made;
import io.github.gavia.workflow.RunnableWorkflow.StateEntry;
import io.github.gavia.workflow.RunnableWorkflow.TransitionEntry;
import io.github.gavia.workflow.model.Body;
import io.github.gavia.workflow.model.Graph;
import io.github.gavia.workflow.model.Node;
import io.github.gavia.workflow.model.Node.EndEvent;
import io.github.gavia.workflow.model.Node.Gap;
import io.github.gavia.workflow.model.Node.StateNode;
import io.github.gavia.workflow.model.Node.SubProcess;
import io.github.gavia.workflow.model.Transitions;
import io.github.gavia.workflow.model.WorkflowModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts a model and the integer ids of its parts together. */
record Assembly(
    Map<String, Identity> stateIds, Map<String, Identity> flowIds, Map<String, Identity> fieldIds) {

  /** The id of a part, and who made it. */
  record Identity(int id, Made made) {}

  /**
   * The model with its ids.
   *
   * @throws IllegalStateException when a part has none
   */
  RunnableWorkflow of(int workflowId, long versionId, int number, WorkflowModel model, Made made) {
    Set<String> starts = new HashSet<>();
    Transitions.startStates(model).forEach(start -> starts.add(start.id()));
    List<StateEntry> states = new ArrayList<>();
    for (StateNode node : stateNodes(model)) {
      Identity identity = identity(stateIds, node.id());
      states.add(new StateEntry(identity.id(), type(node, starts), node, identity.made()));
    }
    List<FieldEntry> fields = new ArrayList<>();
    for (FieldDefinition field : model.fields()) {
      Identity identity = identity(fieldIds, field.key());
      fields.add(new FieldEntry(identity.id(), field, identity.made()));
    }
    return new RunnableWorkflow(
        workflowId, versionId, number, model, made, states, transitions(model), fields);
  }

  private List<TransitionEntry> transitions(WorkflowModel model) {
    List<TransitionEntry> transitions = new ArrayList<>();
    for (Transitions.Transition transition : Transitions.of(model)) {
      Identity identity = identity(flowIds, transition.flow().id());
      transitions.add(
          new TransitionEntry(
              identity.id(),
              identity(stateIds, transition.source()).id(),
              idOrZero(stateIds, transition.destination()),
              ConditionText.of(
                  transition.conditions(),
                  transition.button().noConditions(),
                  target -> idOrZero(stateIds, target)),
              transition,
              identity.made()));
    }
    return transitions;
  }

  /** The same ids, and fresh ones above them for all parts of the model that have none yet. */
  Assembly completed(WorkflowModel model, Made made) {
    List<String> flows = Transitions.of(model).stream().map(t -> t.flow().id()).toList();
    Set<String> states = stateIds(model);
    Transitions.of(model).forEach(t -> states.add(t.source()));
    List<String> fields = model.fields().stream().map(FieldDefinition::key).toList();
    return new Assembly(
        completed(stateIds, states, made),
        completed(flowIds, flows, made),
        completed(fieldIds, fields, made));
  }

  private static Map<String, Identity> completed(
      Map<String, Identity> known, Collection<String> parts, Made made) {
    Map<String, Identity> all = new HashMap<>(known);
    int next = known.values().stream().mapToInt(Identity::id).max().orElse(0) + 1;
    for (String part : parts) {
      if (all.putIfAbsent(part, new Identity(next, made)) == null) {
        next++;
      }
    }
    return all;
  }

  private static Identity identity(Map<String, Identity> ids, String element) {
    Identity identity = ids.get(element);
    if (identity == null) {
      throw new IllegalStateException("No id was given to element " + element);
    }
    return identity;
  }

  private static int idOrZero(Map<String, Identity> ids, @Nullable String element) {
    Identity identity = element == null ? null : ids.get(element);
    return identity == null ? 0 : identity.id();
  }

  private static StateType type(StateNode node, Set<String> starts) {
    if (node instanceof EndEvent) {
      return StateType.END;
    }
    return starts.contains(node.id()) ? StateType.START : StateType.ORDINARY;
  }

  /** States, and those that gaps stand for: they were states before. */
  static Set<String> stateIds(WorkflowModel model) {
    Set<String> ids = new LinkedHashSet<>();
    stateNodes(model).forEach(node -> ids.add(node.id()));
    Graph.of(model).nodes().stream()
        .filter(Gap.class::isInstance)
        .map(Transitions::stateAt)
        .filter(Objects::nonNull)
        .forEach(ids::add);
    return ids;
  }

  /** States, those inside sub-processes included; the end of a sub-process ends no ticket. */
  private static List<StateNode> stateNodes(WorkflowModel model) {
    List<StateNode> states = new ArrayList<>();
    collect(model.body(), true, states);
    return states;
  }

  private static void collect(Body body, boolean top, List<StateNode> into) {
    for (Node node : body.nodes()) {
      if (node instanceof StateNode state && (top || !(node instanceof EndEvent))) {
        into.add(state);
      } else if (node instanceof SubProcess sub) {
        collect(sub.body(), false, into);
      }
    }
  }
}
