package io.github.gavia.api.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What {@code check} is to do.
 *
 * @param files as given, {@code -} for standard input
 */
record CheckArguments(List<String> files, boolean json, Locale locale) {

  /** The arguments make no sense. */
  static final class UsageException extends Exception {
    private static final long serialVersionUID = 1L;

    UsageException(String message) {
      super(message);
    }
  }

  static CheckArguments of(List<String> arguments, Locale machine) throws UsageException {
    List<String> files = new ArrayList<>();
    boolean json = false;
    Locale locale = machine;
    boolean optionsEnded = false;
    for (String argument : arguments) {
      if (optionsEnded || argument.equals("-") || !argument.startsWith("-")) {
        files.add(argument);
      } else if (argument.equals("--")) {
        optionsEnded = true;
      } else if (argument.startsWith("--format=")) {
        json = isJson(argument.substring("--format=".length()));
      } else if (argument.startsWith("--lang=")) {
        locale = language(argument.substring("--lang=".length()));
      } else {
        throw new UsageException("Unknown option " + argument);
      }
    }
    if (files.isEmpty()) {
      throw new UsageException("No file is named");
    }
    return new CheckArguments(List.copyOf(files), json, locale);
  }

  private static boolean isJson(String format) throws UsageException {
    return switch (format) {
      case "json" -> true;
      case "text" -> false;
      default -> throw new UsageException("Unknown format " + format + ": text or json");
    };
  }

  private static Locale language(String language) throws UsageException {
    return switch (language) {
      case "zh" -> Locale.CHINESE;
      case "en" -> Locale.ENGLISH;
      default -> throw new UsageException("Unknown language " + language + ": zh or en");
    };
  }
}
