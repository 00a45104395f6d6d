package io.github.gavia.hook;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where and how long the service calls foreign addresses.
 *
 * @param allowedHosts the {@code host} or {@code host:port} texts a URL may name, literally; null
 *     when the setting is absent: every public address; empty: none (R170)
 * @param timeout longest call, from the look-up of its name to the last byte of its answer, 100 ms
 *     to 5 min (R169)
 */
@ConfigurationProperties("gavia.hook")
record HookProperties(@Nullable List<String> allowedHosts, @DefaultValue("10s") Duration timeout) {
  private static final Duration MIN_TIMEOUT = Duration.ofMillis(100);
  private static final Duration MAX_TIMEOUT = Duration.ofMinutes(5);

  HookProperties {
    if (timeout.compareTo(MIN_TIMEOUT) < 0 || timeout.compareTo(MAX_TIMEOUT) > 0) {
      throw new IllegalArgumentException(
          "gavia.hook.timeout must be between 100ms and 5m, but is " + timeout.toMillis() + "ms");
    }
    if (allowedHosts != null) {
      // A value of blanks only is an empty list, too.
      allowedHosts = allowedHosts.stream().filter(entry -> !entry.isBlank()).toList();
      allowedHosts.forEach(HookProperties::checkHost);
    }
  }

  /** An entry that no URL can match would look like a permission and be none. */
  private static void checkHost(String entry) {
    if (!CallTarget.isAuthority(entry)) {
      throw new IllegalArgumentException(
          "gavia.hook.allowed-hosts must list hosts as host or host:port, but has \""
              + entry
              + "\"");
    }
  }
}
