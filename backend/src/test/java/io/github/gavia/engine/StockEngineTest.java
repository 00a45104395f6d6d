package io.github.gavia.engine;

import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = {"gavia.engine.lean=false", "gavia.engine.timers=false"})
class StockEngineTest extends EngineScenarios {}
