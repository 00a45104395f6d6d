package io.github.gavia.upload;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavia.platform.GaviaProperties;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

class UploadDirectoryTest {

  private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

  @TempDir private Path directory;

  @Test
  void deletesWhatAKilledProcessLeftHalfWritten() throws IOException {
    Path abandoned = file("half-1.upload", Duration.ofHours(25));
    Path perhapsOfAnotherNode = file("half-2.upload", Duration.ofHours(23));
    Path whole = file("3f1c.pdf", Duration.ofDays(400));

    open();

    assertThat(abandoned).doesNotExist();
    assertThat(perhapsOfAnotherNode).exists();
    assertThat(whole).exists();
  }

  private Path file(String name, Duration age) throws IOException {
    Path file = Files.writeString(directory.resolve(name), "content");
    return Files.setLastModifiedTime(file, FileTime.from(NOW.minus(age)));
  }

  private void open() {
    new UploadDirectory(
        new UploadProperties(directory, DataSize.ofMegabytes(1)),
        new GaviaProperties(false, null, directory, null),
        Clock.fixed(NOW, ZoneOffset.UTC));
  }
}
