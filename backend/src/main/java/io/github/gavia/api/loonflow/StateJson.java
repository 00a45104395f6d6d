package io.github.gavia.api.loonflow;

import io.github.gavia.form.JsonText;
import io.github.gavia.participant.ParticipantRule;
import io.github.gavia.platform.WireTime;
import io.github.gavia.workflow.RunnableWorkflow.StateEntry;
import io.github.gavia.workflow.model.State;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON shapes of states (5.5, 7.12, 7.13). Whoever asks for one says how the participant is
 * shown: {@link ParticipantText#hidden} for everybody, {@link ParticipantText#configured} for those
 * who may edit the workflow (R181).
 */
@Component
class StateJson {

  private final RecordJson records;
  private final WireTime wireTime;
  private final JsonMapper json;

  StateJson(RecordJson records, WireTime wireTime, JsonMapper json) {
    this.records = records;
    this.wireTime = wireTime;
    this.json = json;
  }

  /** 5.5. */
  ObjectNode of(int workflowId, StateEntry entry, Function<ParticipantRule, String> participant) {
    ObjectNode object = withoutFields(workflowId, entry, participant);
    object.set("state_field_str", fields(entry.state()));
    return object;
  }

  /** 5.5 without {@code state_field_str} (7.7). */
  ObjectNode withoutFields(
      int workflowId, StateEntry entry, Function<ParticipantRule, String> participant) {
    State state = entry.state();
    ObjectNode object =
        records
            .of(entry.id(), entry.made())
            .put("name", entry.name().text())
            .put("workflow_id", workflowId)
            .put("is_hidden", state.hidden())
            .put("order_id", state.order())
            .put("type_id", entry.type().code())
            .put("enable_retreat", state.retreat())
            .put("remember_last_man_enable", state.rememberLastHandler())
            .put("participant_type_id", state.participant().typeCode())
            .put("participant", participant.apply(state.participant()))
            .put("distribute_type_id", state.distributionCode());
    object.set("label", JsonText.object(state.label()));
    return object;
  }

  /** What the state's detail tells, under names of its own (7.13). */
  ObjectNode detail(
      int workflowId, StateEntry entry, Function<ParticipantRule, String> participant) {
    State state = entry.state();
    ObjectNode object =
        brief(entry)
            .put("workflow_id", workflowId)
            .put("distribute_type_id", state.distributionCode())
            .put("is_hidden", state.hidden())
            .put("order_id", state.order())
            .put("type_id", entry.type().code())
            .put("participant_type_id", state.participant().typeCode())
            .put("participant", participant.apply(state.participant()));
    object.set("state_field", fields(state));
    object.set("label", JsonText.object(state.label()));
    return object
        .put("creator", entry.made().creator())
        .put("gmt_created", wireTime.text(entry.made().created()));
  }

  /** Id and name. */
  ObjectNode brief(StateEntry entry) {
    return json.createObjectNode().put("id", entry.id()).put("name", entry.name().text());
  }

  private ObjectNode fields(State state) {
    ObjectNode fields = json.createObjectNode();
    state.fieldAccess().forEach((key, access) -> fields.put(key, access.code()));
    JsonText.object(state.otherAccess())
        .properties()
        .forEach(other -> fields.set(other.getKey(), other.getValue()));
    return fields;
  }
}
