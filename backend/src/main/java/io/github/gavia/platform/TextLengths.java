package io.github.gavia.platform;

import java.util.Optional;

/** Holds texts against the lengths of their columns and remembers the first that is too long. */
public final class TextLengths {

  private Optional<String> problem = Optional.empty();

  /**
   * Looks at one text.
   *
   * @param key what the caller of the contract calls it
   * @param most characters that the column takes
   */
  public TextLengths check(String key, String text, int most) {
    if (problem.isEmpty() && text.length() > most) {
      problem =
          Optional.of(
              key + " is too long: it may have " + most + " characters and has " + text.length());
    }
    return this;
  }

  /** What to tell about the first text that is too long; empty when all fit. */
  public Optional<String> problem() {
    return problem;
  }
}
