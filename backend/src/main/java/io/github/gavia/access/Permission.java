package io.github.gavia.access;

/** Whether somebody may do something. */
public sealed interface Permission {

  /** It may be done. */
  record Granted() implements Permission {}

  /**
   * It may not.
   *
   * @param reason the contract's text
   */
  record Denied(String reason) implements Permission {}

  /** The granted permission. */
  Permission GRANTED = new Granted();

  /** Granted if the condition holds, else denied for the reason. */
  static Permission when(boolean condition, String reason) {
    return condition ? GRANTED : new Denied(reason);
  }

  /** Whether it may be done. */
  default boolean granted() {
    return this instanceof Granted;
  }
}
