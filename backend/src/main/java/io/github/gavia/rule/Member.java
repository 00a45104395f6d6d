package io.github.gavia.rule;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The methods and properties that values have (R60). */
enum Member {
  STARTS_WITH("startswith", 1, 1, Kind.BOOL, Kind.TEXT),
  ENDS_WITH("endswith", 1, 1, Kind.BOOL, Kind.TEXT),
  LOWER("lower", 0, 0, Kind.TEXT, Kind.TEXT),
  UPPER("upper", 0, 0, Kind.TEXT, Kind.TEXT),
  STRIP("strip", 0, 1, Kind.TEXT, Kind.TEXT),
  TOTAL_SECONDS("total_seconds", 0, 0, Kind.FLOATING, Kind.DELTA),
  TO_DATE("date", 0, 0, Kind.DATE, Kind.DATE_TIME),
  WEEKDAY("weekday", 0, 0, Kind.INT, Kind.DATE_TIME, Kind.DATE),
  DAYS("days", Kind.DELTA),
  SECONDS("seconds", Kind.DELTA),
  YEAR("year", Kind.DATE_TIME, Kind.DATE),
  MONTH("month", Kind.DATE_TIME, Kind.DATE),
  DAY("day", Kind.DATE_TIME, Kind.DATE),
  HOUR("hour", Kind.DATE_TIME),
  MINUTE("minute", Kind.DATE_TIME),
  SECOND("second", Kind.DATE_TIME);

  private static final int PROPERTY = -1;

  private final String spelling;
  private final int required;
  private final int most;
  private final Kind result;

  @SuppressWarnings("ImmutableEnumChecker") // never modified
  private final Set<Kind> owners;

  /** A property; all of them are whole numbers. */
  Member(String spelling, Kind... owners) {
    this(spelling, PROPERTY, PROPERTY, Kind.INT, owners);
  }

  Member(String spelling, int required, int most, Kind result, Kind... owners) {
    this.spelling = spelling;
    this.required = required;
    this.most = most;
    this.result = result;
    this.owners = EnumSet.copyOf(Arrays.asList(owners));
  }

  static @Nullable Member of(String spelling) {
    return Stream.of(values()).filter(m -> m.spelling.equals(spelling)).findFirst().orElse(null);
  }

  static String known() {
    return Arrays.stream(values()).map(Member::spelling).collect(Collectors.joining(", "));
  }

  String spelling() {
    return spelling;
  }

  boolean isMethod() {
    return required != PROPERTY;
  }

  int required() {
    return required;
  }

  int most() {
    return most;
  }

  Kind result() {
    return result;
  }

  boolean belongsTo(Kind kind) {
    return owners.contains(kind);
  }
}
