package io.github.gavia.ticket;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * How often and by whom tickets of a workflow may be created (C.6).
 *
 * @param frequency null when creations are not counted
 * @param persons usernames; empty for everybody
 * @param departments ids; empty for everybody
 * @param roles ids; empty for everybody
 */
record CreationLimit(
    @Nullable Frequency frequency,
    Set<String> persons,
    Set<Integer> departments,
    Set<Integer> roles) {

  /** Everybody may, as often as they like (R34). */
  static final CreationLimit NONE = new CreationLimit(null, Set.of(), Set.of(), Set.of());

  private static final JsonMapper JSON = new JsonMapper();

  /** Whose tickets are counted. */
  enum Level {
    /** Those that the caller created. */
    USER,
    /** All of the workflow (R37). */
    WORKFLOW
  }

  /**
   * So many tickets in so many hours.
   *
   * @param hours above 0
   * @param count above 0
   */
  record Frequency(BigDecimal hours, BigDecimal count, Level level) {

    private static final BigDecimal CENTURY = BigDecimal.valueOf(Duration.ofDays(36_525).toHours());
    private static final BigDecimal MILLIS_PER_HOUR = BigDecimal.valueOf(3_600_000);

    /** Since when tickets count; at most a century ago. */
    Instant since(Instant now) {
      return now.minusMillis(hours.min(CENTURY).multiply(MILLIS_PER_HOUR).longValue());
    }

    /** R36: with so many created since then, whether one more is too many. */
    Optional<Refusal> refusal(long created, int workflowId) {
      return BigDecimal.valueOf(created).compareTo(count) < 0
          ? Optional.empty()
          : Optional.of(
              Refusal.of(
                  count.toPlainString()
                      + " tickets can be created in "
                      + hours.toPlainString()
                      + "hours when workflow_id is "
                      + workflowId));
    }
  }

  CreationLimit {
    persons = Set.copyOf(persons);
    departments = Set.copyOf(departments);
    roles = Set.copyOf(roles);
  }

  /**
   * Reads a workflow's {@code limit_expression}; one that cannot be understood refuses every
   * creation (R39).
   */
  static Outcome<CreationLimit> read(String expression) {
    if (expression.isBlank()) {
      return Outcome.done(NONE);
    }
    try {
      return JSON.readTree(expression) instanceof ObjectNode object
          ? Outcome.done(read(object))
          : Outcome.refused(Refusal.of("limit_expression is invalid: it is no JSON object"));
    } catch (JacksonException e) {
      return Outcome.refused(Refusal.of("limit_expression is invalid: it is no JSON"));
    } catch (Unreadable e) {
      return Outcome.refused(Refusal.of(String.valueOf(e.getMessage())));
    }
  }

  private static CreationLimit read(ObjectNode object) {
    return new CreationLimit(
        frequency(object),
        new HashSet<>(items(object, "allow_persons")),
        ids(object, "allow_depts"),
        ids(object, "allow_roles"));
  }

  private static @Nullable Frequency frequency(ObjectNode object) {
    BigDecimal period = number(object, "period");
    if (period.signum() == 0) {
      return null;
    }
    JsonNode level = object.path("level");
    boolean levelSet = !unset(level);
    if (levelSet && !(isNumber(level, 1) || isNumber(level, 2))) {
      throw new Unreadable("level in limit_expression is invalid");
    }
    BigDecimal count = number(object, "count");
    if (count.signum() == 0) {
      if (levelSet) {
        throw new Unreadable("count is need when level is not none");
      }
      return null;
    }
    // R38: what the documentation promises without a level.
    return new Frequency(period, count, isNumber(level, 2) ? Level.WORKFLOW : Level.USER);
  }

  private static boolean unset(JsonNode node) {
    return node.isMissingNode()
        || node.isNull()
        || isNumber(node, 0)
        || (node.isString() && node.stringValue().isEmpty());
  }

  private static boolean isNumber(JsonNode node, int number) {
    return node.isNumber() && node.decimalValue().compareTo(BigDecimal.valueOf(number)) == 0;
  }

  /** Zero when it is not set. */
  private static BigDecimal number(ObjectNode object, String key) {
    JsonNode node = object.path(key);
    if (unset(node)) {
      return BigDecimal.ZERO;
    }
    if (node.isString() && node.stringValue().strip().matches("\\d{1,9}(\\.\\d{1,9})?")) {
      return new BigDecimal(node.stringValue().strip());
    }
    BigDecimal number = node.isNumber() ? node.decimalValue() : BigDecimal.ONE.negate();
    boolean plain = number.precision() - number.scale() <= 9 && number.scale() <= 9;
    if (number.signum() < 0 || !plain) {
      throw new Unreadable(key + " in limit_expression is invalid: it is no number from 0 on");
    }
    return number;
  }

  private static List<String> items(ObjectNode object, String key) {
    JsonNode node = object.path(key);
    if (unset(node)) {
      return List.of();
    }
    if (!node.isString()) {
      throw new Unreadable(
          key + " in limit_expression is invalid: it is no text of items separated by commas");
    }
    return Arrays.stream(node.stringValue().split(","))
        .map(String::strip)
        .filter(item -> !item.isEmpty())
        .toList();
  }

  private static Set<Integer> ids(ObjectNode object, String key) {
    List<Integer> ids = new ArrayList<>();
    for (String item : items(object, key)) {
      if (!item.matches("\\d{1,9}")) {
        throw new Unreadable(
            key + " in limit_expression is invalid: it is no list of ids separated by commas");
      }
      ids.add(Integer.valueOf(item));
    }
    return new HashSet<>(ids);
  }

  /** Ends the reading; the text is what every creation answers. */
  private static final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unreadable(String message) {
      super(message, null, false, false);
    }
  }
}
