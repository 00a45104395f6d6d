package io.github.gavia.workflow.draft;

import io.github.gavia.platform.Instants;
import io.github.gavia.workflow.draft.StoredImport.DraftState;
import io.github.gavia.workflow.draft.StoredImport.ImportedDraft;
import io.github.gavia.workflow.imports.Answers;
import io.github.gavia.workflow.imports.ImportReport;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
                    drafts(List.of(id)).getOrDefault(id, List.of()),
                    row.getString("creator"),
                    Instants.read(row, "gmt_created"),
                    Instants.read(row, "gmt_modified")))
        .optional();
  }

  /**
   * An import without answers and report, which can be large, with all its drafts. Reads by primary
   * keys.
   */
  public Optional<ImportLine> line(long id) {
    return jdbc.sql(
            "select id, file_name, creator, gmt_created, gmt_modified from bpmn_import where id = ?")
        .param(id)
        .query((row, n) -> line(row, drafts(List.of(id)).getOrDefault(id, List.of())))
        .optional();
  }

  /** What was answered so far. Reads by primary key. */
  Optional<Answers> answers(long id) {
    return jdbc.sql("select answers from bpmn_import where id = ?")
        .param(id)
        .query((row, n) -> JSON.readValue(row.getString("answers"), Answers.class))
        .optional();
  }

  private static ImportLine line(ResultSet row, List<ImportedDraft> drafts) throws SQLException {
    return new ImportLine(
        row.getLong("id"),
        row.getString("file_name"),
        drafts,
        row.getString("creator"),
        Instants.read(row, "gmt_created"),
        Instants.read(row, "gmt_modified"));
  }

  /**
   * An import in a list.
   *
   * @param drafts in the order of the file
   */
  public record ImportLine(
      long id,
      String fileName,
      List<ImportedDraft> drafts,
      String creator,
      Instant created,
      Instant modified) {

    /** The drafts whose workflows are there. */
    public List<ImportedDraft> kept() {
      return drafts.stream().filter(draft -> !draft.deleted()).toList();
    }

    /** The whole, with what was found just now and need not be read again. */
    StoredImport with(Answers answers, ImportReport report) {
      return new StoredImport(id, fileName, answers, report, drafts, creator, created, modified);
    }
  }

  /**
   * The latest imports that somebody made, newest first, with the drafts whose workflows are there.
   * Imports are few: they are read along the primary key.
   */
  public List<ImportLine> latestOf(String creator, int most) {
    List<ImportLine> lines =
        jdbc.sql(
                "select id, file_name, creator, gmt_created, gmt_modified from bpmn_import"
                    + " where creator = ? order by id desc limit ?")
            .param(creator)
            .param(most)
            .query((row, n) -> line(row, List.of()))
            .list();
    Map<Long, List<ImportedDraft>> drafts = drafts(lines.stream().map(ImportLine::id).toList());
    return lines.stream()
        .map(line -> with(line, drafts.getOrDefault(line.id(), List.of())))
        .toList();
  }

  private static ImportLine with(ImportLine line, List<ImportedDraft> drafts) {
    ImportLine all =
        new ImportLine(
            line.id(), line.fileName(), drafts, line.creator(), line.created(), line.modified());
    return new ImportLine(
        line.id(), line.fileName(), all.kept(), line.creator(), line.created(), line.modified());
  }

  /** The drafts of some imports. Reads by primary keys. */
  private Map<Long, List<ImportedDraft>> drafts(List<Long> ids) {
    Map<Long, List<ImportedDraft>> drafts = new HashMap<>();
    if (ids.isEmpty()) {
      return drafts;
    }
    jdbc.sql(
            "select d.import_id, d.process_id, d.workflow_id, d.revision, w.process_key, w.name,"
                + " w.is_deleted, c.revision as current_revision, c.import_id as current_import,"
                + " c.open_questions from bpmn_import_draft d join workflow w on w.id ="
                + " d.workflow_id left join workflow_draft c on c.workflow_id = d.workflow_id"
                + " where d.import_id in (:ids) order by d.import_id, d.position")
        .param("ids", ids)
        .query(
            row -> {
              drafts
                  .computeIfAbsent(row.getLong("import_id"), id -> new ArrayList<>())
                  .add(draft(row));
            });
    return drafts;
  }

  private static ImportedDraft draft(ResultSet row) throws SQLException {
    DraftState state = state(row);
    boolean there = state == DraftState.UNTOUCHED || state == DraftState.EDITED;
    return new ImportedDraft(
        row.getString("process_id"),
        row.getInt("workflow_id"),
        row.getInt("revision"),
        row.getString("process_key"),
        row.getString("name"),
        state,
        there ? JSON.readTree(row.getString("open_questions")).size() : 0);
  }

  /** A draft of another import, or made from a version since, is not the one that was left. */
  private static DraftState state(ResultSet row) throws SQLException {
    if (row.getBoolean("is_deleted")) {
      return DraftState.DELETED;
    }
    Long ofImport = row.getObject("current_import", Long.class);
    if (ofImport == null || ofImport != row.getLong("import_id")) {
      return DraftState.GONE;
    }
    return row.getInt("current_revision") == row.getInt("revision")
        ? DraftState.UNTOUCHED
        : DraftState.EDITED;
  }

  /** The file as it came, byte for byte. Reads by primary key. */
  public Optional<byte[]> original(long id) {
    return jdbc.sql("select original from bpmn_import where id = ?")
        .param(id)
        .query(String.class)
        .optional()
        .map(Imports::unpacked);
  }

  /** Holds an import for the rest of the transaction and tells what was answered so far. */
  Optional<Answers> lock(long id) {
    return jdbc.sql("select id from bpmn_import where id = ? for update")
        .param(id)
        .query(Long.class)
        .optional()
        .flatMap(this::answers);
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
