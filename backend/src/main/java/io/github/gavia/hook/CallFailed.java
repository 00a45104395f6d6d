package io.github.gavia.hook;

/** A call came to nothing. */
final class CallFailed extends Exception {

  private static final long serialVersionUID = 1;

  /**
   * A call came to nothing.
   *
   * @param reason what happened; people who may not read the hook's configuration see it, so it
   *     names neither URL nor address (R181)
   */
  CallFailed(String reason) {
    super(reason);
  }

  /** As above, with the fault for the log of the service. */
  CallFailed(String reason, Throwable cause) {
    super(reason, cause);
  }

  String reason() {
    return String.valueOf(getMessage());
  }
}
