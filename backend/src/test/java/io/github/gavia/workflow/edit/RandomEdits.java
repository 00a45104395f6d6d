package io.github.gavia.workflow.edit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavia.form.FieldAccess;
import io.github.gavia.participant.Operand;
import io.github.gavia.workflow.StateType;
import io.github.gavia.workflow.edit.WantedTransition.Condition;
import io.github.gavia.workflow.model.Flow.Button;
import io.github.gavia.workflow.model.State;
import io.github.gavia.workflow.model.Transitions;
import io.github.gavia.workflow.model.Transitions.Transition;
import io.github.gavia.workflow.model.WorkflowModel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Edits a workflow by chance, and expects each edit to change what it is about and nothing else.
 */
public final class RandomEdits {

  private final Random random;
  private final Set<String> everUsed = new HashSet<>();
  private WorkflowModel model;

  /** Begins with a workflow. */
  public RandomEdits(WorkflowModel model, Random random) {
    this.model = model;
    this.random = random;
  }

  /** The workflow as it is now. */
  public WorkflowModel model() {
    return model;
  }

  /** Goes on with the same workflow as it was stored and read again. */
  public void goOnWith(WorkflowModel stored) {
    model = stored;
  }

  /** One edit of any kind. */
  public void edit() {
    Configured before = Configured.of(model);
    everUsed.addAll(before.states().keySet());
    everUsed.addAll(before.transitions().keySet());
    Canvas canvas = new Canvas(model, everUsed);
    Configured expected = edit(canvas, before);
    WorkflowModel after = canvas.model();
    assertThat(Configured.of(after)).isEqualTo(expected);
    model = after;
  }

  private Configured edit(Canvas canvas, Configured before) {
    boolean noStates = before.states().isEmpty();
    boolean noTransitions = before.transitions().isEmpty();
    return switch (random.nextInt(8)) {
      case 1 -> noStates ? addState(canvas, before) : replaceState(canvas, before);
      case 2 -> noStates ? addState(canvas, before) : removeState(canvas, before);
      case 3, 4 -> noStates ? addState(canvas, before) : addTransition(canvas, before);
      case 5, 6 -> noTransitions ? addState(canvas, before) : replaceTransition(canvas, before);
      case 7 -> noTransitions ? addState(canvas, before) : removeTransition(canvas, before);
      default -> addState(canvas, before);
    };
  }

  private Configured addState(Canvas canvas, Configured before) {
    WantedState wanted = state(pick(List.of(StateType.values())));
    String id = new StateEdit(canvas).add(wanted);
    assertThat(everUsed).doesNotContain(id);
    return before.withState(id, wanted);
  }

  private Configured replaceState(Canvas canvas, Configured before) {
    String id = pick(before.stateIds());
    WantedState wanted =
        state(canvas.isTop(id) ? pick(List.of(StateType.values())) : StateType.ORDINARY);
    new StateEdit(canvas).replace(id, wanted);
    return before.withState(id, wanted);
  }

  private Configured removeState(Canvas canvas, Configured before) {
    String id = pick(before.stateIds());
    new StateEdit(canvas).remove(id);
    return before.withoutState(id);
  }

  private Configured addTransition(Canvas canvas, Configured before) {
    WantedTransition wanted = transition(before);
    String id = new TransitionEdit(canvas).add(wanted);
    assertThat(everUsed).doesNotContain(id);
    return before.withTransition(id, wanted);
  }

  private Configured replaceTransition(Canvas canvas, Configured before) {
    Transition now = pick(Transitions.of(model));
    if (before.states().isEmpty()) {
      return addState(canvas, before);
    }
    WantedTransition wanted = random.nextInt(3) == 0 ? renamed(now, before) : transition(before);
    new TransitionEdit(canvas).replace(now, wanted);
    return before.withTransition(now.flow().id(), wanted);
  }

  /** As a caller does who changes the name and sends back the rest. */
  private WantedTransition renamed(Transition now, Configured before) {
    boolean there = before.states().containsKey(now.source());
    return new WantedTransition(
        "renamed",
        now.button().withTimer(0),
        (int) now.timerSeconds(),
        there ? now.source() : pick(before.stateIds()),
        now.conditions().stream()
            .map(b -> new Condition(b.expression(), b.target(), b.configured()))
            .toList(),
        now.destination());
  }

  private Configured removeTransition(Canvas canvas, Configured before) {
    Transition now = pick(Transitions.of(model));
    new TransitionEdit(canvas).remove(now);
    return before.withoutTransition(now.flow().id());
  }

  private WantedState state(StateType type) {
    int participant = random.nextInt(13);
    State state =
        new State(
            random.nextInt(5),
            random.nextBoolean(),
            random.nextBoolean(),
            random.nextBoolean(),
            Operand.read(participant, participant > 9 ? "{\"hook_url\":\"http://h/\"}" : "kim"),
            1 + random.nextInt(6),
            Map.of("days", FieldAccess.REQUIRED),
            random.nextBoolean() ? "{}" : "{\"days\":7}",
            "{}");
    return new WantedState("state " + random.nextInt(100), type, state);
  }

  private WantedTransition transition(Configured before) {
    List<Condition> conditions = new ArrayList<>();
    for (int i = random.nextInt(6) - 2; i > 0; i--) {
      String target = random.nextInt(4) == 0 ? null : pick(before.stateIds());
      String expression = "{days} > " + random.nextInt(3);
      conditions.add(
          new Condition(expression, target, target == null ? "{\"target_state_id\":99}" : ""));
    }
    Button button =
        new Button(
            1 + random.nextInt(4),
            random.nextBoolean(),
            random.nextBoolean(),
            "sure?",
            random.nextInt(3),
            0,
            random.nextBoolean() ? Button.NO_CONDITIONS : "");
    return new WantedTransition(
        "button " + random.nextInt(100),
        button,
        random.nextInt(3) == 0 ? 60 * (1 + random.nextInt(3)) : 0,
        pick(before.stateIds()),
        conditions,
        random.nextInt(5) == 0 ? null : pick(before.stateIds()));
  }

  private <T> T pick(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }
}
