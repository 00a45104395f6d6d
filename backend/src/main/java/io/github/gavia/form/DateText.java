package io.github.gavia.form;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates and date-times as clients write them (R50). */
final class DateText {

  private static final String DAY = "([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})";
  private static final Pattern DATE = Pattern.compile(DAY);
  private static final Pattern DATE_TIME =
      Pattern.compile(DAY + "(?:[ T]([0-9]{2}):([0-9]{2})(?::([0-9]{2})(?:\\.[0-9]++)?)?)?");

  private DateText() {}

  /** An existing day of the years 1 to 9999, or empty. */
  static Optional<LocalDate> date(String text) {
    Matcher matcher = DATE.matcher(text);
    return matcher.matches() ? day(matcher) : Optional.empty();
  }

  /** A date alone, or with hours and minutes, seconds and an ignored fraction; or empty. */
  static Optional<LocalDateTime> dateTime(String text) {
    Matcher matcher = DATE_TIME.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int hour = part(matcher, 4);
    int minute = part(matcher, 5);
    int second = part(matcher, 6);
    boolean exists = hour < 24 && minute < 60 && second < 60;
    return exists ? day(matcher).map(d -> d.atTime(hour, minute, second)) : Optional.empty();
  }

  private static Optional<LocalDate> day(Matcher matcher) {
    int year = part(matcher, 1);
    if (year == 0) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.of(year, part(matcher, 2), part(matcher, 3)));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  private static int part(Matcher matcher, int group) {
    String digits = matcher.group(group);
    return digits == null ? 0 : Integer.parseInt(digits);
  }
}
