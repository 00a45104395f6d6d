package io.github.gavia.workflow.compare;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A difference between two versions of a workflow.
 *
 * @param elementId the BPMN element, for fields their key; the key of the workflow for its settings
 * @param name the name it has now, or had before it was removed; its id when it has none
 * @param properties what differs; of what was added or removed, all it has that is not empty
 */
public record ModelChange(
    Kind kind, Change change, String elementId, String name, List<PropertyChange> properties) {

  public ModelChange {
    properties = List.copyOf(properties);
  }

  /** What differs. */
  public enum Kind {
    WORKFLOW,
    /** A task, a call activity or an end event. */
    STATE,
    /** A flow that is a button. */
    TRANSITION,
    FIELD,
    GATEWAY,
    /** A start event or a timer. */
    EVENT,
    SUB_PROCESS,
    /** A flow that is no button. */
    FLOW,
    NOTE,
    /** A place where a state is missing. */
    GAP
  }

  /** How. */
  public enum Change {
    ADDED,
    REMOVED,
    CHANGED,
    /** It is drawn elsewhere, and is the same. */
    MOVED
  }

  /**
   * A property that differs.
   *
   * @param name one of a fixed set, e.g. {@code participant.type}
   * @param key the language of a translated {@code name}, the field of a {@code field_access}, the
   *     association of a {@code link}; null for all others
   * @param keyName the name of that field, null where it is none of the workflow's
   * @param before null when there was none
   * @param after null when there is none any more
   * @param secret whether the values are left out, because they may be tokens
   */
  public record PropertyChange(
      String name,
      @Nullable String key,
      @Nullable String keyName,
      @Nullable String before,
      @Nullable String after,
      boolean secret) {}
}
