package io.github.gavia.form;

/** What became of a title or a suggestion of a request body (R50, R149). */
public sealed interface ReadText {

  /** The text to store. */
  record Accepted(String text) implements ReadText {}

  /**
   * The text refuses the whole call.
   *
   * @param message names the key and what it accepts
   */
  record Refused(String message) implements ReadText {}
}
