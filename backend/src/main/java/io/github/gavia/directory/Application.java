package io.github.gavia.directory;

/**
 * A live application that may sign calls.
 *
 * @param token the secret it signs with
 * @param ticketSnPrefix begins the serial numbers of its tickets; empty counts as {@code loonflow}
 *     (R23)
 */
public record Application(int id, String name, String token, String ticketSnPrefix) {

  /** The name of the service's own console, which no application may take (R242). */
  public static final String CONSOLE = "loonflow";

  /** Names the application without its secret. */
  @Override
  public String toString() {
    return "Application[id=" + id + ", name=" + name + "]";
  }
}
