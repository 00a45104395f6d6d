package io.github.gavia.api.loonflow;

import io.github.gavia.upload.UploadProperties;
import jakarta.servlet.MultipartConfigElement;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

/**
 * How much a multipart body may hold: one file as large as the settings say, at least a workflow's,
 * and small texts.
 */
@Configuration
class MultipartConfiguration {

  private static final DataSize TEXTS = DataSize.ofMegabytes(1);

  /** Of a BPMN file, with room for saying that it is too large. */
  private static final DataSize WORKFLOW = DataSize.ofMegabytes(6);

  private static final DataSize IN_MEMORY = DataSize.ofKilobytes(64);

  @Bean
  MultipartConfigElement multipartConfigElement(UploadProperties settings) {
    long most = Math.max(settings.maxSize().toBytes(), WORKFLOW.toBytes());
    return new MultipartConfigElement(
        "", most, most + TEXTS.toBytes(), Math.toIntExact(IN_MEMORY.toBytes()));
  }
}
