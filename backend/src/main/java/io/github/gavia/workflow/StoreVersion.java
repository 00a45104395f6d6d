package io.github.gavia.workflow;

import io.github.gavia.platform.Instants;
import io.github.gavia.workflow.model.WorkflowModel;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Component;

/**
 * Makes a model the live version of its workflow. Wants a transaction in which the workflow's row
 * is locked, so that versions are numbered in turn.
 */
@Component
public class StoreVersion {

  private final JdbcClient jdbc;
  private final WorkflowXml xml;
  private final Workflows workflows;
  private final VersionRows rows;
  private final Clock clock;

  StoreVersion(
      JdbcClient jdbc, WorkflowXml xml, Workflows workflows, VersionRows rows, Clock clock) {
    this.jdbc = jdbc;
    this.xml = xml;
    this.workflows = workflows;
    this.rows = rows;
    this.clock = clock;
  }

  /**
   * Who made a version, and what that means for its parts.
   *
   * @param author username of who made the version and what is new in it
   * @param transitionAuthor what new transitions have as their creator
   * @param note what changed, at most 200 characters
   * @param edited the part that was edited by itself; null when none was
   */
  public record Origin(
      String author, String transitionAuthor, String note, @Nullable Edited edited) {

    /** A version that came as a whole. */
    public static Origin of(String author, String note) {
      return new Origin(author, author, note, null);
    }
  }

  /** A kind of part that has a lasting id. */
  public enum Part {
    STATE("workflow_state"),
    TRANSITION("workflow_transition"),
    FIELD("workflow_custom_field");

    private final String table;

    Part(String table) {
      this.table = table;
    }

    /** Where its ids are kept. */
    String table() {
      return table;
    }
  }

  /**
   * A part that was edited.
   *
   * @param key its element id, of a field its key
   * @param formerKey what it was before; null for what is new
   */
  public record Edited(Part part, String key, @Nullable String formerKey) {}

  /**
   * Stores the model as the newest version, which is live from the commit on.
   *
   * @param origin who made it
   */
  public RunnableWorkflow store(int workflowId, WorkflowModel model, Origin origin) {
    Instant now = clock.instant();
    int number =
        jdbc.sql("select coalesce(max(number), 0) + 1 from workflow_version where workflow_id = ?")
            .param(workflowId)
            .query(Integer.class)
            .single();
    Map<String, Integer> fieldIds =
        rows.fieldIds(workflows.row(workflowId).orElseThrow().liveVersionId());
    long versionId = insertVersion(model, workflowId, number, origin, now);
    rows.identify(workflowId, versionId, model, fieldIds, origin, now);
    RunnableWorkflow.Made made = new RunnableWorkflow.Made(origin.author(), now, now);
    RunnableWorkflow stored = rows.assemble(workflowId, versionId, number, model, made);
    rows.writeAttributes(stored);
    jdbc.sql(
            "update workflow set live_version_id = ?, name = ?, description = ?, gmt_modified = ?"
                + " where id = ?")
        .param(versionId)
        .param(model.name().text())
        .param(model.description())
        .param(Instants.bind(now))
        .param(workflowId)
        .update();
    return stored;
  }

  private long insertVersion(
      WorkflowModel model, int workflowId, int number, Origin origin, Instant now) {
    KeyHolder key = new GeneratedKeyHolder();
    jdbc.sql(
            "insert into workflow_version (workflow_id, number, xml, note, creator, gmt_created)"
                + " values (?,?,?,?,?,?)")
        .param(workflowId)
        .param(number)
        .param(xml.write(model))
        .param(origin.note())
        .param(origin.author())
        .param(Instants.bind(now))
        .update(key, "id");
    return Objects.requireNonNull(key.getKeyAs(Long.class));
  }
}
