package io.github.gavia;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The system's time plus what a test has added. It runs, and only forward: contexts are shared, and
 * a service whose time goes back is not what is tested.
 */
public final class MovableClock extends Clock {

  private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

  /** From now on shows that much more. */
  public void advance(Duration step) {
    if (step.isNegative()) {
      throw new IllegalArgumentException("the clock only goes forward: " + step);
    }
    ahead.updateAndGet(step::plus);
  }

  @Override
  public Instant instant() {
    return Instant.now().plus(ahead.get()).truncatedTo(ChronoUnit.MICROS);
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.fixed(instant(), zone);
  }
}
