package io.github.gavia.workflow;

import io.github.gavia.platform.Instants;
import io.github.gavia.workflow.Diagnostic.Severity;
import io.github.gavia.workflow.model.WorkflowModel;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes a BPMN file the live version of its workflow. What cannot run is refused with the element
 * that is wrong, and nothing is written.
 */
@Component
public class PublishWorkflow {

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final WorkflowXml xml;
  private final ModelCheck check;
  private final VersionRows rows;
  private final Clock clock;

  PublishWorkflow(
      JdbcClient jdbc,
      TransactionTemplate transaction,
      WorkflowXml xml,
      ModelCheck check,
      VersionRows rows,
      Clock clock) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.xml = xml;
    this.check = check;
    this.rows = rows;
    this.clock = clock;
  }

  /** How a publication ended. */
  public sealed interface Publication {
    /** Everything that was found, by weight. */
    List<Diagnostic> diagnostics();
  }

  /** The workflow is live. */
  public record Published(int workflowId, long versionId, int number, List<Diagnostic> diagnostics)
      implements Publication {}

  /** The file cannot run; the findings of severity REFUSED or BLOCKS say why. */
  public record Refused(List<Diagnostic> diagnostics) implements Publication {}

  /**
   * Publishes a file under the workflow whose key is its process id; there need not be one yet.
   *
   * @param note what changed, at most 200 characters
   * @param publisher username that is recorded as creator of the version
   */
  public Publication publish(byte[] file, String note, String publisher) {
    WorkflowXml.Reading reading = xml.read(file);
    List<Diagnostic> findings = new ArrayList<>(reading.diagnostics());
    WorkflowModel model = reading.model();
    if (model != null) {
      findings.addAll(check.check(model));
    }
    boolean blocked =
        findings.stream()
            .anyMatch(d -> d.severity() == Severity.REFUSED || d.severity() == Severity.BLOCKS);
    if (model == null || blocked) {
      return new Refused(findings);
    }
    return transaction.execute(status -> store(model, note, publisher, findings));
  }

  private Published store(
      WorkflowModel model, String note, String publisher, List<Diagnostic> findings) {
    Instant now = clock.instant();
    int workflowId = workflowId(model, publisher, now);
    int number =
        jdbc.sql("select coalesce(max(number), 0) + 1 from workflow_version where workflow_id = ?")
            .param(workflowId)
            .query(Integer.class)
            .single();
    long versionId = insertVersion(model, workflowId, number, note, publisher, now);
    rows.identify(workflowId, model, publisher, now);
    RunnableWorkflow.Made made = new RunnableWorkflow.Made(publisher, now, now);
    rows.writeAttributes(rows.assemble(workflowId, versionId, number, model, made));
    jdbc.sql(
            "update workflow set live_version_id = ?, name = ?, description = ?, gmt_modified = ?"
                + " where id = ?")
        .param(versionId)
        .param(model.name().text())
        .param(model.description())
        .param(Instants.bind(now))
        .param(workflowId)
        .update();
    return new Published(workflowId, versionId, number, List.copyOf(findings));
  }

  private long insertVersion(
      WorkflowModel model, int workflowId, int number, String note, String publisher, Instant now) {
    KeyHolder key = new GeneratedKeyHolder();
    jdbc.sql(
            "insert into workflow_version (workflow_id, number, xml, note, creator, gmt_created)"
                + " values (?,?,?,?,?,?)")
        .param(workflowId)
        .param(number)
        .param(xml.write(model))
        .param(note)
        .param(publisher)
        .param(Instants.bind(now))
        .update(key, "id");
    return Objects.requireNonNull(key.getKeyAs(Long.class));
  }

  /** Locks the row, so that two publications of one workflow number their versions in turn. */
  private int workflowId(WorkflowModel model, String publisher, Instant now) {
    Optional<Integer> existing =
        jdbc
            .sql("select id from workflow where process_key = ? and not is_deleted for update")
            .param(model.id())
            .query(Integer.class)
            .stream()
            .findFirst();
    return existing.orElseGet(() -> insertWorkflow(model, publisher, now));
  }

  private int insertWorkflow(WorkflowModel model, String publisher, Instant now) {
    KeyHolder key = new GeneratedKeyHolder();
    jdbc.sql(
            "insert into workflow (process_key, name, description, creator, gmt_created, gmt_modified)"
                + " values (?,?,?,?,?,?)")
        .param(model.id())
        .param(model.name().text())
        .param(model.description())
        .param(publisher)
        .param(Instants.bind(now))
        .param(Instants.bind(now))
        .update(key, "id");
    return Objects.requireNonNull(key.getKeyAs(Integer.class));
  }
}
