package io.github.gavia.workflow.draft;

import java.util.Optional;

/** One of the forms in which a workflow is there. */
public sealed interface WorkflowForm {

  /** A version by its number. */
  record Numbered(int number) implements WorkflowForm {}

  /** The version that tickets begin on. */
  record Live() implements WorkflowForm {}

  /** The draft. */
  record Drafted() implements WorkflowForm {}

  /** The form of that name: {@code live}, {@code draft} or a number above 0; or empty. */
  static Optional<WorkflowForm> of(String name) {
    if (name.equals("live")) {
      return Optional.of(new Live());
    } else if (name.equals("draft")) {
      return Optional.of(new Drafted());
    }
    return name.matches("[1-9][0-9]{0,8}")
        ? Optional.of(new Numbered(Integer.parseInt(name)))
        : Optional.empty();
  }
}
