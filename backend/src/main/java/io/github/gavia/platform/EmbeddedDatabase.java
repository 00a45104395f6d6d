package io.github.gavia.platform;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.StringUtils;

/**
 * Without {@code spring.datasource.url} the service keeps its data in an H2 file database under
 * {@code gavia.data-dir}. Runs last, when every other source of settings has spoken.
 */
final class EmbeddedDatabase
    implements ApplicationContextInitializer<ConfigurableApplicationContext>, Ordered {

  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);

  /**
   * Only a stop of the service closes the database, not H2's own shutdown hook, which comes too
   * early; a commit is in the file before it is answered, so that a killed process loses nothing;
   * and who waits for a locked row waits longer than H2's usual second or two.
   */
  private static final String OPTIONS = ";DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0;LOCK_TIMEOUT=10000";

  @Override
  public int getOrder() {
    return Ordered.LOWEST_PRECEDENCE;
  }

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    var environment = context.getEnvironment();
    if (StringUtils.hasText(environment.getProperty("spring.datasource.url"))) {
      return;
    }
    Path directory =
        prepared(environment.getProperty("gavia.data-dir", GaviaProperties.DEFAULT_DATA_DIR));
    LOG.info("Database: H2 in {}; for PostgreSQL set spring.datasource.url", directory);
    environment
        .getPropertySources()
        .addFirst(
            new MapPropertySource(
                "embedded database",
                Map.of(
                    "spring.datasource.url",
                    url(directory),
                    "spring.datasource.username",
                    "gavia",
                    "spring.datasource.password",
                    "")));
  }

  /** The address of the database in a directory. */
  static String url(Path directory) {
    return "jdbc:h2:file:" + directory.resolve("gavia") + OPTIONS;
  }

  private static Path prepared(String setting) {
    try {
      Path directory = Path.of(setting).toAbsolutePath().normalize();
      if (directory.toString().contains(";")) {
        throw refusal(setting, "its path holds a semicolon, which H2 does not take");
      }
      if (!Files.isDirectory(directory)) {
        Files.createDirectories(directory, ownerOnly());
      }
      if (!Files.isWritable(directory)) {
        throw refusal(setting, "it is not writable");
      }
      return directory;
    } catch (InvalidPathException | IOException e) {
      throw refusal(setting, "it cannot be made (" + e + ")");
    }
  }

  private static FileAttribute<?>[] ownerOnly() {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
        }
        : new FileAttribute<?>[0];
  }

  private static StartRefusal refusal(String setting, String reason) {
    return new StartRefusal(
        "gavia.data-dir: the directory " + setting + " cannot hold the database: " + reason + ".",
        "Point gavia.data-dir at a directory this process may write to, or set"
            + " spring.datasource.url for PostgreSQL.");
  }
}
