package io.github.gavia.workflow.draft;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The draft of a workflow.
 *
 * @param revision grows with every save, from 1
 * @param baseVersion number of the live version it was made from; 0 when nothing was live
 * @param xml as it was saved; its process id is the workflow's key
 * @param importId the import it came from, null for none
 * @param openQuestions of that import, which publishing waits for
 * @param modifier who saved last
 */
public record Draft(
    int workflowId,
    int revision,
    int baseVersion,
    String xml,
    @Nullable Long importId,
    List<OpenQuestion> openQuestions,
    String creator,
    Instant created,
    String modifier,
    Instant modified) {

  public Draft {
    openQuestions = List.copyOf(openQuestions);
  }

  /** What is told about it without its content. */
  public DraftMark mark() {
    return new DraftMark(revision, baseVersion, importId, modifier, modified);
  }

  /** Whether it is the one that was read. */
  boolean isAt(@Nullable Integer readRevision) {
    return readRevision != null && readRevision == revision;
  }
}
