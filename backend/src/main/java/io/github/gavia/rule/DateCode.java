package io.github.gavia.rule;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The codes of a date format, each with what it matches. */
enum DateCode {
  YEAR('Y', "\\d{4}"),
  SHORT_YEAR('y', "\\d{2}"),
  MONTH('m', "1[0-2]|0?[1-9]"),
  DAY('d', "3[01]|[12]\\d|[0 ]?[1-9]"),
  HOUR('H', "2[0-3]|[01]?\\d"),
  HALF_DAY_HOUR('I', "1[0-2]|0?[1-9]"),
  MINUTE('M', "[0-5]?\\d"),
  SECOND('S', "6[01]|[0-5]?\\d"),
  FRACTION('f', "\\d{1,6}"),
  HALF_OF_DAY('p', "am|pm"),
  DAY_OF_YEAR('j', "36[0-6]|3[0-5]\\d|[12]\\d\\d|0[1-9]\\d|00[1-9]|[1-9]\\d|0[1-9]|[1-9]"),
  SHORT_MONTH_NAME('b', "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec"),
  MONTH_NAME(
      'B', "january|february|march|april|may|june|july|august|september|october|november|december"),
  SHORT_DAY_NAME('a', "mon|tue|wed|thu|fri|sat|sun"),
  DAY_NAME('A', "monday|tuesday|wednesday|thursday|friday|saturday|sunday"),
  DAY_OF_WEEK('w', "[0-6]");

  /** First three letters of each month's name, four characters apart. */
  static final String MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec";

  private final char letter;
  private final String pattern;

  DateCode(char letter, String pattern) {
    this.letter = letter;
    this.pattern = pattern;
  }

  static @Nullable DateCode of(char letter) {
    return Arrays.stream(values()).filter(c -> c.letter == letter).findFirst().orElse(null);
  }

  String groupName() {
    return "code" + letter;
  }

  String group() {
    return "(?<" + groupName() + ">" + pattern + ")";
  }
}
