package io.github.gavia.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** On which versions of a workflow tickets run. */
@Component
public class OpenTickets {

  private final JdbcClient jdbc;

  OpenTickets(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The tickets on a version.
   *
   * @param definition the version's deployment; empty when no ticket has run on it yet
   * @param tickets open ones
   * @param states how many wait in each state, by its wire id; one in two branches counts in both
   */
  public record OnVersion(
      long versionId, int number, String definition, long tickets, Map<Integer, Long> states) {}

  /** The versions with open tickets, newest first. */
  public List<OnVersion> of(int workflowId) {
    Map<Long, Map<Integer, Long>> states = states(workflowId);
    List<OnVersion> versions = new ArrayList<>();
    // Reads by workflow_version_number and flow_instance_version.
    jdbc.sql(
            "select v.id, v.number, coalesce(v.definition_id, '') as definition, count(*) as tickets"
                + " from workflow_version v join flow_instance f on f.version_id = v.id and"
                + " f.is_active where v.workflow_id = ? group by v.id, v.number, v.definition_id"
                + " order by v.number desc")
        .param(workflowId)
        .query(
            row -> {
              long id = row.getLong("id");
              versions.add(
                  new OnVersion(
                      id,
                      row.getInt("number"),
                      row.getString("definition"),
                      row.getLong("tickets"),
                      states.getOrDefault(id, Map.of())));
            });
    return versions;
  }

  /** Reads by workflow_state_element, ticket_activity_state and flow_instance_version. */
  private Map<Long, Map<Integer, Long>> states(int workflowId) {
    Map<Long, Map<Integer, Long>> states = new LinkedHashMap<>();
    jdbc.sql(
            "select f.version_id, a.state_id, count(*) as tickets from workflow_state s join"
                + " ticket_activity a on a.state_id = s.id join flow_instance f on f.id ="
                + " a.flow_instance_id where s.workflow_id = ? and f.is_active and f.version_id in"
                + " (select v.id from workflow_version v where v.workflow_id = ?) group by"
                + " f.version_id, a.state_id order by a.state_id")
        .param(workflowId)
        .param(workflowId)
        .query(
            row -> {
              states
                  .computeIfAbsent(row.getLong("version_id"), id -> new LinkedHashMap<>())
                  .put(row.getInt("state_id"), row.getLong("tickets"));
            });
    return states;
  }
}
