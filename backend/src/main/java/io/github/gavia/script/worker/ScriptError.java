package io.github.gavia.script.worker;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What an error raised by a script says to a reader: its text and the script's line. */
final class ScriptError {
  /** How the script engine names the sources it compiles. */
  private static final Pattern SCRIPT_FILE = Pattern.compile("Script\\d+\\.groovy");

  private ScriptError() {}

  static String describe(String name, Throwable error) {
    return text(error) + " (" + name + line(error) + ")";
  }

  /** An author's own text stands alone; Java's and Groovy's need their class to be understood. */
  private static String text(Throwable error) {
    String message = error.getMessage();
    Class<?> type = error.getClass();
    if (message != null && error instanceof AssertionError) {
      // Groovy repeats the compiled expression behind the author's text.
      return message.split("\\. Expression: ", 2)[0];
    }
    boolean own = type == Exception.class || type == RuntimeException.class;
    if (message == null || message.isBlank()) {
      return type.getSimpleName();
    }
    return own || error instanceof AssertionError ? message : type.getSimpleName() + ": " + message;
  }

  private static String line(Throwable error) {
    return Stream.of(error.getStackTrace())
        .filter(frame -> frame.getFileName() != null)
        .filter(frame -> SCRIPT_FILE.matcher(frame.getFileName()).matches())
        .filter(frame -> frame.getLineNumber() > 0)
        .findFirst()
        .map(frame -> ", line " + frame.getLineNumber())
        .orElse("");
  }
}
