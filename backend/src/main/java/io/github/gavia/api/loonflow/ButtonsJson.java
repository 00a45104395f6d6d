package io.github.gavia.api.loonflow;

import io.github.gavia.query.ReadTicket;
import io.github.gavia.ticket.Activity;
import io.github.gavia.ticket.HandlePermission;
import io.github.gavia.ticket.HandlePermission.Granted;
import io.github.gavia.ticket.Outcome;
import io.github.gavia.workflow.RunnableWorkflow;
import io.github.gavia.workflow.RunnableWorkflow.TransitionEntry;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a user can do with a ticket now (6.6, C.13). */
@Component
class ButtonsJson {

  private static final int OTHER = 3;

  private final HandlePermission handlePermission;
  private final JsonMapper json;

  ButtonsJson(HandlePermission handlePermission, JsonMapper json) {
    this.handlePermission = handlePermission;
    this.json = json;
  }

  /** Empty without the right to handle (R98). */
  ArrayNode of(ReadTicket ticket, String username) {
    ArrayNode buttons = json.createArrayNode();
    Outcome<Granted> granted =
        handlePermission.of(
            ticket.workflow(), ticket.row().stateId(), ticket.activities(), username);
    if (granted instanceof Outcome.Done<Granted> done) {
      done.value().activities().forEach(a -> add(buttons, ticket.workflow(), a));
    }
    return buttons;
  }

  private void add(ArrayNode buttons, RunnableWorkflow workflow, Activity activity) {
    if (activity.inAddNode()) {
      buttons.add(only("完成", false, true));
    } else if (handlePermission.needsAccept(workflow, activity)) {
      buttons.add(only("接单", true, false));
    } else {
      workflow.transitionsFrom(activity.stateId()).forEach(t -> buttons.add(button(t)));
    }
  }

  /** R99, R100. */
  private ObjectNode only(String name, boolean accept, boolean addNode) {
    return json.createObjectNode()
        .put("transition_id", 0)
        .put("transition_name", name)
        .put("field_require_check", false)
        .put("is_accept", accept)
        .put("in_add_node", addNode)
        .put("alert_enable", false)
        .put("alert_text", "")
        .put("attribute_type_id", OTHER);
  }

  private ObjectNode button(TransitionEntry transition) {
    return ofStart(transition).put("is_accept", false).put("in_add_node", false);
  }

  /** A button of the form for a new ticket (7.7). */
  ObjectNode ofStart(TransitionEntry transition) {
    return json.createObjectNode()
        .put("transition_id", transition.id())
        .put("transition_name", transition.name())
        .put("attribute_type_id", transition.button().kindCode())
        .put("field_require_check", transition.button().requireFields())
        .put("alert_enable", transition.button().confirm())
        .put("alert_text", transition.button().confirmText());
  }
}
