package io.github.gavia.ticket;

/** How a script ended. */
public sealed interface ScriptOutcome {

  /**
   * The script came to its end (R163).
   *
   * @param printed everything it printed, line breaks included, at most 10,000 characters
   */
  record Succeeded(String printed) implements ScriptOutcome {}

  /**
   * The script was refused, raised an error or was stopped (R164).
   *
   * @param message text for the flow log: the error and the script's line, never a stack trace; at
   *     most 10,000 characters
   */
  record Failed(String message) implements ScriptOutcome {}
}
