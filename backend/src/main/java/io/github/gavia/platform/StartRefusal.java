package io.github.gavia.platform;

/** The service cannot start as it is set up. Shown without stack trace; the exit code is 1. */
public final class StartRefusal extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final String action;

  /**
   * Refuses to start.
   *
   * @param what what is wrong, naming the property; never a secret's value
   * @param action what the operator can do
   */
  public StartRefusal(String what, String action) {
    super(what);
    this.action = action;
  }

  /** What the operator can do. */
  public String action() {
    return action;
  }
}
