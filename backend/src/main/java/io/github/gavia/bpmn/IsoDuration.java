package io.github.gavia.bpmn;

import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** ISO 8601 durations whose length does not depend on the calendar: weeks to seconds. */
public final class IsoDuration {

  private static final long MINUTE = 60;
  private static final long HOUR = 60 * MINUTE;
  private static final long DAY = 24 * HOUR;
  private static final long WEEK = 7 * DAY;

  // At most 18 digits, so that a number always fits a long.
  private static final Pattern FORM =
      Pattern.compile(
          "P(?!.*T$)(?:([0-9]{1,18})W)?(?:([0-9]{1,18})D)?"
              + "(?:T(?:([0-9]{1,18})H)?(?:([0-9]{1,18})M)?(?:([0-9]{1,18})S)?)?");

  private static final long[] UNITS = {WEEK, DAY, HOUR, MINUTE, 1};

  private IsoDuration() {}

  /**
   * The seconds of a text such as {@code P2D} or {@code PT1H30M}; empty when it is none, has
   * months, years or fractions, or is not above 0.
   */
  public static OptionalLong seconds(String text) {
    Matcher matcher = FORM.matcher(text.strip());
    if (!matcher.matches()) {
      return OptionalLong.empty();
    }
    long seconds = 0;
    try {
      for (int i = 0; i < UNITS.length; i++) {
        String amount = matcher.group(i + 1);
        if (amount != null) {
          seconds = Math.addExact(seconds, Math.multiplyExact(Long.parseLong(amount), UNITS[i]));
        }
      }
    } catch (ArithmeticException e) {
      return OptionalLong.empty();
    }
    return seconds > 0 ? OptionalLong.of(seconds) : OptionalLong.empty();
  }

  /** Seconds above 0 in days, hours, minutes and seconds, e.g. {@code P1DT30M}. */
  public static String text(long seconds) {
    StringBuilder text = new StringBuilder("P");
    append(text, seconds / DAY, 'D');
    long rest = seconds % DAY;
    if (rest > 0) {
      text.append('T');
      append(text, rest / HOUR, 'H');
      append(text, rest % HOUR / MINUTE, 'M');
      append(text, rest % MINUTE, 'S');
    }
    return text.toString();
  }

  private static void append(StringBuilder text, long amount, char unit) {
    if (amount > 0) {
      text.append(amount).append(unit);
    }
  }
}
