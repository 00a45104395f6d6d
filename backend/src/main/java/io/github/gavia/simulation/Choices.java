package io.github.gavia.simulation;

import io.github.gavia.simulation.Wish.Choice;
import io.github.gavia.workflow.RunnableWorkflow;
import io.github.gavia.workflow.RunnableWorkflow.StateEntry;
import io.github.gavia.workflow.model.Node.TimerBoundary;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was wished for each state, one choice for each visit. */
final class Choices {

  private final Map<String, Deque<Choice>> byState = new HashMap<>();

  /**
   * @throws Wish.Bad when a choice names a state, button or timer that is not there
   */
  Choices(List<Choice> choices, RunnableWorkflow workflow, Ways ways) {
    for (Choice choice : choices) {
      check(choice, workflow, ways);
      byState.computeIfAbsent(choice.state(), k -> new ArrayDeque<>()).add(choice);
    }
  }

  private static void check(Choice choice, RunnableWorkflow workflow, Ways ways) {
    StateEntry state =
        workflow
            .state(choice.state())
            .orElseThrow(() -> new Wish.Bad("choices: there is no step " + choice.state()));
    String transition = choice.transition();
    if (transition != null
        && workflow.transitionsFrom(state.id()).stream()
            .noneMatch(t -> t.elementId().equals(transition))) {
      throw new Wish.Bad("choices: " + transition + " is no button of " + choice.state());
    }
    String timer = choice.timer();
    if (timer != null && !(ways.node(timer) instanceof TimerBoundary)) {
      throw new Wish.Bad("choices: there is no timer " + timer);
    }
    Given.check(workflow, choice.values());
  }

  /** The next choice for a state, or null when there is none. */
  @Nullable Choice next(String state) {
    Deque<Choice> left = byState.get(state);
    return left == null ? null : left.poll();
  }
}
