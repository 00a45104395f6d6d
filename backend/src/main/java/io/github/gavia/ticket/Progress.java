package io.github.gavia.ticket;

/** How far a ticket is (section B.6, {@code act_state_id}). */
public enum Progress {
  DRAFT(0),
  ONGOING(1),
  REFUSED(2),
  RETREATED(3),
  FINISHED(4),
  CLOSED(5);

  private final int code;

  Progress(int code) {
    this.code = code;
  }

  /** The number of B.6. */
  public int code() {
    return code;
  }
}
