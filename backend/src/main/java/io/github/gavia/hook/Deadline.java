package io.github.gavia.hook;

import java.time.Duration;

/**
 * When a call must be over.
 *
 * @param limit how long it may take
 * @param end in {@link System#nanoTime()}
 */
record Deadline(Duration limit, long end) {

  static Deadline in(Duration limit) {
    return new Deadline(limit, System.nanoTime() + limit.toNanos());
  }

  /** Nanoseconds that are left, at least 0. */
  long left() {
    return Math.max(0, end - System.nanoTime());
  }

  CallFailed missed() {
    long millis = limit.toMillis();
    String time = millis % 1000 == 0 ? millis / 1000 + " s" : millis + " ms";
    return new CallFailed("timed out after " + time);
  }
}
