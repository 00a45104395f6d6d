package io.github.gavia.bpmn.imports;

import io.github.gavia.bpmn.IsoDuration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Durations as people write them: ISO 8601 with months and years too, and words such as {@code 2
 * days}, {@code 三个工作日}, {@code 1 Woche}. A month counts 30 days, a year 365.
 */
final class Durations {

  private static final long MINUTE = 60;
  private static final long HOUR = 60 * MINUTE;
  private static final long DAY = 24 * HOUR;
  private static final long WEEK = 7 * DAY;
  private static final long MONTH = 30 * DAY;
  private static final long YEAR = 365 * DAY;

  private static final int LONGEST = 200;
  private static final String DIGITS = "零一二三四五六七八九";

  private static final Pattern ISO =
      Pattern.compile(
          "(?:R\\d*/)?P(?=.)(?:(\\d{1,6})Y)?(?:(\\d{1,6})M)?(?:(\\d{1,6})W)?(?:(\\d{1,6})D)?"
              + "(?:T(?:(\\d{1,6})H)?(?:(\\d{1,6})M)?(?:(\\d{1,9})S)?)?");

  private static final long[] ISO_UNITS = {YEAR, MONTH, WEEK, DAY, HOUR, MINUTE, 1};

  private static final Map<String, Double> WORDS =
      Map.ofEntries(
          Map.entry("a", 1.0),
          Map.entry("an", 1.0),
          Map.entry("one", 1.0),
          Map.entry("two", 2.0),
          Map.entry("three", 3.0),
          Map.entry("four", 4.0),
          Map.entry("five", 5.0),
          Map.entry("six", 6.0),
          Map.entry("seven", 7.0),
          Map.entry("eight", 8.0),
          Map.entry("nine", 9.0),
          Map.entry("ten", 10.0),
          Map.entry("twelve", 12.0),
          Map.entry("fourteen", 14.0),
          Map.entry("half an", 0.5),
          Map.entry("half a", 0.5),
          Map.entry("ein", 1.0),
          Map.entry("eine", 1.0),
          Map.entry("einen", 1.0),
          Map.entry("einem", 1.0),
          Map.entry("einer", 1.0),
          Map.entry("zwei", 2.0),
          Map.entry("drei", 3.0),
          Map.entry("vier", 4.0),
          Map.entry("fünf", 5.0),
          Map.entry("sechs", 6.0),
          Map.entry("sieben", 7.0),
          Map.entry("acht", 8.0),
          Map.entry("zehn", 10.0));

  private static final String AMOUNT =
      "(\\d{1,6}(?:[.,]\\d{1,3})?|[零一二两三四五六七八九十半]{1,4}"
          + "|(?<![\\p{L}])(?:half an?|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve"
          + "|fourteen|ein(?:e[nmr]?)?|zwei|drei|vier|fünf|sechs|sieben|acht|zehn)(?= ))";

  /** A unit, and the words for it as a pattern. */
  private record Unit(long seconds, String words) {}

  private static final List<Unit> UNITS =
      List.of(
          new Unit(YEAR, "年|years?(?!\\p{L})|jahre?n?(?!\\p{L})"),
          new Unit(MONTH, "个?月|months?(?!\\p{L})|monate?n?(?!\\p{L})"),
          new Unit(WEEK, "个?(?:周|星期|礼拜)|(?:weeks?|wks?|w|wochen?)(?!\\p{L})"),
          new Unit(
              DAY,
              "个?工作日|天|日|(?:(?:business |working |calendar )?days?|d|(?:werk|arbeits)?tage?n?)(?!\\p{L})"),
          new Unit(HOUR, "个?(?:小时|钟头|时)|(?:hours?|hrs?|h|stunden?|std)(?!\\p{L})"),
          new Unit(MINUTE, "分钟|分|(?:minutes?|mins?|minuten?)(?!\\p{L})"),
          new Unit(1, "秒钟?|(?:seconds?|secs?|s|sekunden?)(?!\\p{L})"));

  private static final List<Pattern> PATTERNS =
      UNITS.stream()
          .map(unit -> Pattern.compile(AMOUNT + "[ -]?(?:" + unit.words() + ")"))
          .toList();

  private Durations() {}

  /** The seconds that a text speaks of, above 0; empty when it speaks of none. */
  static OptionalLong seconds(String text) {
    String line = unquoted(Texts.oneLine(text));
    if (line.isEmpty() || line.length() > LONGEST) {
      return OptionalLong.empty();
    }
    OptionalLong iso = IsoDuration.seconds(line);
    if (iso.isPresent()) {
      return iso;
    }
    Matcher matcher = ISO.matcher(line);
    long seconds = matcher.matches() ? iso(matcher) : words(line.toLowerCase(Locale.ROOT));
    return seconds > 0 ? OptionalLong.of(seconds) : OptionalLong.empty();
  }

  /** Literals of expression languages: {@code = "P2D"}, {@code ${'P2D'}}. */
  private static String unquoted(String text) {
    String literal = Expressions.literal(text);
    return literal == null ? "" : literal;
  }

  private static long iso(Matcher matcher) {
    long seconds = 0;
    for (int i = 0; i < ISO_UNITS.length; i++) {
      String amount = matcher.group(i + 1);
      seconds += amount == null ? 0 : Long.parseLong(amount) * ISO_UNITS[i];
    }
    return seconds;
  }

  private static long words(String text) {
    double seconds = 0;
    for (int i = 0; i < PATTERNS.size(); i++) {
      Matcher matcher = PATTERNS.get(i).matcher(text);
      if (matcher.find()) {
        seconds += amount(matcher.group(1)) * UNITS.get(i).seconds();
      }
    }
    return Math.round(seconds);
  }

  private static double amount(String text) {
    Double word = WORDS.get(text);
    if (word != null) {
      return word;
    }
    if (Character.isDigit(text.charAt(0))) {
      return Double.parseDouble(text.replace(',', '.'));
    }
    return chinese(text.replace('两', '二'));
  }

  /** Numerals up to 99, and a half. */
  private static double chinese(String text) {
    if (text.equals("半")) {
      return 0.5;
    }
    int ten = text.indexOf('十');
    if (ten < 0) {
      return Math.max(DIGITS.indexOf(text.charAt(0)), 0);
    }
    int tens = ten == 0 ? 1 : Math.max(DIGITS.indexOf(text.charAt(0)), 0);
    int ones = ten + 1 < text.length() ? Math.max(DIGITS.indexOf(text.charAt(ten + 1)), 0) : 0;
    return 10.0 * tens + ones;
  }
}
