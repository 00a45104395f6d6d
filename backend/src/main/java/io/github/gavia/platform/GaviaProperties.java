package io.github.gavia.platform;

import java.nio.file.Path;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the whole service.
 *
 * @param demo whether demo people, an application token and the samples are loaded
 * @param demoToken token of the demo application; null for a random one, shown once
 * @param dataDir where the embedded database lives when no {@code spring.datasource.url} is given
 * @param timeZone zone of the times in {@code /api/v1.0} answers and of serial numbers; null for
 *     the machine's
 */
@ConfigurationProperties("gavia")
public record GaviaProperties(
    @DefaultValue("false") boolean demo,
    @Nullable String demoToken,
    @DefaultValue(DEFAULT_DATA_DIR) Path dataDir,
    @Nullable ZoneId timeZone) {

  /** Where the embedded database lives when nothing is said. */
  static final String DEFAULT_DATA_DIR = "gavia-data";

  /** Keeps the token to itself. */
  @Override
  public String toString() {
    return "GaviaProperties[demo=%s, dataDir=%s, timeZone=%s]".formatted(demo, dataDir, timeZone);
  }

  /** The zone in force. */
  public ZoneId zone() {
    return timeZone == null ? ZoneId.systemDefault() : timeZone;
  }
}
