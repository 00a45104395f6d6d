package io.github.gavia.ticket;

import io.github.gavia.form.FieldValues;
import io.github.gavia.platform.Instants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/** A ticket's row: loonflow's columns (section A.2) and the custom field values. */
public record TicketRecord(
    long id,
    String creator,
    Instant created,
    Instant modified,
    boolean deleted,
    String title,
    int workflowId,
    String sn,
    int stateId,
    long parentTicketId,
    int parentTicketStateId,
    int participantTypeId,
    String participant,
    String relation,
    boolean inAddNode,
    String addNodeMan,
    boolean scriptRunLastResult,
    int actStateId,
    String multiAllPerson,
    FieldValues values) {

  /** The columns {@link #read} needs, of a table alias {@code t}. */
  public static final String COLUMNS =
      "t.id, t.creator, t.gmt_created, t.gmt_modified, t.is_deleted, t.title, t.workflow_id, t.sn,"
          + " t.state_id, t.parent_ticket_id, t.parent_ticket_state_id, t.participant_type_id,"
          + " t.participant, t.relation, t.in_add_node, t.add_node_man, t.script_run_last_result,"
          + " t.act_state_id, t.multi_all_person, t.field_values";

  /** Reads a row that has {@link #COLUMNS}. */
  public static TicketRecord read(ResultSet row) throws SQLException {
    return new TicketRecord(
        row.getLong("id"),
        row.getString("creator"),
        Instants.read(row, "gmt_created"),
        Instants.read(row, "gmt_modified"),
        row.getBoolean("is_deleted"),
        row.getString("title"),
        row.getInt("workflow_id"),
        row.getString("sn"),
        row.getInt("state_id"),
        row.getLong("parent_ticket_id"),
        row.getInt("parent_ticket_state_id"),
        row.getInt("participant_type_id"),
        row.getString("participant"),
        row.getString("relation"),
        row.getBoolean("in_add_node"),
        row.getString("add_node_man"),
        row.getBoolean("script_run_last_result"),
        row.getInt("act_state_id"),
        row.getString("multi_all_person"),
        FieldValues.fromJson(row.getString("field_values")));
  }
}
