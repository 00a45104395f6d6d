package io.github.gavia.api.loonflow;

import io.github.gavia.directory.User;
import io.github.gavia.directory.Users;
import io.github.gavia.platform.WireTime;
import io.github.gavia.query.FlowLog;
import io.github.gavia.query.ReadTicket;
import io.github.gavia.ticket.FlowLogJson;
import io.github.gavia.ticket.FlowLogLine;
import io.github.gavia.workflow.RunnableWorkflow;
import io.github.gavia.workflow.RunnableWorkflow.StateEntry;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A ticket's history as a list (5.8) and as steps (6.8). */
@Component
class HistoryJson {

  private final Users users;
  private final FlowLogJson flowLogJson;
  private final WireTime wireTime;
  private final JsonMapper json;

  HistoryJson(Users users, FlowLogJson flowLogJson, WireTime wireTime, JsonMapper json) {
    this.users = users;
    this.flowLogJson = flowLogJson;
    this.wireTime = wireTime;
    this.json = json;
  }

  /** The people in some lines of history, looked up together (R217). */
  Map<String, User> people(List<FlowLog> logs) {
    Set<String> names =
        logs.stream()
            .map(FlowLog::line)
            .filter(line -> line.participantTypeId() == 1)
            .map(FlowLogLine::participant)
            .collect(Collectors.toSet());
    return users.byUsernames(names);
  }

  /** 5.8. */
  ObjectNode entry(
      RunnableWorkflow workflow, FlowLog log, Map<String, User> people, boolean withSnapshot) {
    ObjectNode object =
        flowLogJson.entry(workflow, log.line(), people.get(log.line().participant()));
    if (withSnapshot) {
      object.set("ticket_data", json.readTree(log.snapshot()));
    }
    return object;
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
            .map(FlowLog::line)
            .filter(line -> line.stateId() == state.id())
            .forEach(line -> logs.add(step(ticket.workflow(), line, people)));
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

  private ObjectNode step(RunnableWorkflow workflow, FlowLogLine line, Map<String, User> people) {
    ObjectNode object = json.createObjectNode().put("id", line.id());
    object.set(
        "transition",
        json.createObjectNode()
            .put("transition_name", FlowLogJson.transitionName(workflow, line))
            .put("transition_id", line.transitionId()));
    object
        .put("participant_type_id", line.participantTypeId())
        .put("participant", line.participant());
    object.set(
        "participant_info", flowLogJson.participantInfo(line, people.get(line.participant())));
    return object
        .put("intervene_type_id", line.interventionCode())
        .put("suggestion", line.suggestion())
        .put("state_id", line.stateId())
        .put("attribute_type_id", FlowLogJson.attribute(workflow, line))
        .put("gmt_created", wireTime.text(line.created()));
  }
}
