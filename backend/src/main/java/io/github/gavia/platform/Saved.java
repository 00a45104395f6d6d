package io.github.gavia.platform;

/** What became of a wish to make, change or delete something. */
public sealed interface Saved {

  /** It was done; the id of what was made, changed or deleted. */
  record Done(int id) implements Saved {}

  /**
   * It was not, and nothing changed.
   *
   * @param reason for the caller to read
   */
  record Refused(String reason) implements Saved {}
}
