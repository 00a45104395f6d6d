package io.github.gavia.api.loonflow;

import io.github.gavia.directory.User;
import io.github.gavia.directory.Users;
import io.github.gavia.platform.WireTime;
import io.github.gavia.query.FlowLog;
import io.github.gavia.query.ReadTicket;
import io.github.gavia.ticket.Intervention;
import io.github.gavia.workflow.RunnableWorkflow;
import io.github.gavia.workflow.RunnableWorkflow.StateEntry;
import io.github.gavia.workflow.RunnableWorkflow.TransitionEntry;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A ticket's history as a list (5.8) and as steps (6.8). */
@Component
class HistoryJson {

  private static final int OTHER = 3;

  private final Users users;
  private final WireTime wireTime;
  private final JsonMapper json;

  HistoryJson(Users users, WireTime wireTime, JsonMapper json) {
    this.users = users;
    this.wireTime = wireTime;
    this.json = json;
  }

  /** The people in some lines of history, looked up together (R217). */
  Map<String, User> people(List<FlowLog> logs) {
    Set<String> names =
        logs.stream()
            .filter(log -> log.participantTypeId() == 1)
            .map(FlowLog::participant)
            .collect(Collectors.toSet());
    return users.byUsernames(names);
  }

  /** 5.8. */
  ObjectNode entry(
      RunnableWorkflow workflow, FlowLog log, Map<String, User> people, boolean withSnapshot) {
    ObjectNode object =
        json.createObjectNode().put("id", log.id()).put("ticket_id", log.ticketId());
    object.set(
        "state",
        json.createObjectNode()
            .put("state_id", log.stateId())
            .put(
                "state_name",
                workflow.state(log.stateId()).map(s -> s.name().text()).orElse("未知状态")));
    object.set(
        "transition",
        json.createObjectNode()
            .put("transition_id", log.transitionId())
            .put("transition_name", transitionName(workflow, log))
            .put("attribute_type_id", attribute(workflow, log)));
    object
        .put("intervene_type_id", log.interventionCode())
        .put("participant_type_id", log.participantTypeId())
        .put("participant", log.participant());
    object.set("participant_info", participantInfo(log, people));
    object.put("suggestion", log.suggestion()).put("gmt_created", wireTime.text(log.created()));
    if (withSnapshot) {
      object.set("ticket_data", json.readTree(log.snapshot()));
    }
    return object;
  }

  private static Optional<TransitionEntry> transition(RunnableWorkflow workflow, FlowLog log) {
    return workflow.transition(log.transitionId());
  }

  /** R216, B.7. */
  private static String transitionName(RunnableWorkflow workflow, FlowLog log) {
    if (log.transitionId() == 0) {
      return Intervention.ofCode(log.interventionCode()).transitionName();
    }
    return transition(workflow, log)
        .map(TransitionEntry::name)
        .orElse(Intervention.NONE.transitionName());
  }

  private static int attribute(RunnableWorkflow workflow, FlowLog log) {
    return transition(workflow, log).map(t -> t.button().kind().code()).orElse(OTHER);
  }

  private ObjectNode participantInfo(FlowLog log, Map<String, User> people) {
    User user = log.participantTypeId() == 1 ? people.get(log.participant()) : null;
    return json.createObjectNode()
        .put("participant_type_id", log.participantTypeId())
        .put("participant", log.participant())
        .put("participant_alias", user == null ? log.participant() : user.alias())
        .put("participant_email", user == null ? "" : user.email())
        .put("participant_phone", user == null ? "" : user.phone());
  }

  /** 6.8, R222: hidden states only when the ticket is there. */
  ObjectNode steps(ReadTicket ticket, List<FlowLog> newestFirst) {
    Map<String, User> people = people(newestFirst);
    ArrayNode steps = json.createArrayNode();
    int current = ticket.row().stateId();
    for (StateEntry state : ticket.workflow().states()) {
      if (!state.state().hidden() || state.id() == current) {
        ArrayNode logs = json.createArrayNode();
        newestFirst.stream()
            .filter(log -> log.stateId() == state.id())
            .forEach(log -> logs.add(step(ticket.workflow(), log, people)));
        ObjectNode object =
            json.createObjectNode()
                .put("state_id", state.id())
                .put("state_name", state.name().text())
                .put("order_id", state.state().order());
        object.set("state_flow_log_list", logs);
        steps.add(object);
      }
    }
    ObjectNode answer = json.createObjectNode();
    answer.set("value", steps);
    return answer.put("current_state_id", current);
  }

  private ObjectNode step(RunnableWorkflow workflow, FlowLog log, Map<String, User> people) {
    ObjectNode object = json.createObjectNode().put("id", log.id());
    object.set(
        "transition",
        json.createObjectNode()
            .put("transition_name", transitionName(workflow, log))
            .put("transition_id", log.transitionId()));
    object
        .put("participant_type_id", log.participantTypeId())
        .put("participant", log.participant());
    object.set("participant_info", participantInfo(log, people));
    return object
        .put("intervene_type_id", log.interventionCode())
        .put("suggestion", log.suggestion())
        .put("state_id", log.stateId())
        .put("attribute_type_id", attribute(workflow, log))
        .put("gmt_created", wireTime.text(log.created()));
  }
}
