package io.github.gavia.workflow.draft;

import io.github.gavia.workflow.WorkflowXml;
import io.github.gavia.workflow.Workflows;
import io.github.gavia.workflow.Workflows.WorkflowRow;
import io.github.gavia.workflow.draft.ImportOutcome.Done;
import io.github.gavia.workflow.draft.ImportOutcome.Occupied;
import io.github.gavia.workflow.draft.ImportOutcome.Refused;
import io.github.gavia.workflow.draft.ImportWorkflows.SentFile;
import io.github.gavia.workflow.imports.Answer;
import io.github.gavia.workflow.imports.Answers;
import io.github.gavia.workflow.imports.ImportReport;
import io.github.gavia.workflow.imports.Imported;
import io.github.gavia.workflow.imports.ImportedProcess;
import io.github.gavia.workflow.imports.Question;
import io.github.gavia.workflow.imports.ReportLine;
import io.github.gavia.workflow.model.WorkflowModel;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes one process of a BPMN file the draft of a workflow that is there. What is live stays as it
 * is until the draft is published.
 */
@Component
public class ImportIntoWorkflow {

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final ReadImport reader;
  private final Workflows workflows;
  private final Imports imports;
  private final UnpublishedWorkflows unpublished;
  private final Drafts drafts;
  private final WorkflowXml xml;
  private final Clock clock;

  ImportIntoWorkflow(
      JdbcClient jdbc,
      TransactionTemplate transaction,
      ReadImport reader,
      Workflows workflows,
      Imports imports,
      UnpublishedWorkflows unpublished,
      Drafts drafts,
      WorkflowXml xml,
      Clock clock) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.reader = reader;
    this.workflows = workflows;
    this.imports = imports;
    this.unpublished = unpublished;
    this.drafts = drafts;
    this.xml = xml;
    this.clock = clock;
  }

  /**
   * The workflow that gets the draft.
   *
   * @param revision of the draft that is replaced; null when there should be none
   */
  public record Target(int workflowId, @Nullable Integer revision) {}

  private record Chosen(Answers answers, Imported imported, ImportedProcess process) {}

  /**
   * Imports. Of several processes the one with the workflow's key is taken, else the first; the
   * others are left out.
   *
   * @return empty when there is no such workflow
   */
  public Optional<ImportOutcome> run(
      Target target, SentFile file, Answers answers, String importer) {
    Optional<WorkflowRow> row = workflows.row(target.workflowId());
    if (row.isEmpty()) {
      return Optional.empty();
    }
    Imported imported = reader.read(file.content(), answers);
    if (imported.report().refused() || imported.processes().isEmpty()) {
      return Optional.of(new Refused(imported.report()));
    }
    Chosen chosen = choose(row.get(), file, answers, imported);
    if (UnpublishedWorkflows.elementIds(chosen.process().model()).contains(row.get().key())) {
      return Optional.of(keyInFile(row.get().key()));
    }
    return transaction.execute(
        status ->
            LockedWorkflow.lock(jdbc, target.workflowId())
                .map(workflow -> store(workflow, target, file, chosen, importer)));
  }

  private Chosen choose(WorkflowRow workflow, SentFile file, Answers answers, Imported imported) {
    ImportedProcess process =
        imported.processes().stream()
            .filter(each -> each.id().equals(workflow.key()))
            .findFirst()
            .orElse(imported.processes().get(0));
    Optional<Question> which =
        imported.report().questions().stream()
            .filter(question -> question.kind() == Question.Kind.PROCESSES)
            .findFirst();
    if (imported.processes().size() == 1 || which.isEmpty()) {
      return new Chosen(answers, imported, process);
    }
    Answer only = new Answer(which.get().choices().get(0).id(), process.id());
    Answers narrowed = answers.with(which.get().id(), only);
    Imported again = reader.read(file.content(), narrowed);
    return new Chosen(narrowed, again, again.processes().get(0));
  }

  private static Refused keyInFile(String key) {
    ReportLine line =
        new ReportLine(null, DraftFinding.KEY_IN_FILE.with(Map.of("key", key)), null, null);
    return new Refused(new ImportReport(List.of(line), List.of()));
  }

  private ImportOutcome store(
      LockedWorkflow workflow, Target target, SentFile file, Chosen chosen, String importer) {
    Optional<Draft> existing = drafts.of(workflow.id());
    if (existing.isPresent() && !existing.get().isAt(target.revision())) {
      return new Occupied(existing.get().mark());
    }
    Instant now = clock.instant();
    Imported imported = chosen.imported();
    long id =
        imports.insert(
            file.name(), file.content(), chosen.answers(), imported.report(), importer, now);
    WorkflowModel model = chosen.process().model().withId(workflow.key());
    Drafts.Content content =
        new Drafts.Content(
            workflow.liveNumber(), xml.write(model), id, reader.open(imported, chosen.process()));
    drafts.put(workflow.id(), existing, content, importer, now);
    unpublished.describe(workflow.id(), model);
    int revision = existing.map(Draft::revision).orElse(0) + 1;
    imports.link(id, 0, chosen.process().id(), workflow.id(), revision);
    return new Done(imports.line(id).orElseThrow().with(chosen.answers(), imported.report()));
  }
}
