package io.github.gavia.workflow;

import io.github.gavia.platform.Instants;
import io.github.gavia.workflow.RunnableWorkflow.Made;
import io.github.gavia.workflow.model.WorkflowModel;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Live workflows and their versions. Versions never change, so those used lately are kept in
 * memory; which one is live is asked of the database every time, so that several services on one
 * database agree.
 */
@Component
public class Workflows {

  private static final int VERSIONS_KEPT = 500;

  private final JdbcClient jdbc;
  private final WorkflowXml xml;
  private final VersionRows rows;
  private final Map<Long, RunnableWorkflow> versions =
      Collections.synchronizedMap(
          new LinkedHashMap<>(64, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Long, RunnableWorkflow> eldest) {
              return size() > VERSIONS_KEPT;
            }
          });

  Workflows(JdbcClient jdbc, WorkflowXml xml, VersionRows rows) {
    this.jdbc = jdbc;
    this.xml = xml;
    this.rows = rows;
  }

  /**
   * A workflow's row.
   *
   * @param liveVersionId null while nothing was published yet
   */
  public record WorkflowRow(int id, String key, boolean deleted, @Nullable Long liveVersionId) {}

  /** The row of a workflow, deleted ones included. Reads by primary key. */
  public Optional<WorkflowRow> row(int workflowId) {
    return jdbc.sql(
            "select id, process_key, is_deleted, live_version_id from workflow where id = ?")
        .param(workflowId)
        .query(
            (row, n) ->
                new WorkflowRow(
                    row.getInt("id"),
                    row.getString("process_key"),
                    row.getBoolean("is_deleted"),
                    row.getObject("live_version_id", Long.class)))
        .optional();
  }

  /** The workflow a state belongs or once belonged to. Reads by primary key. */
  public Optional<Integer> ofState(int stateId) {
    return jdbc.sql("select workflow_id from workflow_state where id = ?")
        .param(stateId)
        .query(Integer.class)
        .optional();
  }

  /** The newest version of a workflow that is not deleted. */
  public Optional<RunnableWorkflow> live(int workflowId) {
    return row(workflowId)
        .filter(row -> !row.deleted())
        .map(WorkflowRow::liveVersionId)
        .map(this::version);
  }

  /** The newest version of the workflow with that key. Reads by workflow_process_key. */
  public Optional<RunnableWorkflow> liveByKey(String key) {
    return jdbc
        .sql(
            "select live_version_id from workflow where process_key = ? and not is_deleted"
                + " and live_version_id is not null order by id")
        .param(key)
        .query(Long.class)
        .stream()
        .findFirst()
        .map(this::version);
  }

  /** Newest versions of workflows, for showing names; deleted workflows included. */
  public Map<Integer, RunnableWorkflow> liveOf(List<Integer> workflowIds) {
    Map<Integer, RunnableWorkflow> byId = new LinkedHashMap<>();
    if (workflowIds.isEmpty()) {
      return byId;
    }
    jdbc.sql("select id, live_version_id from workflow where id in (:ids)")
        .param("ids", workflowIds)
        .query(
            row -> {
              Long version = row.getObject("live_version_id", Long.class);
              if (version != null) {
                byId.put(row.getInt("id"), version(version));
              }
            });
    return byId;
  }

  /**
   * A version by its id.
   *
   * @throws IllegalStateException when there is none, which no row of ours leads to
   */
  public RunnableWorkflow version(long versionId) {
    RunnableWorkflow kept = versions.get(versionId);
    if (kept != null) {
      return kept;
    }
    RunnableWorkflow read = read(versionId);
    versions.put(versionId, read);
    return read;
  }

  private RunnableWorkflow read(long versionId) {
    return jdbc.sql(
            "select v.workflow_id, v.number, v.xml, w.creator, w.gmt_created, v.gmt_created as modified"
                + " from workflow_version v join workflow w on w.id = v.workflow_id where v.id = ?")
        .param(versionId)
        .query(
            (row, n) ->
                rows.assemble(
                    row.getInt("workflow_id"),
                    versionId,
                    row.getInt("number"),
                    parse(versionId, row.getString("xml")),
                    new Made(
                        row.getString("creator"),
                        Instants.read(row, "gmt_created"),
                        Instants.read(row, "modified"))))
        .optional()
        .orElseThrow(() -> new IllegalStateException("No workflow version " + versionId));
  }

  private WorkflowModel parse(long versionId, String text) {
    WorkflowXml.Reading reading = xml.read(text.getBytes(StandardCharsets.UTF_8));
    if (reading.model() == null) {
      throw new IllegalStateException(
          "Workflow version " + versionId + " cannot be read: " + reading.diagnostics());
    }
    return reading.model();
  }

  /** The XML of a version as it was published. */
  public String xmlOf(long versionId) {
    return jdbc.sql("select xml from workflow_version where id = ?")
        .param(versionId)
        .query(String.class)
        .single();
  }
}
