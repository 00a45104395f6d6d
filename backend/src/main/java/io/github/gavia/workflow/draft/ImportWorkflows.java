package io.github.gavia.workflow.draft;

import io.github.gavia.workflow.WorkflowXml;
import io.github.gavia.workflow.imports.Answers;
import io.github.gavia.workflow.imports.Imported;
import io.github.gavia.workflow.imports.ImportedProcess;
import io.github.gavia.workflow.model.WorkflowModel;
import java.time.Clock;
import java.time.Instant;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes the processes of a BPMN file drafts of new workflows: all of them or, when the file is
 * refused, none.
 */
@Component
public class ImportWorkflows {

  private static final int ATTEMPTS = 5;

  private final TransactionTemplate transaction;
  private final ReadImport reader;
  private final Imports imports;
  private final UnpublishedWorkflows unpublished;
  private final Drafts drafts;
  private final WorkflowXml xml;
  private final Clock clock;

  ImportWorkflows(
      TransactionTemplate transaction,
      ReadImport reader,
      Imports imports,
      UnpublishedWorkflows unpublished,
      Drafts drafts,
      WorkflowXml xml,
      Clock clock) {
    this.transaction = transaction;
    this.reader = reader;
    this.imports = imports;
    this.unpublished = unpublished;
    this.drafts = drafts;
    this.xml = xml;
    this.clock = clock;
  }

  /**
   * A file as it came.
   *
   * @param name at most 255 characters
   * @param content at most 5 MB; more is refused in the report
   */
  public record SentFile(String name, byte[] content) {}

  /** Imports, with answers that are known beforehand. */
  public ImportOutcome run(SentFile file, Answers answers, String importer) {
    Imported imported = reader.read(file.content(), answers);
    if (imported.report().refused() || imported.processes().isEmpty()) {
      return new ImportOutcome.Refused(imported.report());
    }
    for (int attempt = 1; ; attempt++) {
      try {
        return transaction.execute(status -> store(file, answers, imported, importer));
      } catch (DuplicateKeyException e) {
        // Somebody began a workflow of the same key just now.
        if (attempt == ATTEMPTS) {
          throw e;
        }
      }
    }
  }

  private ImportOutcome store(SentFile file, Answers answers, Imported imported, String importer) {
    Instant now = clock.instant();
    long id =
        imports.insert(file.name(), file.content(), answers, imported.report(), importer, now);
    int position = 0;
    for (ImportedProcess process : imported.processes()) {
      add(id, position++, imported, process, importer, now);
    }
    return new ImportOutcome.Done(imports.line(id).orElseThrow().with(answers, imported.report()));
  }

  /** A new workflow with the draft of one process. */
  void add(
      long importId,
      int position,
      Imported imported,
      ImportedProcess process,
      String importer,
      Instant now) {
    WorkflowModel model = unpublished.withFreeKey(process.model());
    int workflowId = unpublished.insert(model, importer, now);
    Drafts.Content content =
        new Drafts.Content(0, xml.write(model), importId, reader.open(imported, process));
    drafts.insert(workflowId, content, importer, now);
    imports.link(importId, position, process.id(), workflowId, 1);
  }
}
