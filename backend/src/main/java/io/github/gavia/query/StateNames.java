package io.github.gavia.query;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What states were called that the live version does not have any more. */
@Component
public class StateNames {

  private final JdbcClient jdbc;

  StateNames(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Names by state id, each from the newest version that had the state. */
  public Map<Integer, String> of(int workflowId, Collection<Integer> stateIds) {
    Map<Integer, String> names = new HashMap<>();
    if (stateIds.isEmpty()) {
      return names;
    }
    // workflow_version_number, workflow_state_version_pk
    jdbc.sql(
            """
            select s.state_id, s.name from workflow_version v
            join workflow_state_version s on s.version_id = v.id
            where v.workflow_id = :workflow and s.state_id in (:states)
            order by v.number""")
        .param("workflow", workflowId)
        .param("states", stateIds)
        .query(
            row -> {
              names.put(row.getInt("state_id"), row.getString("name"));
            });
    return names;
  }
}
