package io.github.gavia.rule;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A format of {@code strptime} with the usual codes, in English. */
final class DateFormat {

  /** Bounds what matching may cost; real dates and formats are much shorter. */
  private static final int MAX_LENGTH = 100;

  private static final int DEFAULT_YEAR = 1900;
  private static final int FIRST_OLD_SHORT_YEAR = 69;
  private static final int NOON = 12;
  private static final int FRACTION_DIGITS = 9;

  private final String format;
  private final Pattern pattern;

  private DateFormat(String format, Pattern pattern) {
    this.format = format;
    this.pattern = pattern;
  }

  /** Refuses codes that are unknown or occur twice. */
  static DateFormat of(String format) {
    if (format.length() > MAX_LENGTH) {
      throw Refusal.of(MessageCode.BAD_DATE_FORMAT, shown(format));
    }
    StringBuilder pattern = new StringBuilder();
    Map<DateCode, Boolean> seen = new EnumMap<>(DateCode.class);
    int i = 0;
    while (i < format.length()) {
      char c = format.charAt(i);
      if (Character.isWhitespace(c)) {
        while (i < format.length() && Character.isWhitespace(format.charAt(i))) {
          i++;
        }
        pattern.append("\\s+");
      } else if (c == '%') {
        pattern.append(code(format.substring(i, Math.min(i + 2, format.length())), seen));
        i += 2;
      } else {
        pattern.append(Pattern.quote(String.valueOf(c)));
        i++;
      }
    }
    return new DateFormat(format, Pattern.compile(pattern.toString(), Pattern.CASE_INSENSITIVE));
  }

  private static String code(String code, Map<DateCode, Boolean> seen) {
    if (code.equals("%%")) {
      return "%";
    }
    DateCode known = code.length() < 2 ? null : DateCode.of(code.charAt(1));
    if (known == null) {
      throw Refusal.of(MessageCode.BAD_DATE_FORMAT, "'" + code + "'");
    }
    if (seen.put(known, true) != null) {
      throw Refusal.of(MessageCode.REPEATED_DATE_FORMAT, code);
    }
    return known.group();
  }

  /** Missing parts are those of 1900-01-01 00:00:00. */
  LocalDateTime parse(String text) {
    Matcher matcher = pattern.matcher(text);
    if (text.length() > MAX_LENGTH || !matcher.matches()) {
      throw Refusal.of(MessageCode.DATE_NOT_IN_FORMAT, shown(text), shown(format));
    }
    try {
      Found found = new Found(matcher, pattern.pattern());
      return date(found)
          .atTime(
              hour(found),
              found.number(DateCode.MINUTE, 0),
              found.number(DateCode.SECOND, 0),
              nanos(found));
    } catch (DateTimeException e) {
      throw Refusal.of(MessageCode.NO_SUCH_DATE);
    }
  }

  private static LocalDate date(Found found) {
    int year = found.number(DateCode.YEAR, DEFAULT_YEAR);
    int shortYear = found.number(DateCode.SHORT_YEAR, -1);
    if (shortYear >= 0) {
      year = shortYear + (shortYear < FIRST_OLD_SHORT_YEAR ? 2000 : DEFAULT_YEAR);
    }
    if (year < 1) {
      throw Refusal.of(MessageCode.NO_SUCH_DATE);
    }
    int dayOfYear = found.number(DateCode.DAY_OF_YEAR, 0);
    if (dayOfYear > 0) {
      return LocalDate.ofYearDay(year, dayOfYear);
    }
    int month = found.number(DateCode.MONTH, found.month());
    return LocalDate.of(year, month, found.number(DateCode.DAY, 1));
  }

  private static int hour(Found found) {
    int hour = found.number(DateCode.HALF_DAY_HOUR, -1);
    if (hour < 0) {
      return found.number(DateCode.HOUR, 0);
    }
    String half = found.text(DateCode.HALF_OF_DAY);
    return hour % NOON + (half != null && half.equalsIgnoreCase("pm") ? NOON : 0);
  }

  private static int nanos(Found found) {
    String fraction = found.text(DateCode.FRACTION);
    return fraction == null
        ? 0
        : Integer.parseInt(fraction + "0".repeat(FRACTION_DIGITS - fraction.length()));
  }

  private static String shown(String text) {
    return "'" + (text.length() > 40 ? text.substring(0, 40) + "…" : text) + "'";
  }

  /** The parts of a date that matched. */
  private record Found(Matcher matcher, String pattern) {

    @Nullable String text(DateCode code) {
      return pattern.contains(code.group()) ? matcher.group(code.groupName()) : null;
    }

    int number(DateCode code, int missing) {
      String text = text(code);
      return text == null ? missing : Integer.parseInt(text.trim());
    }

    int month() {
      String name = text(DateCode.MONTH_NAME);
      String shown = name == null ? text(DateCode.SHORT_MONTH_NAME) : name;
      return shown == null
          ? 1
          : DateCode.MONTHS.indexOf(shown.substring(0, 3).toLowerCase(Locale.ROOT)) / 4 + 1;
    }
  }
}
