package io.github.gavia.ticket;

/**
 * Who acts, and through which application. The application vouches for the name, which need not be
 * a known user (R4).
 *
 * @param application the calling application; {@code loonflow} for the service's own console
 * @param username not empty
 */
public record Actor(String application, String username) {

  /** Whether a caller claims to be the engine, which none may (R6). */
  boolean claimsToBeRobot() {
    return username.equals(OpenTicket.ROBOT);
  }
}
