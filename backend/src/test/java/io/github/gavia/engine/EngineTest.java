package io.github.gavia.engine;

import io.github.gavia.platform.TestDatabase;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.annotation.AliasFor;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test of the engine room alone, on a database of its own; nested classes belong to it. Classes
 * with the same {@link #properties} share one engine.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("database")
@SpringBootTest(
    classes = EngineTestSetup.class,
    webEnvironment = SpringBootTest.WebEnvironment.NONE)
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
@interface EngineTest {

  /** As {@code key=value}; timers move when a test says so. */
  @AliasFor(annotation = SpringBootTest.class, attribute = "properties")
  String[] properties() default {"gavia.engine.lean=true", "gavia.engine.timers=false"};
}
