package io.github.gavia.workflow;

import io.github.gavia.platform.Inserts;
import io.github.gavia.platform.Instants;
import io.github.gavia.workflow.StoreVersion.Part;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of workflows themselves, for those who change them. Wants a transaction. */
@Component
public class WorkflowRows {

  private final JdbcClient jdbc;
  private final Clock clock;

  WorkflowRows(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * The row of a workflow that is locked until the transaction ends.
   *
   * @param liveVersionId null while there is no version
   */
  public record LockedWorkflow(int id, @Nullable Long liveVersionId) {}

  /** Locks the row of a workflow that is not deleted; empty when there is none. */
  public Optional<LockedWorkflow> lock(int workflowId) {
    // primary key
    return jdbc.sql(
            "select id, live_version_id from workflow where id = ? and not is_deleted for update")
        .param(workflowId)
        .query(
            (row, n) ->
                new LockedWorkflow(row.getInt("id"), row.getObject("live_version_id", Long.class)))
        .optional();
  }

  /** Locks the row of the workflow with that key; empty when there is none that is not deleted. */
  Optional<Integer> lock(String key) {
    // workflow_process_key
    return jdbc
        .sql("select id from workflow where process_key = ? and not is_deleted for update")
        .param(key)
        .query(Integer.class)
        .stream()
        .findFirst();
  }

  /** Makes a workflow without version; tells its id. */
  int add(String key, String creator) {
    Instant now = clock.instant();
    return Inserts.id(
        jdbc.sql(
                "insert into workflow (process_key, name, creator, gmt_created, gmt_modified)"
                    + " values (?,'',?,?,?)")
            .param(key)
            .param(creator)
            .param(Instants.bind(now))
            .param(Instants.bind(now)));
  }

  /** A workflow that was made without a key of its own. */
  public record Keyed(int id, String key) {}

  /** Makes a workflow without version under a key that no other has. */
  public Keyed add(String creator) {
    int id = add("", creator);
    String key = "workflow_" + id;
    while (known(key)) {
      key += "_";
    }
    jdbc.sql("update workflow set process_key = ? where id = ?").param(key).param(id).update();
    return new Keyed(id, key);
  }

  private boolean known(String key) {
    // workflow_process_key
    return jdbc.sql("select count(*) from workflow where process_key = ?")
            .param(key)
            .query(Long.class)
            .single()
        > 0;
  }

  /**
   * The workflow that a state, transition or field belongs to, deleted or not; empty when there
   * never was one with that id.
   */
  public Optional<Integer> ownerOf(Part part, int id) {
    // primary key
    return jdbc.sql("select workflow_id from " + part.table() + " where id = ?")
        .param(id)
        .query(Integer.class)
        .optional();
  }

  /** Ids of all elements that ever were a state or a transition of the workflow. */
  public Set<String> elementIds(int workflowId) {
    // workflow_state_element, workflow_transition_element
    return jdbc.sql(
            "select element_id from workflow_state where workflow_id = :id"
                + " union select element_id from workflow_transition where workflow_id = :id")
        .param("id", workflowId)
        .query(String.class)
        .set();
  }

  /** Deletes a workflow and nothing else (R232). */
  public void delete(int workflowId) {
    jdbc.sql("update workflow set is_deleted = true, gmt_modified = ? where id = ?")
        .param(Instants.bind(clock.instant()))
        .param(workflowId)
        .update();
  }
}
