package io.github.gavia.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gavia.platform.GaviaProperties;
import io.github.gavia.platform.StartRefusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.unit.DataSize;

class UploadPropertiesTest {

  @TempDir private Path temporary;

  private static UploadProperties bind(Map<String, Object> settings) {
    return new Binder(ConfigurationPropertySources.from(new MapPropertySource("test", settings)))
        .bindOrCreate("gavia.upload", UploadProperties.class);
  }

  private UploadDirectory directory(Path dir) {
    return new UploadDirectory(
        new UploadProperties(dir, DataSize.ofMegabytes(1)),
        new GaviaProperties(false, null, temporary.resolve("data"), null),
        Clock.systemUTC());
  }

  @Test
  void hasDefaults() {
    assertThat(bind(Map.of())).isEqualTo(new UploadProperties(null, DataSize.ofMegabytes(20)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "1023B", "3GB", "-1"})
  void refusesASizeThatMakesNoSense(String size) {
    assertThatThrownBy(() -> bind(Map.of("gavia.upload.max-size", size)))
        .rootCause()
        .hasMessageContaining("gavia.upload.max-size must be between 1KB and 2GB");
  }

  @Test
  void makesTheDirectoryThatIsNamed() {
    directory(temporary.resolve("a/b"));

    assertThat(temporary.resolve("a/b")).isDirectory();
    assertThat(temporary.resolve("data")).doesNotExist();
  }

  @Test
  void makesTheUsualDirectoryWhenItIsNeeded() throws IOException {
    UploadDirectory directory = directory(null);
    assertThat(temporary.resolve("data")).doesNotExist();

    directory.write("name", new ByteArrayInputStream(new byte[] {1, 2}));

    assertThat(temporary.resolve("data/uploads/name")).hasBinaryContent(new byte[] {1, 2});
  }

  @Test
  void refusesToStartWhereNoDirectoryCanBe() throws IOException {
    Path file = Files.createFile(temporary.resolve("file"));

    assertThatThrownBy(() -> directory(file.resolve("uploads")))
        .isInstanceOf(StartRefusal.class)
        .hasMessageContaining("gavia.upload.dir")
        .hasMessageContaining(file.toString());
  }

  @Test
  void leavesNothingOfAFileThatBreaksOff() throws IOException { // R2
    UploadDirectory directory = directory(temporary.resolve("uploads"));
    InputStream broken =
        new InputStream() {
          private int left = 100_000;

          @Override
          public int read() throws IOException {
            if (left-- > 0) {
              return 7;
            }
            throw new IOException("No space left on device");
          }
        };

    assertThatThrownBy(() -> directory.write("name", broken)).isInstanceOf(IOException.class);

    try (Stream<Path> files = Files.list(temporary.resolve("uploads"))) {
      assertThat(files).isEmpty();
    }
  }
}
