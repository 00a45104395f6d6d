package io.github.gavia.upload;

import java.util.UUID;
import java.util.regex.Pattern;

/** Names of uploaded files: what clients call them and what the service calls them (R226, R227). */
public final class FileNames {

  /** What {@link #fresh} gives, as a regular expression without groups. */
  public static final String PATTERN = "[0-9a-f-]{36}(?:\\.[0-9A-Za-z]{1,10})?";

  private static final Pattern EXTENSION = Pattern.compile("[0-9A-Za-z]{1,10}");

  private FileNames() {}

  /** The last part of a path, whichever way its directories are separated. */
  static String withoutDirectories(String sourceName) {
    int end = Math.max(sourceName.lastIndexOf('/'), sourceName.lastIndexOf('\\'));
    return sourceName.substring(end + 1);
  }

  /**
   * A name nobody can guess and no file has.
   *
   * @param sourceName what follows its last dot, or all of it without one, is the extension if it
   *     is letters and digits, at most 10
   */
  static String fresh(String sourceName) {
    String extension = sourceName.substring(sourceName.lastIndexOf('.') + 1);
    String name = UUID.randomUUID().toString();
    return EXTENSION.matcher(extension).matches() ? name + "." + extension : name;
  }
}
