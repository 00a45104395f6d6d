package io.github.gavia.engine;

import org.junit.jupiter.api.Nested;

/**
 * What the engine room promises, with the statements left out that features of no use here need.
 */
@EngineTest
class LeanEngineTest {

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
