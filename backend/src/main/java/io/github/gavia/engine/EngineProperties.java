package io.github.gavia.engine;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the engine.
 *
 * @param lean whether statements are left out that serve features which are off; false runs
 *     Flowable as it is delivered
 * @param timers whether this service looks for due timers
 */
@ConfigurationProperties("gavia.engine")
record EngineProperties(@DefaultValue("true") boolean lean, @DefaultValue("true") boolean timers) {}
