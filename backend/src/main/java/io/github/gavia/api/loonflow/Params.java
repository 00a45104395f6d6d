package io.github.gavia.api.loonflow;

import io.github.gavia.form.BodyText;
import io.github.gavia.query.PageRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Query parameters; one that cannot be read fails the call by its name. */
final class Params {

  private static final Pattern TIME =
      Pattern.compile(
          "(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:[ T](\\d{1,2}):(\\d{1,2})(?::(\\d{1,2})(?:\\.\\d+)?)?)?");

  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern INTEGER = Pattern.compile("[+-]?[0-9]+");
  private static final BigInteger LEAST = BigInteger.valueOf(Integer.MIN_VALUE);
  private static final BigInteger MOST = BigInteger.valueOf(Integer.MAX_VALUE);

  private final Map<String, String> parameters;

  Params(HttpServletRequest request) {
    this.parameters = QueryString.parse(request.getQueryString());
  }

  /** The text, empty when it was not sent. */
  String text(String name) {
    String value = parameters.getOrDefault(name, "");
    if (!BodyText.storable(value)) {
      throw ContractFailure.object(name + " contains a character that cannot be stored");
    }
    return value;
  }

  /** The integer; the default when it was not sent or is empty. */
  int integer(String name, int whenAbsent) {
    String value = text(name).strip();
    return value.isEmpty() ? whenAbsent : parse(name, value);
  }

  /** The integer; null when it was not sent or is empty. */
  @Nullable Integer integerOrNull(String name) {
    String value = text(name).strip();
    return value.isEmpty() ? null : (Integer) parse(name, value);
  }

  /** Integers separated by commas; null when it was not sent or is empty. */
  @Nullable List<Integer> integers(String name) {
    String value = text(name);
    if (value.isEmpty()) {
      return null;
    }
    List<Integer> numbers = new ArrayList<>();
    for (String part : value.split(",", -1)) {
      numbers.add(parse(name, part.strip()));
    }
    return numbers;
  }

  /** An integer beyond the range counts as the range's end: no row has such an id. */
  private static int parse(String name, String value) {
    if (!INTEGER.matcher(value).matches()) {
      throw ContractFailure.object(name + " is invalid: '" + value + "' is no integer");
    }
    return new BigInteger(value).max(LEAST).min(MOST).intValue();
  }

  /** A point of time (6.1); a bare date is its 00:00:00. Null when it was not sent. */
  @Nullable Instant time(String name, ZoneId zone) {
    String value = text(name).strip();
    if (value.isEmpty()) {
      return null;
    }
    Matcher parts = TIME.matcher(value);
    if (parts.matches()) {
      try {
        LocalDate day = LocalDate.of(number(parts, 1), number(parts, 2), number(parts, 3));
        LocalDateTime time = day.atTime(number(parts, 4), number(parts, 5), number(parts, 6));
        return time.atZone(zone).toInstant();
      } catch (DateTimeException e) {
        throw invalidTime(name, value);
      }
    }
    throw invalidTime(name, value);
  }

  /** A calendar day, {@code YYYY-MM-DD} and nothing else; null when it was not sent. */
  @Nullable LocalDate day(String name) {
    String value = text(name).strip();
    if (value.isEmpty()) {
      return null;
    }
    try {
      return DAY.matcher(value).matches() ? LocalDate.parse(value) : invalidDay(name, value);
    } catch (DateTimeException e) {
      return invalidDay(name, value);
    }
  }

  private static LocalDate invalidDay(String name, String value) {
    throw ContractFailure.object(name + " is invalid: '" + value + "' is no YYYY-MM-DD");
  }

  private static int number(Matcher parts, int group) {
    String text = parts.group(group);
    return text == null ? 0 : Integer.parseInt(text);
  }

  private static ContractFailure invalidTime(String name, String value) {
    return ContractFailure.object(
        name + " is invalid: '" + value + "' is no YYYY-MM-DD or YYYY-MM-DD HH:MM:SS");
  }

  /** {@code page} and {@code per_page} (section 4). */
  PageRequest page() {
    return page(ContractFailure::object);
  }

  /** As {@link #page()}, for a call with data of its own when the page cannot be made (1.2). */
  PageRequest page(Function<String, ContractFailure> failure) {
    int page = integer("page", 1);
    int perPage = integer("per_page", 10);
    if (perPage <= 0) {
      throw failure.apply("per_page is invalid: it has to be above 0, not " + perPage);
    }
    return new PageRequest(page, perPage);
  }
}
