package io.github.gavia.directory;

/**
 * An account and the hash of its password.
 *
 * @param passwordHash empty for somebody who cannot log in
 */
public record Credentials(User user, String passwordHash) {

  /** Names the user without the hash. */
  @Override
  public String toString() {
    return "Credentials[" + user.username() + "]";
  }
}
