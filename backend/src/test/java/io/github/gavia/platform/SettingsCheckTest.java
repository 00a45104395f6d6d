package io.github.gavia.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class SettingsCheckTest {

  @ConfigurationProperties("gavia.sample")
  record Sample(String plain, List<String> allowedHosts, Map<String, String> tags, Inner inner) {}

  record Inner(boolean deepOne) {}

  private final KnownSettings known =
      new KnownSettings().add(GaviaProperties.class).add(Sample.class);

  @Test
  void takesKnownSettingsInEverySpelling() {
    for (String name :
        List.of(
            "gavia.data-dir",
            "gavia.dataDir",
            "gavia.data_dir",
            "gavia.sample.allowed-hosts",
            "gavia.sample.allowed-hosts[0]",
            "gavia.sample.tags.anything",
            "gavia.sample.inner.deep-one",
            "server.port",
            "gaviaa.x")) {
      assertThatCode(() -> SettingsCheck.check(file(name), known))
          .as(name)
          .doesNotThrowAnyException();
    }
  }

  @Test
  void refusesUnknownSettingsAndNamesTheNearest() {
    assertRefuses("gavia.data-dirr", "gavia.data-dir");
    assertRefuses("gavia.demo.x", "gavia.demo");
    assertRefuses("gavia.sample.plain.x", "gavia.sample.plain");
    assertRefuses("gavia.sample.inner.deepness", "gavia.sample.inner.deep-one");
    assertRefuses("gavia.time.zone", "gavia.time-zone");
  }

  @Test
  void namesAllThatIsUnknown() {
    assertThatThrownBy(() -> SettingsCheck.check(file("gavia.a", "gavia.b"), known))
        .isInstanceOf(StartRefusal.class)
        .hasMessageContainingAll("gavia.a", "gavia.b");
  }

  @Test
  void takesVariablesThatAreSettingsOrClearlyNone() {
    for (String name :
        List.of(
            "GAVIA_DATADIR",
            "GAVIA_DATA_DIR",
            "GAVIA_SAMPLE_ALLOWEDHOSTS",
            "GAVIA_SAMPLE_ALLOWED_HOSTS_0_",
            "GAVIA_SERVICE_HOST",
            "GAVIA_PORT_8080_TCP_ADDR",
            "PATH")) {
      assertThatCode(() -> SettingsCheck.check(variable(name), known))
          .as(name)
          .doesNotThrowAnyException();
    }
  }

  @Test
  void refusesVariablesThatAreNearlySettings() {
    assertThatThrownBy(() -> SettingsCheck.check(variable("GAVIA_DATA_DIRR"), known))
        .isInstanceOf(StartRefusal.class)
        .hasMessageContaining("gavia.data-dir");
  }

  @Test
  void countsChangesOfLetters() {
    assertThat(distance("gavia.demo", "gavia.demo")).isZero();
    assertThat(distance("gavia.demo", "gavia.dem")).isEqualTo(1);
    assertThat(distance("gavia.demo", "gavia.dome")).isEqualTo(2);
    assertThat(distance("gavia.time-zone", "gavia.timezone")).isZero();
  }

  private static int distance(String a, String b) {
    return KnownSettings.distance(ConfigurationPropertyName.of(a), ConfigurationPropertyName.of(b));
  }

  private void assertRefuses(String name, String nearest) {
    assertThatThrownBy(() -> SettingsCheck.check(file(name), known))
        .isInstanceOf(StartRefusal.class)
        .hasMessageContaining("Unknown setting " + name)
        .hasMessageContaining("the nearest is " + nearest + ".");
  }

  private static StandardEnvironment file(String... names) {
    Map<String, Object> settings = new HashMap<>();
    for (String name : names) {
      settings.put(name, "some value");
    }
    StandardEnvironment environment = empty();
    environment.getPropertySources().addFirst(new MapPropertySource("file", settings));
    return environment;
  }

  private static StandardEnvironment variable(String name) {
    StandardEnvironment environment = empty();
    environment
        .getPropertySources()
        .addFirst(
            new SystemEnvironmentPropertySource(
                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                Map.of(name, "some value")));
    return environment;
  }

  private static StandardEnvironment empty() {
    StandardEnvironment environment = new StandardEnvironment();
    environment
        .getPropertySources()
        .forEach(s -> environment.getPropertySources().remove(s.getName()));
    return environment;
  }
}
