package io.github.gavia.hook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.io.ByteArrayResource;

class HookPropertiesTest {

  private static HookProperties bind(PropertySource<?> source) {
    return new Binder(ConfigurationPropertySources.from(source))
        .bindOrCreate("gavia.hook", HookProperties.class);
  }

  private static HookProperties bind(Map<String, Object> settings) {
    return bind(new MapPropertySource("test", settings));
  }

  private static HookProperties bindYaml(String yaml) throws IOException {
    ByteArrayResource file = new ByteArrayResource(yaml.getBytes(StandardCharsets.UTF_8));
    return bind(new YamlPropertySourceLoader().load("test", file).get(0));
  }

  @Test
  void hasDefaults() { // R169, R170
    assertThat(bind(Map.of())).isEqualTo(new HookProperties(null, Duration.ofSeconds(10)));
  }

  @Test
  void readsAList() {
    assertThat(
            bind(Map.of("gavia.hook.allowed-hosts", "a.example, b:8080,[::1]:80")).allowedHosts())
        .containsExactly("a.example", "b:8080", "[::1]:80");
  }

  @Test
  void tellsAnEmptyListFromNone() throws IOException { // R170
    Map<String, Object> variable = Map.of("GAVIA_HOOK_ALLOWED_HOSTS", "");

    assertThat(bind(Map.of("gavia.hook.allowed-hosts", "")).allowedHosts()).isEmpty();
    assertThat(bind(Map.of("gavia.hook.allowed-hosts", " ")).allowedHosts()).isEmpty();
    assertThat(
            bind(new SystemEnvironmentPropertySource("systemEnvironment", variable)).allowedHosts())
        .isEqualTo(List.of());
    assertThat(bindYaml("gavia.hook.allowed-hosts: []").allowedHosts()).isEqualTo(List.of());
    assertThat(bindYaml("gavia.hook.allowed-hosts:").allowedHosts()).isEqualTo(List.of());
    assertThat(bindYaml("gavia.hook.timeout: 1s").allowedHosts()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://a", "a/b", "*.a", "a:b", "u@a", "::1"})
  void namesAnEntryThatIsNoHost(String entry) {
    assertThatThrownBy(() -> bind(Map.of("gavia.hook.allowed-hosts", "ok," + entry)))
        .hasRootCauseMessage(
            "gavia.hook.allowed-hosts must list hosts as host or host:port, but has \""
                + entry
                + "\"");
  }

  @Test
  void namesATimeOutOfRange() {
    assertThatThrownBy(() -> bind(Map.of("gavia.hook.timeout", "99ms")))
        .hasRootCauseMessage("gavia.hook.timeout must be between 100ms and 5m, but is 99ms");
    assertThatThrownBy(() -> bind(Map.of("gavia.hook.timeout", "6m")))
        .hasRootCauseMessage("gavia.hook.timeout must be between 100ms and 5m, but is 360000ms");
  }
}
