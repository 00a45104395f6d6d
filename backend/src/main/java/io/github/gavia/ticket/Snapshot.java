package io.github.gavia.ticket;

import io.github.gavia.form.FieldDefinition;
import io.github.gavia.form.FieldValues;
import io.github.gavia.platform.WireTime;
import java.time.Instant;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** All values of a ticket as one JSON object: base columns and custom fields. */
@Component
class Snapshot {

  private final JsonMapper json = new JsonMapper();
  private final WireTime wireTime;

  Snapshot(WireTime wireTime) {
    this.wireTime = wireTime;
  }

  /** What a log keeps: an unset field is the text {@code None} (R219). */
  String forLog(OpenTicket ticket, Instant now) {
    ObjectNode object = base(ticket, now);
    for (FieldDefinition field : ticket.workflow().fieldDefinitions()) {
      object.set(field.key(), ticket.values().snapshot(field));
    }
    return object.toString();
  }

  /** What hooks, scripts and conditions see: an unset field is null. */
  ObjectNode values(OpenTicket ticket, Instant now) {
    return values(ticket, ticket.values(), ticket.title(), now);
  }

  /** As {@link #values(OpenTicket, Instant)} with field values and title of another moment. */
  ObjectNode values(OpenTicket ticket, FieldValues values, String title, Instant now) {
    ObjectNode object = base(ticket, now).put("title", title);
    for (FieldDefinition field : ticket.workflow().fieldDefinitions()) {
      JsonNode value = values.wire(field);
      object.set(field.key(), value);
    }
    return object;
  }

  private ObjectNode base(OpenTicket ticket, Instant now) {
    return json.createObjectNode()
        .put("id", ticket.id())
        .put("creator", ticket.creator())
        .put("gmt_created", wireTime.text(ticket.created()))
        .put("gmt_modified", wireTime.text(now))
        .put("is_deleted", ticket.deleted())
        .put("title", ticket.title())
        .put("workflow_id", ticket.workflow().workflowId())
        .put("sn", ticket.sn())
        .put("state_id", ticket.stateId())
        .put("parent_ticket_id", ticket.parentTicketId())
        .put("parent_ticket_state_id", ticket.parentTicketStateId())
        .put("participant_type_id", ticket.participantTypeId())
        .put("participant", ticket.participant())
        .put("relation", String.join(",", ticket.relation()))
        .put("in_add_node", ticket.inAddNode())
        .put("add_node_man", ticket.addNodeMan())
        .put("script_run_last_result", ticket.workSucceeded())
        .put("act_state_id", ticket.actStateId())
        .put("multi_all_person", ticket.votes());
  }
}
