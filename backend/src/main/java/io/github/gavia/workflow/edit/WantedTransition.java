package io.github.gavia.workflow.edit;

import io.github.gavia.workflow.model.Flow.Button;
import io.github.gavia.workflow.model.Transitions.Branch;
import io.github.gavia.workflow.model.Transitions.Transition;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a transition shall be.
 *
 * @param button how it is offered, without its timer
 * @param timer seconds until it fires by itself, 0 for never
 * @param source element id of a state that is there
 * @param conditions tried in order
 * @param destination element id of a state; null when only the conditions decide
 */
record WantedTransition(
    String name,
    Button button,
    int timer,
    String source,
    List<Condition> conditions,
    @Nullable String destination) {

  WantedTransition {
    conditions = List.copyOf(conditions);
  }

  /**
   * A conditional destination.
   *
   * @param expression what is asked, never blank
   * @param target element id of a state, which may have been deleted; null when it names none
   * @param configured the entry as it was configured, JSON text, when it names no state; else empty
   */
  record Condition(String expression, @Nullable String target, String configured) {

    boolean says(Branch branch) {
      return expression.equals(branch.expression())
          && configured.equals(branch.configured())
          && Objects.equals(target, branch.target());
    }
  }

  /** Whether the transition already leads where it shall. */
  boolean leadsLike(Transition now) {
    if (conditions.size() != now.conditions().size()
        || !Objects.equals(destination, now.destination())) {
      return false;
    }
    for (int i = 0; i < conditions.size(); i++) {
      if (!conditions.get(i).says(now.conditions().get(i))) {
        return false;
      }
    }
    return true;
  }
}
