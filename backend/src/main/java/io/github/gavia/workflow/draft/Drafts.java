package io.github.gavia.workflow.draft;

import io.github.gavia.platform.Instants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The drafts' rows. A draft of a deleted workflow is none. */
@Component
public class Drafts {

  private static final JsonMapper JSON = new JsonMapper();

  private final JdbcClient jdbc;

  Drafts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The draft of a workflow. Reads by primary key. */
  public Optional<Draft> of(int workflowId) {
    return jdbc.sql(
            "select d.* from workflow_draft d join workflow w on w.id = d.workflow_id and not"
                + " w.is_deleted where d.workflow_id = ?")
        .param(workflowId)
        .query((row, n) -> read(row))
        .optional();
  }

  private static Draft read(ResultSet row) throws SQLException {
    return new Draft(
        row.getInt("workflow_id"),
        row.getInt("revision"),
        row.getInt("base_version"),
        row.getString("xml"),
        row.getObject("import_id", Long.class),
        List.of(JSON.readValue(row.getString("open_questions"), OpenQuestion[].class)),
        row.getString("creator"),
        Instants.read(row, "gmt_created"),
        row.getString("modifier"),
        Instants.read(row, "gmt_modified"));
  }

  /** Which of some workflows have a draft. Reads by primary key. */
  public Map<Integer, DraftMark> marks(Collection<Integer> workflowIds) {
    Map<Integer, DraftMark> marks = new HashMap<>();
    if (workflowIds.isEmpty()) {
      return marks;
    }
    jdbc.sql(
            "select workflow_id, revision, base_version, import_id, modifier, gmt_modified from"
                + " workflow_draft where workflow_id in (:ids)")
        .param("ids", workflowIds)
        .query(
            row -> {
              marks.put(
                  row.getInt("workflow_id"),
                  new DraftMark(
                      row.getInt("revision"),
                      row.getInt("base_version"),
                      row.getObject("import_id", Long.class),
                      row.getString("modifier"),
                      Instants.read(row, "gmt_modified")));
            });
    return marks;
  }

  /** A new draft in revision 1. The caller has locked the workflow's row. */
  void insert(int workflowId, Content content, String creator, Instant now) {
    jdbc.sql(
            "insert into workflow_draft (workflow_id, revision, base_version, xml, import_id,"
                + " open_questions, creator, modifier, gmt_created, gmt_modified)"
                + " values (?,1,?,?,?,?,?,?,?,?)")
        .param(workflowId)
        .param(content.baseVersion())
        .param(content.xml())
        .param(content.importId())
        .param(JSON.writeValueAsString(content.openQuestions()))
        .param(creator)
        .param(creator)
        .param(Instants.bind(now))
        .param(Instants.bind(now))
        .update();
  }

  /** What a save may change. */
  record Content(
      int baseVersion, String xml, @Nullable Long importId, List<OpenQuestion> openQuestions) {}

  /** The next revision of a draft. The caller has locked the workflow's row. */
  void replace(Draft before, Content content, String modifier, Instant now) {
    jdbc.sql(
            "update workflow_draft set revision = ?, base_version = ?, xml = ?, import_id = ?,"
                + " open_questions = ?, modifier = ?, gmt_modified = ? where workflow_id = ?")
        .param(before.revision() + 1)
        .param(content.baseVersion())
        .param(content.xml())
        .param(content.importId())
        .param(JSON.writeValueAsString(content.openQuestions()))
        .param(modifier)
        .param(Instants.bind(now))
        .param(before.workflowId())
        .update();
  }

  /**
   * The next revision of a draft, or the first one when there was none. The caller has locked the
   * workflow's row.
   */
  void put(int workflowId, Optional<Draft> before, Content content, String author, Instant now) {
    if (before.isPresent()) {
      replace(before.get(), content, author, now);
    } else {
      insert(workflowId, content, author, now);
    }
  }

  /** Removes a draft. The caller has locked the workflow's row. */
  void delete(int workflowId) {
    jdbc.sql("delete from workflow_draft where workflow_id = ?").param(workflowId).update();
  }
}
