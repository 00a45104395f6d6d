package io.github.gavia.api.loonflow;

import io.github.gavia.platform.GaviaProperties;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.springframework.stereotype.Component;

/** Times as the contract writes them: the service's zone, whole seconds (R5). */
@Component
class WireTimes {

  private final DateTimeFormatter format;

  WireTimes(GaviaProperties properties) {
    this.format = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(properties.zone());
  }

  String show(Instant instant) {
    return format.format(instant);
  }
}
