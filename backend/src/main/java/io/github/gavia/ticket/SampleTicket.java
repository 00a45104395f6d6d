package io.github.gavia.ticket;

import io.github.gavia.platform.WireTime;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A ticket that nobody has, for trying out what works on tickets. */
@Component
public class SampleTicket {

  private final WireTime wireTime;
  private final Clock clock;
  private final JsonMapper json = new JsonMapper();

  SampleTicket(WireTime wireTime, Clock clock) {
    this.wireTime = wireTime;
    this.clock = clock;
  }

  /**
   * What hooks and scripts see of a ticket: its base columns and fields (R162, R169).
   *
   * @param values of fields, and of base columns that shall be others
   */
  public ObjectNode of(ObjectNode values, int workflowId, String creator) {
    Instant now = clock.instant();
    ObjectNode ticket =
        json.createObjectNode()
            .put("id", 0)
            .put("creator", creator)
            .put("gmt_created", wireTime.text(now))
            .put("gmt_modified", wireTime.text(now))
            .put("is_deleted", false)
            .put("title", "Sample")
            .put("workflow_id", workflowId)
            .put("sn", "sample_0")
            .put("state_id", 0)
            .put("parent_ticket_id", 0)
            .put("parent_ticket_state_id", 0)
            .put("participant_type_id", 1)
            .put("participant", creator)
            .put("relation", creator)
            .put("in_add_node", false)
            .put("add_node_man", "")
            .put("script_run_last_result", true)
            .put("act_state_id", 1)
            .put("multi_all_person", "{}");
    ticket.setAll(values);
    return ticket;
  }

  /** The body a hook is called with: the ticket, and what the hook sends along (R168, R169). */
  public String hookBody(ObjectNode ticket, String extraInfo) {
    return ExtraInfo.add(ticket, extraInfo).toString();
  }
}
