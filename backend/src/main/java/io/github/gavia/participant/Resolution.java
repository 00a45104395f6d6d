package io.github.gavia.participant;

/** The outcome of resolving a state's participant rule for one arriving ticket. */
public sealed interface Resolution permits Assignment, Resolution.Refused {

  /**
   * The step must not be taken and nothing may be written.
   *
   * @param message for the caller, says what could not be resolved
   */
  record Refused(String message) implements Resolution {}
}
