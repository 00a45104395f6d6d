package io.github.gavia.workflow.draft;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A workflow's row, held for the rest of the transaction: versions and drafts come and go one after
 * the other.
 *
 * @param liveNumber number of the live version, 0 for none
 */
record LockedWorkflow(int id, String key, @Nullable Long liveVersionId, int liveNumber) {

  /** Locks the row of a workflow that is not deleted. Reads by primary key. */
  static Optional<LockedWorkflow> lock(JdbcClient jdbc, int workflowId) {
    Optional<LockedWorkflow> row =
        jdbc.sql(
                "select id, process_key, live_version_id from workflow where id = ? and not"
                    + " is_deleted for update")
            .param(workflowId)
            .query(
                (found, n) ->
                    new LockedWorkflow(
                        found.getInt("id"),
                        found.getString("process_key"),
                        found.getObject("live_version_id", Long.class),
                        0))
            .optional();
    return row.map(locked -> locked.numbered(jdbc));
  }

  private LockedWorkflow numbered(JdbcClient jdbc) {
    if (liveVersionId == null) {
      return this;
    }
    int number =
        jdbc.sql("select number from workflow_version where id = ?")
            .param(liveVersionId)
            .query(Integer.class)
            .single();
    return new LockedWorkflow(id, key, liveVersionId, number);
  }
}
