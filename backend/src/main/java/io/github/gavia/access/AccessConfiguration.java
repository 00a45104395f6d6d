package io.github.gavia.access;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Settings of this room. */
@Configuration
@EnableConfigurationProperties({SecurityProperties.class, BootstrapProperties.class})
class AccessConfiguration {}
