package io.github.gavia;

import io.github.gavia.platform.TestDatabase;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.core.annotation.AliasFor;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test of the whole service over HTTP, on a free port of the loopback address and a database of
 * its own, with the demo people and the samples. {@link MovableClock}, {@link ServiceClient} (the
 * application {@code demo}) and {@link Scenarios} can be injected.
 *
 * <p>Starting is costly: classes with the same {@link #properties} share one service and its
 * database, so a test counts on nothing but the tickets it made itself.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@Tag("database")
@SpringBootTest(
    classes = {GaviaApplication.class, ServiceTestSetup.class},
    webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(
    initializers = {TestDatabase.Initializer.class, ServiceTestSetup.Settings.class})
public @interface ServiceTest {

  /**
   * Settings beside and before those of {@link ServiceTestSetup.Settings}, as {@code key=value}:
   * {@code gavia.demo=false} begins without the demo people and samples.
   */
  @AliasFor(annotation = SpringBootTest.class, attribute = "properties")
  String[] properties() default {};
}
