package io.github.gavia.workflow;

import io.github.gavia.platform.Instants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is known about a published version besides its content. */
@Component
public class Versions {

  private final JdbcClient jdbc;

  Versions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A published version. */
  public record VersionInfo(int number, String creator, Instant created, String note) {}

  /** The version with that id, which must exist. Reads by primary key. */
  public VersionInfo of(long versionId) {
    return jdbc.sql("select number, creator, gmt_created, note from workflow_version where id = ?")
        .param(versionId)
        .query((row, n) -> read(row))
        .single();
  }

  /** All versions of a workflow, newest first. Reads by workflow_version_number. */
  public List<VersionInfo> list(int workflowId) {
    return jdbc.sql(
            "select number, creator, gmt_created, note from workflow_version where workflow_id = ?"
                + " order by number desc")
        .param(workflowId)
        .query((row, n) -> read(row))
        .list();
  }

  /**
   * The versions after a version, newest first. Reads by workflow_version_number.
   *
   * @param to number of the last of them
   */
  public List<VersionInfo> since(int workflowId, int after, int to) {
    return jdbc.sql(
            "select number, creator, gmt_created, note from workflow_version where workflow_id = ?"
                + " and number > ? and number <= ? order by number desc")
        .param(workflowId)
        .param(after)
        .param(to)
        .query((row, n) -> read(row))
        .list();
  }

  /** The id of a version of a workflow. Reads by workflow_version_number. */
  public Optional<Long> idOf(int workflowId, int number) {
    return jdbc.sql("select id from workflow_version where workflow_id = ? and number = ?")
        .param(workflowId)
        .param(number)
        .query(Long.class)
        .optional();
  }

  private static VersionInfo read(ResultSet row) throws SQLException {
    return new VersionInfo(
        row.getInt("number"),
        row.getString("creator"),
        Instants.read(row, "gmt_created"),
        row.getString("note"));
  }
}
