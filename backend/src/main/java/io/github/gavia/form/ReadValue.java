package io.github.gavia.form;

/** What became of one value of a request body (R50). */
public sealed interface ReadValue {

  /** The value may be stored. */
  record Accepted(FieldValue value) implements ReadValue {}

  /** The value removes what is stored: {@code null}, or a blank input of a number or date (R52). */
  record Cleared() implements ReadValue {}

  /**
   * The value refuses the whole call.
   *
   * @param message names the field key and what it accepts, never the value
   */
  record Refused(String message) implements ReadValue {}
}
