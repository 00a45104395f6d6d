package io.github.gavia.api.loonflow;

import io.github.gavia.upload.UploadProperties;
import jakarta.servlet.MultipartConfigElement;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

/** How much a multipart body may hold: one file as large as the settings say, and small texts. */
@Configuration
class MultipartConfiguration {

  private static final DataSize TEXTS = DataSize.ofMegabytes(1);
  private static final DataSize IN_MEMORY = DataSize.ofKilobytes(64);

  @Bean
  MultipartConfigElement multipartConfigElement(UploadProperties settings) {
    long most = settings.maxSize().toBytes();
    return new MultipartConfigElement(
        "", most, most + TEXTS.toBytes(), Math.toIntExact(IN_MEMORY.toBytes()));
  }
}
