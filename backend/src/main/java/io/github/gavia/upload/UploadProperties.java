package io.github.gavia.upload;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Where uploaded files are kept and how large they may be.
 *
 * @param dir null for {@code uploads} below {@code gavia.data-dir}; several processes that share a
 *     database share it
 * @param maxSize of one file, 1 KB to 2 GB (R227)
 */
@ConfigurationProperties("gavia.upload")
public record UploadProperties(@Nullable Path dir, @DefaultValue("20MB") DataSize maxSize) {
  private static final DataSize LEAST = DataSize.ofKilobytes(1);
  private static final DataSize MOST = DataSize.ofGigabytes(2);

  public UploadProperties {
    if (maxSize.compareTo(LEAST) < 0 || maxSize.compareTo(MOST) > 0) {
      throw new IllegalArgumentException(
          "gavia.upload.max-size must be between 1KB and 2GB, but is " + maxSize);
    }
  }
}
