package io.github.gavia.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.util.unit.DataSize;

class ScriptPropertiesTest {
  private static ScriptProperties bind(Map<String, String> settings) {
    return new Binder(new MapConfigurationPropertySource(settings))
        .bindOrCreate("gavia.script", ScriptProperties.class);
  }

  @Test
  void hasDefaults() {
    assertThat(bind(Map.of()))
        .isEqualTo(new ScriptProperties(DataSize.ofMegabytes(64), Duration.ofSeconds(30)));
  }

  @Test
  void readsSizesAndTimes() {
    assertThat(bind(Map.of("gavia.script.heap", "128MB", "gavia.script.timeout", "2m")))
        .isEqualTo(new ScriptProperties(DataSize.ofMegabytes(128), Duration.ofMinutes(2)));
  }

  @Test
  void namesThePropertyThatIsOutOfRange() {
    assertThatThrownBy(() -> bind(Map.of("gavia.script.heap", "1MB")))
        .hasRootCauseMessage("gavia.script.heap must be between 32MB and 4GB, but is 1048576B");
    assertThatThrownBy(() -> bind(Map.of("gavia.script.timeout", "0s")))
        .hasRootCauseMessage("gavia.script.timeout must be between 100ms and 1h, but is 0ms");
    assertThatThrownBy(() -> bind(Map.of("gavia.script.timeout", "2h")))
        .hasRootCauseMessage("gavia.script.timeout must be between 100ms and 1h, but is 7200000ms");
  }
}
