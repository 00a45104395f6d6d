package io.github.gavia.directory;

import io.github.gavia.platform.TextLengths;
import java.util.Optional;

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

  /** Told when there is no such live application. */
  public static final String UNKNOWN = "record is not exist or has been deleted";

  /** Told when the name is a live application's or the console's (R242). */
  public static final String NAME_TAKEN = "app_name existed,please alter app_name";

  /** What is wrong with values for an application. */
  public static Optional<String> problem(String name, String ticketSnPrefix) {
    return new TextLengths()
        .check("app_name", name, 50)
        .check("ticket_sn_prefix", ticketSnPrefix, 20)
        .problem();
  }

  /** Names the application without its secret. */
  @Override
  public String toString() {
    return "Application[id=" + id + ", name=" + name + "]";
  }
}
