package io.github.gavia.workflow.edit;

import io.github.gavia.form.FieldAccess;
import io.github.gavia.form.JsonText;
import io.github.gavia.participant.Operand;
import io.github.gavia.platform.TextLengths;
import io.github.gavia.workflow.StateType;
import io.github.gavia.workflow.model.State;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The whole record of a state as the contract knows it (7.9): what is left out is reset, not kept
 * (R230).
 *
 * @param participant the operand of B.4, taken as it comes
 * @param stateFields JSON object text: access by field key; keys and values are not looked into
 * @param label JSON object text
 */
public record StateDetails(
    String name,
    int orderId,
    int typeId,
    boolean hidden,
    boolean enableRetreat,
    boolean rememberLastMan,
    int participantTypeId,
    String participant,
    int distributeTypeId,
    String stateFields,
    String label) {

  /** What keeps it from being stored. */
  Optional<String> problem() {
    return new TextLengths()
        .check("name", name, 50)
        .check("participant", participant, 1000)
        .check("label", label, 1000)
        .problem()
        .or(() -> noObject("state_field_str", stateFields))
        .or(() -> noObject("label", label))
        .or(this::unknownType);
  }

  /** R55. */
  static Optional<String> noObject(String key, String text) {
    return JsonText.isObjectOrEmpty(text)
        ? Optional.empty()
        : Optional.of(key + " is invalid: it has to be empty or the text of a JSON object");
  }

  private Optional<String> unknownType() {
    boolean known = Arrays.stream(StateType.values()).anyMatch(type -> type.code() == typeId);
    return known ? Optional.empty() : Optional.of("type_id is invalid: it has to be 0, 1 or 2");
  }

  /** The state of a record without problem. */
  WantedState wanted() {
    Map<String, FieldAccess> access = new LinkedHashMap<>();
    ObjectNode other = JsonNodeFactory.instance.objectNode();
    JsonText.object(stateFields)
        .properties()
        .forEach(
            entry ->
                access(entry.getValue())
                    .ifPresentOrElse(
                        known -> access.put(entry.getKey(), known),
                        () -> other.set(entry.getKey(), entry.getValue())));
    return new WantedState(
        name,
        type(),
        new State(
            orderId,
            hidden,
            enableRetreat,
            rememberLastMan,
            Operand.read(participantTypeId, participant),
            distributeTypeId,
            access,
            other.toString(),
            label.isBlank() ? "{}" : label));
  }

  private static Optional<FieldAccess> access(JsonNode value) {
    return value.isIntegralNumber() && value.canConvertToInt()
        ? FieldAccess.ofCode(value.intValue())
        : Optional.empty();
  }

  private StateType type() {
    return Arrays.stream(StateType.values())
        .filter(type -> type.code() == typeId)
        .findFirst()
        .orElse(StateType.ORDINARY);
  }
}
