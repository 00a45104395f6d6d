package io.github.gavia.workflow;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What obviously mends a finding, for a designer to do in one step on the finding's element. The
 * step is the designer's: it may find that the drawing leaves it no way.
 */
public enum Fix {
  /** The arrow, or one of the gateway's, becomes the one taken when no condition holds. */
  MAKE_DEFAULT,
  /** The gateway's default, which is none of its arrows, goes. */
  CLEAR_DEFAULT,
  /** The arrow's condition, which has no effect, goes. */
  DROP_CONDITION,
  /** The ticket's creator handles the step. */
  ASSIGN_CREATOR,
  /** The button gets the usual name of its kind. */
  NAME_BUTTON,
  /** The timer gets a day. */
  SET_TIMER,
  /** An end event is drawn behind the element; for the whole workflow behind its last step. */
  ADD_END,
  /** The element is deleted with its arrows. */
  REMOVE_ELEMENT,
  /** The permission for the missing field named in the arguments goes. */
  DROP_PERMISSION,
  /** What is handed over to or from the missing field named in the arguments goes. */
  DROP_COPY,
  /** The missing field named in the arguments is no longer among those shown. */
  DROP_DISPLAY_FIELD,
  /** A field with the key named in the arguments gets a free one, if several: the last. */
  RENAME_FIELD;

  /** What mends a finding; empty when that takes a decision. */
  public static Optional<Fix> of(Diagnostic found) {
    return Optional.ofNullable(
        switch (found.code()) {
          case "NO_DEFAULT", "CONDITION_MISSING" -> MAKE_DEFAULT;
          case "DANGLING_REF" -> "defaultFlow".equals(found.field()) ? CLEAR_DEFAULT : null;
          case "DEFAULT_HAS_CONDITION", "CONDITION_IGNORED" -> DROP_CONDITION;
          case "NO_ASSIGNEE", "PARTICIPANT_EMPTY", "PARTICIPANT_VARIABLE" -> ASSIGN_CREATOR;
          case "BUTTON_WITHOUT_NAME" -> NAME_BUTTON;
          case "TIMER_INCOMPLETE" -> SET_TIMER;
          case "NO_END", "DEAD_END", "GATEWAY_NO_OUTGOING" -> ADD_END;
          case "UNREACHABLE",
              "FLOW_INTO_START",
              "FLOW_FROM_END",
              "FLOW_INTO_TIMER",
              "MULTIPLE_STARTS" ->
              REMOVE_ELEMENT;
          case "UNKNOWN_FIELD" -> unknownField(String.valueOf(found.field()));
          case "DUPLICATE_FIELD", "RESERVED_FIELD", "FIELD_KEY" -> RENAME_FIELD;
          default -> null;
        });
  }

  private static @Nullable Fix unknownField(String property) {
    return switch (property) {
      case "fieldAccess" -> DROP_PERMISSION;
      case "handOver", "handBack" -> DROP_COPY;
      case "displayFields" -> DROP_DISPLAY_FIELD;
      default -> null;
    };
  }
}
