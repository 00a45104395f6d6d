package io.github.gavia;

import java.net.URI;
import java.util.Map;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;

/** What {@link ServiceTest} adds to the service. */
@TestConfiguration(proxyBeanMethods = false)
public class ServiceTestSetup {

  /** The application that may use every sample. */
  public static final String DEMO_TOKEN = "demo-token-of-the-tests";

  /** An application without any workflow; its token. */
  public static final String OPS_TOKEN = "ops-token-of-the-tests";

  /** The superuser's password. */
  public static final String ADMIN_PASSWORD = "admin-pass-1";

  @Bean
  @Primary
  MovableClock movableClock() {
    return new MovableClock();
  }

  /** Lazy, because the port is known only once the server listens. */
  @Bean
  @Lazy
  ServiceClient serviceClient(Environment environment, MovableClock clock) {
    URI base = URI.create("http://127.0.0.1:" + environment.getProperty("local.server.port"));
    return new ServiceClient(base, clock, "demo", DEMO_TOKEN);
  }

  @Bean
  @Lazy
  Scenarios scenarios(ServiceClient client, MovableClock clock) {
    return new Scenarios(client, clock);
  }

  /** What every test of the service begins with; a test's own properties come first. */
  static final class Settings
      implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
      Map<String, Object> settings =
          Map.of(
              "server.address", "127.0.0.1",
              "gavia.demo", "true",
              "gavia.demo-token", DEMO_TOKEN,
              "gavia.bootstrap.admin.password", ADMIN_PASSWORD,
              "gavia.bootstrap.app.name", "ops",
              "gavia.bootstrap.app.token", OPS_TOKEN,
              "gavia.bootstrap.app.ticket-sn-prefix", "ops",
              "gavia.time-zone", "Asia/Shanghai");
      context
          .getEnvironment()
          .getPropertySources()
          .addLast(new MapPropertySource("service-test", settings));
    }
  }
}
