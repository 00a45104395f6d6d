package io.github.gavia.ticket;

import io.github.gavia.form.FieldDefinition;
import io.github.gavia.form.FieldValues;
import io.github.gavia.platform.WireTime;
import io.github.gavia.workflow.RunnableWorkflow;
import java.time.Instant;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** All values of a ticket as one JSON object: base columns and custom fields. */
@Component
public class Snapshot {

  private final JsonMapper json = new JsonMapper();
  private final WireTime wireTime;

  Snapshot(WireTime wireTime) {
    this.wireTime = wireTime;
  }

  /** What a log keeps: an unset field is the text {@code None} (R219). */
  String forLog(OpenTicket ticket, Instant now) {
    ObjectNode object = base(ticket.row(now));
    for (FieldDefinition field : ticket.workflow().fieldDefinitions()) {
      object.set(field.key(), ticket.values().snapshot(field));
    }
    return object.toString();
  }

  /** What hooks, notices, scripts and conditions see: an unset field is null. */
  ObjectNode values(OpenTicket ticket, Instant now) {
    return values(ticket.workflow(), ticket.row(now));
  }

  /** As {@link #values(OpenTicket, Instant)} with field values and title of another moment. */
  ObjectNode values(OpenTicket ticket, FieldValues values, String title, Instant now) {
    return withFields(base(ticket.row(now)).put("title", title), ticket.workflow(), values);
  }

  /** As {@link #values(OpenTicket, Instant)}, of a row. */
  public ObjectNode values(RunnableWorkflow workflow, TicketRecord row) {
    return withFields(base(row), workflow, row.values());
  }

  private static ObjectNode withFields(
      ObjectNode object, RunnableWorkflow workflow, FieldValues values) {
    for (FieldDefinition field : workflow.fieldDefinitions()) {
      JsonNode value = values.wire(field);
      object.set(field.key(), value);
    }
    return object;
  }

  private ObjectNode base(TicketRecord row) {
    return json.createObjectNode()
        .put("id", row.id())
        .put("creator", row.creator())
        .put("gmt_created", wireTime.text(row.created()))
        .put("gmt_modified", wireTime.text(row.modified()))
        .put("is_deleted", row.deleted())
        .put("title", row.title())
        .put("workflow_id", row.workflowId())
        .put("sn", row.sn())
        .put("state_id", row.stateId())
        .put("parent_ticket_id", row.parentTicketId())
        .put("parent_ticket_state_id", row.parentTicketStateId())
        .put("participant_type_id", row.participantTypeId())
        .put("participant", row.participant())
        .put("relation", row.relation())
        .put("in_add_node", row.inAddNode())
        .put("add_node_man", row.addNodeMan())
        .put("script_run_last_result", row.scriptRunLastResult())
        .put("act_state_id", row.actStateId())
        .put("multi_all_person", row.multiAllPerson());
  }
}
