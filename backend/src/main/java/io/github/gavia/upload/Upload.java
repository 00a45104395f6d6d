package io.github.gavia.upload;

import java.time.Instant;

/**
 * A file that somebody uploaded.
 *
 * @param fileName the service's own name for it
 * @param sourceName what the client called it, without directories
 * @param size in bytes, 0 or more
 */
public record Upload(String fileName, String sourceName, long size, Owner owner, Instant created) {

  /** Where files are served, followed by their name. */
  public static final String PATH = "/media/ticket_file/";

  /**
   * Who put a file there.
   *
   * @param username empty when the application named nobody
   */
  public record Owner(String application, String username) {}

  /** The path by which attachment fields name the file. */
  public String path() {
    return PATH + fileName;
  }
}
