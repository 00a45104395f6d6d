package io.github.gavia.rule;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The functions of the language (R60); nothing else can be called. */
enum BuiltIn {
  ABS("abs", false, 1, "x"),
  TIME("time.time", false, 0),
  NOW("datetime.datetime.now", false, 0),
  STRPTIME("datetime.datetime.strptime", false, 2, "text", "format"),
  DATE_TIME(
      "datetime.datetime",
      true,
      3,
      "year",
      "month",
      "day",
      "hour",
      "minute",
      "second",
      "microsecond"),
  DATE("datetime.date", true, 3, "year", "month", "day"),
  TODAY("datetime.date.today", false, 0),
  TIMEDELTA(
      "datetime.timedelta",
      true,
      0,
      "days",
      "seconds",
      "microseconds",
      "milliseconds",
      "minutes",
      "hours",
      "weeks");

  private final String path;
  private final boolean named;
  private final int required;

  @SuppressWarnings("ImmutableEnumChecker") // never modified
  private final List<String> parameters;

  BuiltIn(String path, boolean named, int required, String... parameters) {
    this.path = path;
    this.named = named;
    this.required = required;
    this.parameters = List.of(parameters);
  }

  static @Nullable BuiltIn of(String path) {
    return Stream.of(values()).filter(f -> f.path.equals(path)).findFirst().orElse(null);
  }

  static boolean isModule(String name) {
    return name.equals("datetime") || name.equals("time");
  }

  static String known() {
    return Arrays.stream(values()).map(BuiltIn::path).collect(Collectors.joining(", "));
  }

  String path() {
    return path;
  }

  /** In the order in which arguments without a name fill them. */
  List<String> parameters() {
    return parameters;
  }

  /** How many of the parameters, from the first, must be given. */
  int required() {
    return required;
  }

  /** Whether an argument may be of this kind. */
  boolean accepts(Kind kind) {
    return switch (this) {
      case ABS -> kind.isNumber() || kind == Kind.DELTA;
      case TIMEDELTA -> kind.isNumber();
      case DATE_TIME, DATE -> kind.isWhole();
      default -> kind == Kind.TEXT;
    };
  }

  /** What {@link #accepts} in a word. */
  Term accepted() {
    return switch (this) {
      case ABS, TIMEDELTA -> Term.NUMBER;
      case DATE_TIME, DATE -> Term.WHOLE_NUMBER;
      default -> Term.TEXT;
    };
  }

  /** The index of a parameter that may be given by its name, or -1. */
  int indexOf(String parameter) {
    return named ? parameters.indexOf(parameter) : -1;
  }
}
