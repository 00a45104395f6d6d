package io.github.gavia.engine;

import org.junit.jupiter.api.Nested;

/** What the engine room promises, on Flowable as it is delivered. */
@EngineTest(properties = {"gavia.engine.lean=false", "gavia.engine.timers=false"})
class StockEngineTest {

  @Nested
  class Graphs extends GraphScenarios {}

  @Nested
  class Transactions extends TransactionScenarios {}

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
