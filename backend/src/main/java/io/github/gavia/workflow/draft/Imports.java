package io.github.gavia.workflow.draft;

import io.github.gavia.platform.Instants;
import io.github.gavia.workflow.draft.StoredImport.ImportedDraft;
import io.github.gavia.workflow.imports.Answers;
import io.github.gavia.workflow.imports.ImportReport;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The rows of imports: the file as it came, answers, report, and which drafts it made. */
@Component
public class Imports {

  private static final JsonMapper JSON = new JsonMapper();

  private final JdbcClient jdbc;

  Imports(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** An import. Reads by primary keys. */
  public Optional<StoredImport> find(long id) {
    return jdbc.sql(
            "select id, file_name, answers, report, creator, gmt_created, gmt_modified from"
                + " bpmn_import where id = ?")
        .param(id)
        .query(
            (row, n) ->
                new StoredImport(
                    row.getLong("id"),
                    row.getString("file_name"),
                    JSON.readValue(row.getString("answers"), Answers.class),
                    JSON.readValue(row.getString("report"), ImportReport.class),
                    drafts(id),
                    row.getString("creator"),
                    Instants.read(row, "gmt_created"),
                    Instants.read(row, "gmt_modified")))
        .optional();
  }

  private List<ImportedDraft> drafts(long id) {
    return jdbc.sql(
            "select d.process_id, d.workflow_id, d.revision, w.process_key, w.name, w.is_deleted from"
                + " bpmn_import_draft d join workflow w on w.id = d.workflow_id where d.import_id = ?"
                + " order by d.position")
        .param(id)
        .query(
            (row, n) ->
                new ImportedDraft(
                    row.getString("process_id"),
                    row.getInt("workflow_id"),
                    row.getInt("revision"),
                    row.getString("process_key"),
                    row.getString("name"),
                    row.getBoolean("is_deleted")))
        .list();
  }

  /** The file as it came, byte for byte. Reads by primary key. */
  public Optional<byte[]> original(long id) {
    return jdbc.sql("select original from bpmn_import where id = ?")
        .param(id)
        .query(String.class)
        .optional()
        .map(Imports::unpacked);
  }

  /** Holds an import for the rest of the transaction. */
  Optional<StoredImport> lock(long id) {
    return jdbc.sql("select id from bpmn_import where id = ? for update")
        .param(id)
        .query(Long.class)
        .optional()
        .flatMap(this::find);
  }

  long insert(
      String fileName, byte[] file, Answers answers, ImportReport report, String by, Instant now) {
    KeyHolder id = new GeneratedKeyHolder();
    jdbc.sql(
            "insert into bpmn_import (file_name, original, answers, report, creator, gmt_created,"
                + " gmt_modified) values (?,?,?,?,?,?,?)")
        .param(fileName)
        .param(packed(file))
        .param(JSON.writeValueAsString(answers))
        .param(JSON.writeValueAsString(report))
        .param(by)
        .param(Instants.bind(now))
        .param(Instants.bind(now))
        .update(id, "id");
    return Objects.requireNonNull(id.getKeyAs(Long.class));
  }

  void update(long id, Answers answers, ImportReport report, Instant now) {
    jdbc.sql("update bpmn_import set answers = ?, report = ?, gmt_modified = ? where id = ?")
        .param(JSON.writeValueAsString(answers))
        .param(JSON.writeValueAsString(report))
        .param(Instants.bind(now))
        .param(id)
        .update();
  }

  /** Notes which draft a process became, in place of what was noted before. */
  void link(long id, int position, String processId, int workflowId, int revision) {
    unlink(id, processId);
    jdbc.sql(
            "insert into bpmn_import_draft (import_id, position, process_id, workflow_id, revision)"
                + " values (?,?,?,?,?)")
        .param(id)
        .param(position)
        .param(processId)
        .param(workflowId)
        .param(revision)
        .update();
  }

  void unlink(long id, String processId) {
    jdbc.sql("delete from bpmn_import_draft where import_id = ? and process_id = ?")
        .param(id)
        .param(processId)
        .update();
  }

  private static String packed(byte[] file) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Base64.getEncoder().encodeToString(packed.toByteArray());
  }

  private static byte[] unpacked(String packed) {
    byte[] bytes = Base64.getDecoder().decode(packed);
    try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      return gzip.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
