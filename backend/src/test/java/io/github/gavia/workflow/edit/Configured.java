package io.github.gavia.workflow.edit;

import io.github.gavia.workflow.StateType;
import io.github.gavia.workflow.model.Body;
import io.github.gavia.workflow.model.Flow.Button;
import io.github.gavia.workflow.model.Node;
import io.github.gavia.workflow.model.State;
import io.github.gavia.workflow.model.Transitions;
import io.github.gavia.workflow.model.Transitions.Transition;
import io.github.gavia.workflow.model.WorkflowModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A workflow as its configuration lists show it: records of states and transitions by id. */
record Configured(Map<String, StateRow> states, Map<String, TransitionRow> transitions) {

  record StateRow(String name, StateType type, State state) {}

  record TransitionRow(
      String name,
      Button button,
      long timer,
      String source,
      List<WantedTransition.Condition> conditions,
      @Nullable String destination) {}

  static Configured of(WorkflowModel model) {
    Map<String, StateRow> states = new HashMap<>();
    Set<String> starts =
        Transitions.startStates(model).stream().map(Node::id).collect(Collectors.toSet());
    collect(model.body(), true, starts, states);
    Map<String, TransitionRow> transitions = new HashMap<>();
    for (Transition transition : Transitions.of(model)) {
      transitions.put(transition.flow().id(), row(transition));
    }
    return new Configured(states, transitions);
  }

  private static void collect(
      Body body, boolean top, Set<String> starts, Map<String, StateRow> into) {
    for (Node node : body.nodes()) {
      boolean end = node instanceof Node.EndEvent;
      if (node instanceof Node.StateNode state && (top || !end)) {
        StateType plain = starts.contains(node.id()) ? StateType.START : StateType.ORDINARY;
        into.put(
            node.id(),
            new StateRow(node.name().text(), end ? StateType.END : plain, state.state()));
      } else if (node instanceof Node.SubProcess sub) {
        collect(sub.body(), false, starts, into);
      }
    }
  }

  private static TransitionRow row(Transition transition) {
    return new TransitionRow(
        transition.flow().name().text(),
        transition.button().withTimer(0),
        transition.timerSeconds(),
        transition.source(),
        transition.conditions().stream()
            .map(b -> new WantedTransition.Condition(b.expression(), b.target(), b.configured()))
            .toList(),
        transition.destination());
  }

  static TransitionRow row(WantedTransition wanted) {
    return new TransitionRow(
        wanted.name(),
        wanted.button(),
        wanted.timer(),
        wanted.source(),
        wanted.conditions(),
        wanted.destination());
  }

  Configured withState(String id, WantedState wanted) {
    Map<String, StateRow> others = new HashMap<>(states);
    others.put(id, new StateRow(wanted.name(), wanted.type(), wanted.state()));
    return new Configured(others, transitions);
  }

  Configured withoutState(String id) {
    Map<String, StateRow> others = new HashMap<>(states);
    others.remove(id);
    return new Configured(others, transitions);
  }

  Configured withTransition(String id, WantedTransition wanted) {
    Map<String, TransitionRow> others = new HashMap<>(transitions);
    others.put(id, row(wanted));
    return new Configured(states, others);
  }

  Configured withoutTransition(String id) {
    Map<String, TransitionRow> others = new HashMap<>(transitions);
    others.remove(id);
    return new Configured(states, others);
  }

  /** The ids of states, in a lasting order. */
  List<String> stateIds() {
    return states.keySet().stream().sorted().toList();
  }

  /** The ids of transitions that leave a state which is still there, in a lasting order. */
  List<String> transitionIds() {
    List<String> ids = new ArrayList<>(transitions.keySet());
    ids.sort(null);
    return ids;
  }

  StateRow state(String id) {
    return Objects.requireNonNull(states.get(id));
  }
}
