package io.github.gavia;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Draws among values anew in each run. The seed is told, and {@code -Dgenerated.seed=…} draws the
 * same again.
 */
public final class Draw {

  private final long seed = Long.getLong("generated.seed", System.nanoTime());
  private final Random random = new Random(seed);

  /** Tells its seed. */
  public Draw() {
    System.out.println("generated calls: seed " + seed);
  }

  /** For messages of failures. */
  public long seed() {
    return seed;
  }

  /** At most as many of the values, in any order. */
  public <T> List<T> some(List<T> values, int count) {
    List<T> drawn = new ArrayList<>(values);
    Collections.shuffle(drawn, random);
    return drawn.subList(0, Math.min(count, drawn.size()));
  }
}
