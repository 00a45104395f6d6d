package io.github.gavia.platform;

import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Beans that every feature uses. */
@Configuration
@EnableConfigurationProperties(GaviaProperties.class)
class PlatformConfiguration {

  /** Microseconds, because that is what both databases keep. */
  @Bean
  Clock clock() {
    return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1000));
  }

  @Bean
  static SettingsCheck settingsCheck(Environment environment) {
    return new SettingsCheck(environment);
  }
}
