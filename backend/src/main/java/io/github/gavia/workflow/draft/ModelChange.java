package io.github.gavia.workflow.draft;

/**
 * A difference between two versions of a workflow.
 *
 * @param elementId the BPMN element, for fields their key; the key of the workflow for its settings
 * @param name the name it has now, or had before it was removed
 */
public record ModelChange(Kind kind, Change change, String elementId, String name) {

  /** What differs. */
  public enum Kind {
    WORKFLOW,
    STATE,
    TRANSITION,
    FIELD
  }

  /** How. */
  public enum Change {
    ADDED,
    REMOVED,
    CHANGED
  }
}
