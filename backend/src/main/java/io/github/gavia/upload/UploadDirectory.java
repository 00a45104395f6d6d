package io.github.gavia.upload;

import io.github.gavia.platform.GaviaProperties;
import io.github.gavia.platform.StartRefusal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The directory of uploaded files; a file is there with all its bytes or not at all. */
@Component
class UploadDirectory {

  private static final String HALF = "half-";
  private static final String HALF_END = ".upload";

  /** Longer than any upload takes, on whatever node that shares the directory. */
  private static final Duration ABANDONED = Duration.ofDays(1);

  private static final Logger log = LoggerFactory.getLogger(UploadDirectory.class);

  private final Path directory;

  /**
   * Looks at a directory that was named at once; the usual one is made when it is first needed.
   * What a killed process left half-written is deleted.
   *
   * @throws StartRefusal when files cannot be kept in the directory that was named
   */
  UploadDirectory(UploadProperties settings, GaviaProperties house, Clock clock) {
    Path named = settings.dir();
    Path wanted = named == null ? house.dataDir().resolve("uploads") : named;
    this.directory = wanted.toAbsolutePath().normalize();
    if (named != null) {
      checkNamed();
    }
    deleteAbandoned(clock.instant().minus(ABANDONED));
  }

  private void checkNamed() {
    try {
      make();
    } catch (IOException e) {
      throw refusal("it cannot be made (" + e + ")");
    }
    if (!Files.isWritable(directory)) {
      throw refusal("it is not writable");
    }
  }

  private void make() throws IOException {
    if (!Files.isDirectory(directory)) {
      Files.createDirectories(directory, ownerOnly());
    }
  }

  private void deleteAbandoned(Instant before) {
    if (!Files.isDirectory(directory)) {
      return;
    }
    try (DirectoryStream<Path> halves =
        Files.newDirectoryStream(directory, HALF + "*" + HALF_END)) {
      for (Path half : halves) {
        if (Files.getLastModifiedTime(half).toInstant().isBefore(before)) {
          Files.deleteIfExists(half);
        }
      }
    } catch (IOException | DirectoryIteratorException e) {
      log.warn("Half-written uploads in {} cannot be deleted", directory, e);
    }
  }

  private static FileAttribute<?>[] ownerOnly() {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
        }
        : new FileAttribute<?>[0];
  }

  private StartRefusal refusal(String reason) {
    return new StartRefusal(
        "gavia.upload.dir: the directory " + directory + " cannot keep uploads: " + reason + ".",
        "Point gavia.upload.dir at a directory this process may write to.");
  }

  /**
   * Keeps a file; nothing is left of one that cannot be written completely.
   *
   * @param name one of {@link FileNames#fresh}
   * @return its bytes
   */
  long write(String name, InputStream content) throws IOException {
    make();
    Path half = Files.createTempFile(directory, HALF, HALF_END);
    try {
      long size = Files.copy(content, half, StandardCopyOption.REPLACE_EXISTING);
      Files.move(half, directory.resolve(name), StandardCopyOption.ATOMIC_MOVE);
      return size;
    } finally {
      Files.deleteIfExists(half);
    }
  }

  void delete(String name) throws IOException {
    Files.deleteIfExists(directory.resolve(name));
  }

  /** The file of that name, if it is there. */
  Optional<Path> find(String name) {
    return Optional.of(directory.resolve(name)).filter(Files::isRegularFile);
  }
}
