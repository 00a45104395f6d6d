package io.github.gavia.workflow;

import io.github.gavia.participant.Arrival;

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

  /** As participant rules know it. */
  public Arrival.Kind arrival() {
    return switch (this) {
      case START -> Arrival.Kind.START;
      case END -> Arrival.Kind.END;
      case ORDINARY -> Arrival.Kind.ORDINARY;
    };
  }
}
