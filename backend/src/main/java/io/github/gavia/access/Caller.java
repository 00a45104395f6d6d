package io.github.gavia.access;

import io.github.gavia.directory.Application;
import org.jspecify.annotations.Nullable;

/**
 * Who calls. A controller takes one as a parameter.
 *
 * @param application the application that signed; {@code loonflow} with a session or a JWT
 * @param username the acting person. With a session or JWT a live account; otherwise the
 *     application's word, which is trusted and need not be an account (R4), null when it gave none
 * @param session whether a session or JWT stands behind the call
 */
public record Caller(String application, @Nullable String username, boolean session) {

  /** The name under which the service acts by itself (B.12). */
  public static final String ROBOT = "loonrobot";

  /** Somebody with a session or JWT. */
  static Caller person(String username) {
    return new Caller(Application.CONSOLE, username, true);
  }

  /**
   * Whether the call claims to come from the service itself, which may not change anything (R6).
   */
  public boolean robot() {
    return ROBOT.equals(username);
  }
}
