package io.github.gavia.upload;

import io.github.gavia.platform.Instants;
import io.github.gavia.upload.Upload.Owner;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes in a file (R226, R227). */
@Component
public class StoreUpload {

  /** As long as a client's name of a file may be, in characters. */
  private static final int NAME_LENGTH = 255;

  private static final int OWNER_LENGTH = 50;
  private static final Logger log = LoggerFactory.getLogger(StoreUpload.class);

  private final UploadDirectory directory;
  private final JdbcClient jdbc;
  private final Clock clock;

  StoreUpload(UploadDirectory directory, JdbcClient jdbc, Clock clock) {
    this.directory = directory;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** What became of it. */
  public sealed interface Result {}

  /** It is there. */
  public record Stored(Upload upload) implements Result {}

  /** Nothing was kept. */
  public record Refused(String reason) implements Result {}

  /** Bytes that can be read once. */
  @FunctionalInterface
  public interface Content {
    /** Opens them; the caller closes. */
    InputStream open() throws IOException;
  }

  /**
   * Stores a file of whatever size; the caller has bounded it.
   *
   * @param sourceName as the client sent it, directories and all
   */
  public Result store(Owner owner, String sourceName, Content content) {
    String name = FileNames.withoutDirectories(sourceName);
    if (name.codePointCount(0, name.length()) > NAME_LENGTH) {
      return new Refused("the name of the file is longer than " + NAME_LENGTH + " characters");
    }
    if (owner.username().codePointCount(0, owner.username().length()) > OWNER_LENGTH) {
      return new Refused("username is longer than " + OWNER_LENGTH + " characters");
    }
    String fileName = FileNames.fresh(name);
    try (InputStream bytes = content.open()) {
      long size = directory.write(fileName, bytes);
      return new Stored(record(new Upload(fileName, name, size, owner, clock.instant())));
    } catch (IOException e) {
      log.error("An uploaded file cannot be kept", e);
      return new Refused(
          "the file could not be stored; the disk may be full, please contact the administrator");
    }
  }

  /** A file without its row is one that nobody can ever read. */
  private Upload record(Upload upload) throws IOException {
    boolean recorded = false;
    try {
      jdbc.sql(
              "insert into upload (file_name, source_file_name, byte_count, application, owner,"
                  + " gmt_created) values (?,?,?,?,?,?)")
          .param(upload.fileName())
          .param(upload.sourceName())
          .param(upload.size())
          .param(upload.owner().application())
          .param(upload.owner().username())
          .param(Instants.bind(upload.created()))
          .update();
      recorded = true;
    } finally {
      if (!recorded) {
        directory.delete(upload.fileName());
      }
    }
    return upload;
  }
}
