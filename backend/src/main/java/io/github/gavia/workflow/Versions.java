package io.github.gavia.workflow;

import io.github.gavia.platform.Instants;
import java.time.Instant;
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
        .query(
            (row, n) ->
                new VersionInfo(
                    row.getInt("number"),
                    row.getString("creator"),
                    Instants.read(row, "gmt_created"),
                    row.getString("note")))
        .single();
  }
}
