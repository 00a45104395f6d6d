package io.github.gavia.ticket;

import io.github.gavia.directory.User;
import io.github.gavia.platform.WireTime;
import io.github.gavia.workflow.RunnableWorkflow;
import io.github.gavia.workflow.RunnableWorkflow.TransitionEntry;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A line of a ticket's history as callers and receivers of notices see it (5.8). */
@Component
public class FlowLogJson {

  private static final int OTHER = 3;

  private final WireTime wireTime;
  private final JsonMapper json = new JsonMapper();

  FlowLogJson(WireTime wireTime) {
    this.wireTime = wireTime;
  }

  /**
   * The line without the values of then.
   *
   * @param person the account of its participant, null when there is none (R217)
   */
  public ObjectNode entry(RunnableWorkflow workflow, FlowLogLine line, @Nullable User person) {
    ObjectNode object =
        json.createObjectNode().put("id", line.id()).put("ticket_id", line.ticketId());
    object.set(
        "state",
        json.createObjectNode()
            .put("state_id", line.stateId())
            .put(
                "state_name",
                workflow.state(line.stateId()).map(s -> s.name().text()).orElse("未知状态")));
    object.set(
        "transition",
        json.createObjectNode()
            .put("transition_id", line.transitionId())
            .put("transition_name", transitionName(workflow, line))
            .put("attribute_type_id", attribute(workflow, line)));
    object
        .put("intervene_type_id", line.interventionCode())
        .put("participant_type_id", line.participantTypeId())
        .put("participant", line.participant());
    object.set("participant_info", participantInfo(line, person));
    return object
        .put("suggestion", line.suggestion())
        .put("gmt_created", wireTime.text(line.created()));
  }

  private static Optional<TransitionEntry> transition(RunnableWorkflow workflow, FlowLogLine line) {
    return workflow.transition(line.transitionId());
  }

  /** R216, B.7. */
  public static String transitionName(RunnableWorkflow workflow, FlowLogLine line) {
    if (line.transitionId() == 0) {
      return Intervention.ofCode(line.interventionCode()).transitionName();
    }
    return transition(workflow, line)
        .map(TransitionEntry::name)
        .orElse(Intervention.NONE.transitionName());
  }

  /** What kind of button it was; other for anything else (R216). */
  public static int attribute(RunnableWorkflow workflow, FlowLogLine line) {
    return transition(workflow, line).map(t -> t.button().kindCode()).orElse(OTHER);
  }

  /** R217: unknown people and machines by their names alone. */
  public ObjectNode participantInfo(FlowLogLine line, @Nullable User person) {
    User user = line.participantTypeId() == 1 ? person : null;
    return json.createObjectNode()
        .put("participant_type_id", line.participantTypeId())
        .put("participant", line.participant())
        .put("participant_alias", user == null ? line.participant() : user.alias())
        .put("participant_email", user == null ? "" : user.email())
        .put("participant_phone", user == null ? "" : user.phone());
  }
}
