package io.github.gavia.workflow.imports;

/**
 * What an administrator decided.
 *
 * @param choice id of one of the question's choices
 * @param value what the choice asks for, empty when it asks for nothing
 */
public record Answer(String choice, String value) {

  /** A choice that asks for nothing. */
  public static Answer of(String choice) {
    return new Answer(choice, "");
  }
}
