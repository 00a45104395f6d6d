package io.github.gavia.workflow.draft;

import io.github.gavia.workflow.WorkflowXml;
import io.github.gavia.workflow.draft.Drafts.Content;
import io.github.gavia.workflow.model.Label;
import io.github.gavia.workflow.model.WorkflowModel;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Begins a workflow: it has a draft and no version yet. */
@Component
public class NewWorkflow {

  private static final int ATTEMPTS = 5;
  private static final int LONGEST_KEY = 60;

  private final TransactionTemplate transaction;
  private final UnpublishedWorkflows unpublished;
  private final Drafts drafts;
  private final WorkflowTemplates templates;
  private final WorkflowXml xml;
  private final Clock clock;

  NewWorkflow(
      TransactionTemplate transaction,
      UnpublishedWorkflows unpublished,
      Drafts drafts,
      WorkflowTemplates templates,
      WorkflowXml xml,
      Clock clock) {
    this.transaction = transaction;
    this.unpublished = unpublished;
    this.drafts = drafts;
    this.templates = templates;
    this.xml = xml;
    this.clock = clock;
  }

  /** A workflow with the smallest drawing that runs. */
  public Draft blank(String name, String creator) {
    return insert(BlankWorkflow.of(keyOf(name), name), creator);
  }

  /** A copy of a template under another name; empty when there is no such template. */
  public Optional<Draft> fromTemplate(String template, String name, String creator) {
    return templates
        .find(template)
        .map(model -> insert(model.withName(Label.of(name)).withId(keyOf(name)), creator));
  }

  /** Whoever else takes the same key at the same time has it; the next attempt finds another. */
  private Draft insert(WorkflowModel model, String creator) {
    for (int attempt = 1; ; attempt++) {
      try {
        return transaction.execute(status -> insertOnce(model, creator));
      } catch (DuplicateKeyException e) {
        if (attempt == ATTEMPTS) {
          throw e;
        }
      }
    }
  }

  private Draft insertOnce(WorkflowModel model, String creator) {
    Instant now = clock.instant();
    WorkflowModel own = unpublished.withFreeKey(model);
    int id = unpublished.insert(own, creator, now);
    drafts.insert(id, new Content(0, xml.write(own), null, List.of()), creator, now);
    return drafts.of(id).orElseThrow();
  }

  /** The Latin letters and digits of the name, which addresses and files can carry. */
  private static String keyOf(String name) {
    String plain = Normalizer.normalize(name, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
    String key = plain.replaceAll("[^a-z0-9]+", "-").replaceAll("^[-0-9]+|-+$", "");
    if (key.isEmpty()) {
      return "workflow";
    }
    return key.length() <= LONGEST_KEY ? key : key.substring(0, LONGEST_KEY);
  }
}
