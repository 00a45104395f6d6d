package io.github.gavia.workflow.compare;

import java.util.Locale;
import java.util.Optional;

/** One of two who changed the same. */
public enum Side {
  /** The draft. */
  MINE,
  /** The live version. */
  THEIRS;

  /** The side of that name in lower case, or empty. */
  public static Optional<Side> of(String name) {
    for (Side side : values()) {
      if (side.name().toLowerCase(Locale.ROOT).equals(name)) {
        return Optional.of(side);
      }
    }
    return Optional.empty();
  }
}
