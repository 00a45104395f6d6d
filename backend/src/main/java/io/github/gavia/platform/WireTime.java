package io.github.gavia.platform;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.springframework.stereotype.Component;

/** Times as {@code /api/v1.0} writes them: the service's zone, whole seconds, no offset (R5). */
@Component
public class WireTime {

  private final ZoneId zone;
  private final DateTimeFormatter format;

  /** In the zone of the settings. */
  public WireTime(GaviaProperties properties) {
    this.zone = properties.zone();
    this.format = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(zone);
  }

  /** {@code YYYY-MM-DD HH:MM:SS}. */
  public String text(Instant instant) {
    return format.format(instant);
  }

  /** The calendar day an instant falls on. */
  public LocalDate day(Instant instant) {
    return instant.atZone(zone).toLocalDate();
  }

  /** The first instant of a calendar day. */
  public Instant startOf(LocalDate day) {
    return day.atStartOfDay(zone).toInstant();
  }

  /** The service's zone. */
  public ZoneId zone() {
    return zone;
  }
}
