package io.github.gavia.upload;

import io.github.gavia.platform.Instants;
import io.github.gavia.upload.Upload.Owner;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds uploaded files. */
@Component
public class Uploads {

  private final JdbcClient jdbc;
  private final UploadDirectory directory;

  Uploads(JdbcClient jdbc, UploadDirectory directory) {
    this.jdbc = jdbc;
    this.directory = directory;
  }

  /** The upload of that name. Reads by primary key. */
  public Optional<Upload> find(String fileName) {
    return jdbc.sql(
            "select file_name, source_file_name, byte_count, application, owner, gmt_created from"
                + " upload where file_name = ?")
        .param(fileName)
        .query(
            (row, n) ->
                new Upload(
                    row.getString("file_name"),
                    row.getString("source_file_name"),
                    row.getLong("byte_count"),
                    new Owner(row.getString("application"), row.getString("owner")),
                    Instants.read(row, "gmt_created")))
        .optional();
  }

  /** Where its bytes are; empty when somebody took them away. */
  public Optional<Path> file(Upload upload) {
    return directory.find(upload.fileName());
  }
}
