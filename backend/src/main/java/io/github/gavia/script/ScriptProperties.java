package io.github.gavia.script;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Bounds of the process that runs scripts.
 *
 * @param heap heap of one worker process, 32 MB to 4 GB; a script that needs more fails
 * @param timeout longest run of one script, 100 ms to 1 h; a script that takes longer is stopped
 */
@ConfigurationProperties("gavia.script")
record ScriptProperties(
    @DefaultValue("64MB") DataSize heap, @DefaultValue("30s") Duration timeout) {
  private static final DataSize MIN_HEAP = DataSize.ofMegabytes(32);
  private static final DataSize MAX_HEAP = DataSize.ofGigabytes(4);
  private static final Duration MIN_TIMEOUT = Duration.ofMillis(100);
  private static final Duration MAX_TIMEOUT = Duration.ofHours(1);

  ScriptProperties {
    if (heap.compareTo(MIN_HEAP) < 0 || heap.compareTo(MAX_HEAP) > 0) {
      throw new IllegalArgumentException(
          "gavia.script.heap must be between 32MB and 4GB, but is " + heap);
    }
    if (timeout.compareTo(MIN_TIMEOUT) < 0 || timeout.compareTo(MAX_TIMEOUT) > 0) {
      throw new IllegalArgumentException(
          "gavia.script.timeout must be between 100ms and 1h, but is " + timeout.toMillis() + "ms");
    }
  }
}
