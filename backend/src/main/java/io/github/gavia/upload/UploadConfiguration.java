package io.github.gavia.upload;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Binds the room's settings. */
@Configuration
@EnableConfigurationProperties(UploadProperties.class)
class UploadConfiguration {}
