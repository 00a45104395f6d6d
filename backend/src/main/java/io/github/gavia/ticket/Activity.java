package io.github.gavia.ticket;

import io.github.gavia.participant.Assignment;
import io.github.gavia.participant.Handlers;
import io.github.gavia.participant.Votes;
import io.github.gavia.platform.Instants;
import io.github.gavia.ticket.ProcessMover.Position;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/**
 * One stay of a ticket in a state.
 *
 * @param id the row; 0 for a stay that is not stored yet
 * @param position where the engine waits; its token is new with every stay, so it names the visit
 *     for timers, scripts, hooks and call-backs
 * @param addNodeMan who opened the add-node; empty when none is open
 * @param workSucceeded false after a failed script or hook
 */
public record Activity(
    long id,
    int stateId,
    String elementId,
    Position position,
    Handlers handlers,
    boolean inAddNode,
    String addNodeMan,
    boolean workSucceeded,
    Instant arrived) {

  /** The columns {@link #read} needs, of a table alias {@code a}. */
  public static final String COLUMNS =
      "a.id, a.state_id, a.element_id, a.instance_id, a.token, a.participant_type_id,"
          + " a.participant, a.multi_all_person, a.in_add_node, a.add_node_man,"
          + " a.script_run_last_result, a.arrived";

  /** Reads a row that has {@link #COLUMNS}. */
  public static Activity read(ResultSet row) throws SQLException {
    return new Activity(
        row.getLong("id"),
        row.getInt("state_id"),
        row.getString("element_id"),
        new Position(row.getString("instance_id"), row.getString("token")),
        new Handlers(
            row.getInt("participant_type_id"),
            row.getString("participant"),
            Votes.parse(row.getString("multi_all_person"))),
        row.getBoolean("in_add_node"),
        row.getString("add_node_man"),
        row.getBoolean("script_run_last_result"),
        Instants.read(row, "arrived"));
  }

  /** A stay that begins. */
  static Activity begin(
      int stateId, String elementId, Position position, Assignment assignment, Instant now) {
    return new Activity(0, stateId, elementId, position, assignment.stored(), false, "", true, now);
  }

  /** The people it waits for, as stored; empty unless people are asked. */
  List<String> people() {
    boolean people = handlers.typeCode() == 1 || handlers.typeCode() == 2;
    return people && !handlers.participant().isBlank()
        ? List.of(handlers.participant().split(","))
        : List.of();
  }

  Activity handledBy(Handlers others) {
    return new Activity(
        id, stateId, elementId, position, others, inAddNode, addNodeMan, workSucceeded, arrived);
  }

  Activity withAddNode(boolean open, String man) {
    return new Activity(
        id, stateId, elementId, position, handlers, open, man, workSucceeded, arrived);
  }

  Activity withWork(boolean succeeded) {
    return new Activity(
        id, stateId, elementId, position, handlers, inAddNode, addNodeMan, succeeded, arrived);
  }

  /** The same stay kept in another row. */
  Activity inRow(long row) {
    return new Activity(
        row, stateId, elementId, position, handlers, inAddNode, addNodeMan, workSucceeded, arrived);
  }
}
