package io.github.gavia.engine;

import io.github.gavia.platform.TestDatabase;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/** What the engine room promises, on Flowable as it is delivered. */
@Tag("database")
@SpringBootTest(
    classes = EngineTestSetup.class,
    webEnvironment = SpringBootTest.WebEnvironment.NONE,
    properties = {"gavia.engine.lean=false", "gavia.engine.timers=false"})
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
class StockEngineTest {

  @Nested
  class Graphs extends GraphScenarios {}

  @Nested
  class Calls extends CallScenarios {}

  @Nested
  class Timers extends TimerScenarios {}

  @Nested
  class Forced extends ForcedScenarios {}

  @Nested
  class Migrations extends MigrationScenarios {}

  @Nested
  class Remains extends RemainsScenarios {}
}
