package io.github.gavia.query;

import io.github.gavia.platform.WireTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import org.springframework.stereotype.Component;

/**
 * Calendar days of the service's zone in SQL. Databases know zones by other names and rules than
 * Java does ({@code +08:00} means the opposite to PostgreSQL), and days have to be those of all
 * other answers, so that the statement carries the offsets that were in force.
 */
@Component
class LocalDays {

  private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
  private static final Duration AHEAD = Duration.ofDays(366);

  private final WireTime wireTime;
  private final Clock clock;

  LocalDays(WireTime wireTime, Clock clock) {
    this.wireTime = wireTime;
    this.clock = clock;
  }

  /**
   * An expression for the number of the day, counted from 1970-01-01, on which a point of time
   * falls.
   *
   * @param column of a timestamp with time zone, never text from outside
   */
  String number(String column) {
    String epoch = "extract(epoch from " + column + ")";
    return "floor((" + epoch + " + " + offset(epoch) + ") / 86400)";
  }

  /** Seconds between UTC and the zone. */
  private String offset(String epoch) {
    ZoneRules rules = wireTime.zone().getRules();
    StringBuilder cases = new StringBuilder();
    Instant at = clock.instant().plus(AHEAD);
    ZoneOffsetTransition change = rules.previousTransition(at);
    while (change != null && change.getInstant().isAfter(EARLIEST)) {
      at = change.getInstant();
      cases.append(
          " when %s >= %d then %d"
              .formatted(epoch, at.getEpochSecond(), change.getOffsetAfter().getTotalSeconds()));
      change = rules.previousTransition(at);
    }
    int before = rules.getOffset(at.minusNanos(1)).getTotalSeconds();
    return cases.isEmpty() ? "(" + before + ")" : "(case" + cases + " else " + before + " end)";
  }
}
