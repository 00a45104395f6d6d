package io.github.gavia.platform;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.springframework.context.ConfigurableApplicationContext;

/** The services that tests started; they are used by one class of tests after the other. */
final class OpenContexts {

  private static final Queue<ConfigurableApplicationContext> OPEN = new ConcurrentLinkedQueue<>();

  private OpenContexts() {}

  static void add(ConfigurableApplicationContext context) {
    OPEN.add(context);
  }

  /** For the end of this JVM, before the database server below them stops. */
  static void closeAll() {
    OPEN.forEach(ConfigurableApplicationContext::close);
  }
}
