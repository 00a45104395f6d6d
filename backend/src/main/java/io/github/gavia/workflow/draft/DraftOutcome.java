package io.github.gavia.workflow.draft;

import io.github.gavia.workflow.Diagnostic;
import io.github.gavia.workflow.Versions.VersionInfo;
import io.github.gavia.workflow.compare.ModelChange;
import java.util.List;

/** How a verb on a draft ended. Only {@link Done} has written anything. */
public sealed interface DraftOutcome<T> {

  /** It was done. */
  record Done<T>(T value) implements DraftOutcome<T> {}

  /** There is no such workflow, version or draft (any more). */
  record NotThere<T>(Missing what) implements DraftOutcome<T> {}

  /** Somebody else saved in between: the draft is another one by now. */
  record Outdated<T>(DraftMark current) implements DraftOutcome<T> {}

  /** The XML cannot be taken; findings of severity REFUSED, BLOCKS or ANSWER_NEEDED say why. */
  record Faulty<T>(List<Diagnostic> diagnostics) implements DraftOutcome<T> {}

  /**
   * Another version became live since the draft was made.
   *
   * @param since the versions since, newest first, the live one among them
   * @param changes what they changed
   */
  record LiveMoved<T>(int baseVersion, List<VersionInfo> since, List<ModelChange> changes)
      implements DraftOutcome<T> {

    /** The live version. */
    public VersionInfo live() {
      return since.get(0);
    }
  }

  /**
   * The draft and the versions since changed the same, and nobody has chosen yet.
   *
   * @param since the versions since, newest first, the live one among them
   * @param conflicts those without a choice; not empty
   */
  record Conflicting<T>(int baseVersion, List<VersionInfo> since, List<DraftConflict> conflicts)
      implements DraftOutcome<T> {

    /** The live version. */
    public VersionInfo live() {
      return since.get(0);
    }
  }

  /** What can be missing. */
  enum Missing {
    WORKFLOW,
    VERSION,
    DRAFT
  }
}
