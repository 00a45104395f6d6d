package io.github.gavia.platform;

import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Beans that every feature uses. */
@Configuration
@EnableConfigurationProperties(GaviaProperties.class)
class PlatformConfiguration {

  @Bean
  Clock clock() {
    return new MicrosecondClock(Clock.systemUTC());
  }

  @Bean
  static SettingsCheck settingsCheck(Environment environment) {
    return new SettingsCheck(environment);
  }
}
