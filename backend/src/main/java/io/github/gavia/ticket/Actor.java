package io.github.gavia.ticket;

import java.util.Optional;

/**
 * Who acts, and through which application. The application vouches for the name, which need not be
 * a known user (R4).
 *
 * @param application the calling application; {@code loonflow} for the service's own console
 * @param username not empty
 */
public record Actor(String application, String username) {

  /** As long as a creator or the person of a log entry can be, in characters. */
  private static final int NAME_LENGTH = 50;

  /** Why nobody may act under that name: it is the engine's (R6) or too long to be kept. */
  Optional<Refusal> refusal() {
    if (username.equals(OpenTicket.ROBOT)) {
      return Optional.of(Refusal.robot());
    }
    return username.codePointCount(0, username.length()) > NAME_LENGTH
        ? Optional.of(Refusal.of("username is longer than " + NAME_LENGTH + " characters"))
        : Optional.empty();
  }
}
