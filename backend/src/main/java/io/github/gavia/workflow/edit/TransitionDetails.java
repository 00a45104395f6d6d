package io.github.gavia.workflow.edit;

import io.github.gavia.platform.TextLengths;
import io.github.gavia.workflow.ConditionText;
import io.github.gavia.workflow.model.Flow.Button;
import java.util.List;
import java.util.Optional;

/**
 * The whole record of a transition as the contract knows it (7.15): what is left out is reset, not
 * kept (R230).
 *
 * @param timer seconds until it fires by itself, 0 for never
 * @param destinationStateId 0 when only the conditions decide
 * @param conditionExpression JSON text, empty for none; what it says is not looked into (R55)
 */
public record TransitionDetails(
    String name,
    int transitionTypeId,
    int timer,
    int sourceStateId,
    int destinationStateId,
    String conditionExpression,
    int attributeTypeId,
    boolean fieldRequireCheck,
    boolean alertEnable,
    String alertText) {

  /** What keeps it from being stored. */
  Optional<String> problem() {
    return new TextLengths()
        .check("name", name, 50)
        .check("condition_expression", conditionExpression, 1000)
        .check("alert_text", alertText, 100)
        .problem()
        .or(this::noConditions)
        .or(this::negativeTimer);
  }

  private Optional<String> noConditions() {
    return ConditionText.read(conditionExpression).isPresent()
        ? Optional.empty()
        : Optional.of("condition_expression is invalid: it has to be empty or JSON");
  }

  private Optional<String> negativeTimer() {
    return timer >= 0
        ? Optional.empty()
        : Optional.of("timer is invalid: it has to be 0 or a number of seconds");
  }

  /** The entries of the conditions of a record without problem. */
  List<ConditionText.Entry> conditions() {
    return ConditionText.read(conditionExpression).orElse(List.of());
  }

  Button button() {
    return new Button(
        attributeTypeId,
        fieldRequireCheck,
        alertEnable,
        alertText,
        transitionTypeId,
        0,
        conditions().isEmpty() ? conditionExpression : Button.NO_CONDITIONS);
  }
}
