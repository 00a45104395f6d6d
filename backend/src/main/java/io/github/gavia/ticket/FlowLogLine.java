package io.github.gavia.ticket;

import io.github.gavia.platform.Instants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/**
 * A line of a ticket's history.
 *
 * @param transitionId 0 for anything that was no transition
 * @param interventionCode B.7
 */
public record FlowLogLine(
    long id,
    long ticketId,
    int transitionId,
    String suggestion,
    int participantTypeId,
    String participant,
    int stateId,
    int interventionCode,
    Instant created) {

  /** The columns that {@link #read} wants. */
  public static final String COLUMNS =
      "id, ticket_id, transition_id, suggestion, participant_type_id, participant, state_id,"
          + " intervene_type_id, gmt_created";

  /** The line in a row of {@code ticket_flow_log}. */
  public static FlowLogLine read(ResultSet row) throws SQLException {
    return new FlowLogLine(
        row.getLong("id"),
        row.getLong("ticket_id"),
        row.getInt("transition_id"),
        row.getString("suggestion"),
        row.getInt("participant_type_id"),
        row.getString("participant"),
        row.getInt("state_id"),
        row.getInt("intervene_type_id"),
        Instants.read(row, "gmt_created"));
  }
}
