package io.github.gavia.engine;

import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = {"gavia.engine.lean=true", "gavia.engine.timers=false"})
class LeanEngineTest extends EngineScenarios {}
