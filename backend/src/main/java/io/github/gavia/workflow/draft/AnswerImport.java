package io.github.gavia.workflow.draft;

import io.github.gavia.workflow.WorkflowXml;
import io.github.gavia.workflow.draft.ImportOutcome.Edited;
import io.github.gavia.workflow.draft.Imports.ImportLine;
import io.github.gavia.workflow.draft.StoredImport.ImportedDraft;
import io.github.gavia.workflow.imports.Answer;
import io.github.gavia.workflow.imports.Answers;
import io.github.gavia.workflow.imports.Imported;
import io.github.gavia.workflow.imports.ImportedProcess;
import io.github.gavia.workflow.model.WorkflowModel;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes answers to an import's questions and derives its drafts anew from the file, as long as
 * nobody worked on one of them by hand. Processes that are chosen now become drafts, those no
 * longer chosen are discarded.
 */
@Component
public class AnswerImport {

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final ReadImport reader;
  private final Imports imports;
  private final ImportWorkflows workflows;
  private final UnpublishedWorkflows unpublished;
  private final Drafts drafts;
  private final WorkflowXml xml;
  private final Clock clock;

  AnswerImport(
      JdbcClient jdbc,
      TransactionTemplate transaction,
      ReadImport reader,
      Imports imports,
      ImportWorkflows workflows,
      UnpublishedWorkflows unpublished,
      Drafts drafts,
      WorkflowXml xml,
      Clock clock) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.reader = reader;
    this.imports = imports;
    this.workflows = workflows;
    this.unpublished = unpublished;
    this.drafts = drafts;
    this.xml = xml;
    this.clock = clock;
  }

  /**
   * Answers.
   *
   * @param given by question; null takes an earlier answer back
   * @return empty when there is no such import
   */
  public Optional<ImportOutcome> answer(
      long importId, Map<String, @Nullable Answer> given, String username) {
    Optional<byte[]> file = imports.original(importId);
    if (file.isEmpty()) {
      return Optional.empty();
    }
    Optional<ImportOutcome> outcome = Optional.empty();
    while (outcome.isEmpty()) {
      // Whoever answers at the same time goes first; then this is done with those answers too.
      outcome = attempt(importId, file.get(), given, username);
    }
    return outcome;
  }

  /** Empty when somebody else has answered in between. */
  private Optional<ImportOutcome> attempt(
      long importId, byte[] file, Map<String, @Nullable Answer> given, String username) {
    Answers known = imports.answers(importId).orElseThrow();
    Answers answers = merged(known, given);
    // Outside of the transaction: the trial deployment needs one of its own.
    Imported imported = reader.read(file, answers);
    if (imported.report().refused() || imported.processes().isEmpty()) {
      return Optional.of(new ImportOutcome.Refused(imported.report()));
    }
    return transaction.execute(
        status ->
            imports
                .lock(importId)
                .filter(known::equals)
                .flatMap(same -> imports.line(importId))
                .map(stored -> derive(stored, answers, imported, username)));
  }

  private static Answers merged(Answers earlier, Map<String, @Nullable Answer> given) {
    Map<String, Answer> all = new HashMap<>(earlier.byQuestion());
    given.forEach(
        (question, answer) -> {
          if (answer == null) {
            all.remove(question);
          } else {
            all.put(question, answer);
          }
        });
    return new Answers(all);
  }

  private ImportOutcome derive(
      ImportLine stored, Answers answers, Imported imported, String username) {
    List<ImportedDraft> kept = stored.kept();
    for (ImportedDraft draft : kept) {
      Optional<LockedWorkflow> locked = LockedWorkflow.lock(jdbc, draft.workflowId());
      DraftMark mark = drafts.of(draft.workflowId()).map(Draft::mark).orElse(null);
      boolean own = mark != null && Long.valueOf(stored.id()).equals(mark.importId());
      if (locked.isEmpty() || mark == null || !own || mark.revision() != draft.revision()) {
        return new Edited(draft, own ? mark : null);
      }
    }
    write(stored, kept, imported, username);
    imports.update(stored.id(), answers, imported.report(), clock.instant());
    return new ImportOutcome.Done(
        imports.line(stored.id()).orElseThrow().with(answers, imported.report()));
  }

  /** A draft that was discarded stays discarded. */
  private void write(
      ImportLine stored, List<ImportedDraft> kept, Imported imported, String username) {
    Instant now = clock.instant();
    Map<String, ImportedDraft> byProcess =
        stored.drafts().stream()
            .collect(Collectors.toMap(ImportedDraft::processId, Function.identity()));
    int position = 0;
    for (ImportedProcess process : imported.processes()) {
      ImportedDraft before = byProcess.get(process.id());
      if (before == null) {
        workflows.add(stored.id(), position, imported, process, username, now);
      } else if (!before.deleted()) {
        replace(stored.id(), position, before, imported, process, username);
      }
      position++;
    }
    List<String> chosen = imported.processes().stream().map(ImportedProcess::id).toList();
    for (ImportedDraft draft : kept) {
      if (!chosen.contains(draft.processId())) {
        drafts.delete(draft.workflowId());
        unpublished.remove(draft.workflowId(), now);
        imports.unlink(stored.id(), draft.processId());
      }
    }
  }

  private void replace(
      long importId,
      int position,
      ImportedDraft before,
      Imported imported,
      ImportedProcess process,
      String username) {
    WorkflowModel model = process.model().withId(before.key());
    Draft draft = drafts.of(before.workflowId()).orElseThrow();
    Drafts.Content content =
        new Drafts.Content(
            draft.baseVersion(), xml.write(model), importId, reader.open(imported, process));
    drafts.replace(draft, content, username, clock.instant());
    unpublished.describe(before.workflowId(), model);
    imports.link(importId, position, before.processId(), before.workflowId(), draft.revision() + 1);
  }
}
