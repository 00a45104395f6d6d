package io.github.gavia.platform;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * The system's time in microseconds, which is what both databases keep. The JDK's own ticking clock
 * cannot be asked for milliseconds when its tick is shorter than one.
 */
final class MicrosecondClock extends Clock {

  private final Clock system;

  MicrosecondClock(Clock system) {
    this.system = system;
  }

  @Override
  public ZoneId getZone() {
    return system.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return new MicrosecondClock(system.withZone(zone));
  }

  @Override
  public long millis() {
    return system.millis();
  }

  @Override
  public Instant instant() {
    return system.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
