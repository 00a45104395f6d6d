package io.github.gavia.platform;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestPlan;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Closes the services that tests started when the last test is over. Left to the end of the JVM,
 * they would close while the PostgreSQL server below them is being stopped, and wait for it.
 */
public final class OpenContexts implements TestExecutionListener {

  private static final Queue<ConfigurableApplicationContext> OPEN = new ConcurrentLinkedQueue<>();

  static void add(ConfigurableApplicationContext context) {
    OPEN.add(context);
  }

  @Override
  public void testPlanExecutionFinished(TestPlan testPlan) {
    for (ConfigurableApplicationContext context = OPEN.poll();
        context != null;
        context = OPEN.poll()) {
      context.close();
    }
  }
}
