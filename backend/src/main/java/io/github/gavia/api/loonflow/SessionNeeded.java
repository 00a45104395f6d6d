package io.github.gavia.api.loonflow;

/** Ends a call that only people may make, with a session, and that an application made. */
final class SessionNeeded extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String path;

  /** To come back to the path after logging in. */
  SessionNeeded(String path) {
    super("a session is needed", null, false, false);
    this.path = path;
  }

  String path() {
    return path;
  }
}
