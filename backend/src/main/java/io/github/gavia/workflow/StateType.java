package io.github.gavia.workflow;

/** Kinds of state (section B.2); {@link #code()} is {@code type_id} on the wire. */
public enum StateType {
  ORDINARY(0),
  START(1),
  END(2);

  private final int code;

  StateType(int code) {
    this.code = code;
  }

  /** The number of B.2. */
  public int code() {
    return code;
  }
}
