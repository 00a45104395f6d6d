package io.github.gavia.form;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads values of a request body as the types of their fields; the table of R50. Never throws,
 * whatever the JSON is.
 *
 * <p>Lengths count characters (Unicode code points). A number without a fraction is an integer
 * however it is written, so {@code 1.0} and {@code 1e3} are accepted where an integer is, and
 * {@code 1.0} and {@code 0.0} where a boolean is; {@code 1.5} is refused. Text with a NUL or with
 * half a surrogate pair is refused, because no database stores it.
 */
public final class ValueReader {

  /** Longest title, in characters. */
  public static final int TITLE_LENGTH = 500;

  /** Longest suggestion, in characters (R149). */
  public static final int SUGGESTION_LENGTH = 10_000;

  // Possessive quantifiers: untrusted text must not cost more than one pass.
  private static final Pattern INTEGER = Pattern.compile("[+-]?[0-9]++");
  private static final Pattern FLOAT =
      Pattern.compile("[+-]?(?:[0-9]++(?:\\.[0-9]*+)?|\\.[0-9]++)(?:[eE][+-]?[0-9]++)?");

  private ValueReader() {}

  /** Reads a value sent for a custom field. A Java {@code null} counts as JSON {@code null}. */
  public static ReadValue read(FieldDefinition field, @Nullable JsonNode node) {
    if (node == null || node.isNull() || node.isMissingNode()) {
      return new ReadValue.Cleared();
    }
    return switch (field.type()) {
      case STRING, RADIO, SELECT, TEXT_AREA, RICH_TEXT, USERNAME -> text(field, node, false);
      case CHECKBOX, MULTI_SELECT, USERNAMES, ATTACHMENT -> text(field, node, true);
      case INTEGER, FLOAT, BOOLEAN, DATE, DATE_TIME ->
          isEmptyText(node)
              ? new ReadValue.Cleared()
              : accepted(
                  typed(field.type(), node), field.key(), "must be " + expectation(field.type()));
    };
  }

  /** Reads a title: text of at most 500 characters or a number; {@code null} is refused. */
  public static ReadText title(@Nullable JsonNode node) {
    Optional<String> text = node == null ? Optional.empty() : BodyText.scalar(node);
    return text.isEmpty()
        ? new ReadText.Refused("title must be a text")
        : bounded("title", text.get(), TITLE_LENGTH);
  }

  /** Reads a suggestion: text of at most 10000 characters; absent and {@code null} are empty. */
  public static ReadText suggestion(@Nullable JsonNode node) {
    if (node == null || node.isNull() || node.isMissingNode()) {
      return new ReadText.Accepted("");
    }
    return node.isString()
        ? bounded("suggestion", node.stringValue(), SUGGESTION_LENGTH)
        : new ReadText.Refused("suggestion must be a text");
  }

  private static ReadValue text(FieldDefinition field, JsonNode node, boolean listAllowed) {
    Optional<String> text =
        listAllowed && node.isArray() ? BodyText.list(node) : BodyText.scalar(node);
    if (text.isEmpty()) {
      String expected = listAllowed ? "a text, a number or a list of them" : "a text or a number";
      return refused(field.key(), "must be " + expected);
    }
    ReadText bounded = bounded("field " + field.key(), text.get(), maxLength(field.type()));
    return bounded instanceof ReadText.Refused refused
        ? new ReadValue.Refused(refused.message())
        : new ReadValue.Accepted(new FieldValue.Text(text.get()));
  }

  private static ReadText bounded(String what, String text, int maxLength) {
    if (text.codePointCount(0, text.length()) > maxLength) {
      return new ReadText.Refused(what + " must not be longer than " + maxLength + " characters");
    }
    return BodyText.storable(text)
        ? new ReadText.Accepted(text)
        : new ReadText.Refused(what + " contains a character that cannot be stored");
  }

  private static Optional<? extends FieldValue> typed(FieldType type, JsonNode node) {
    return switch (type) {
      case INTEGER -> integer(node).map(FieldValue.Int::new);
      case FLOAT -> decimal(node).map(FieldValue.Decimal::new);
      case BOOLEAN -> bool(node).map(FieldValue.Bool::new);
      case DATE -> date(node).map(FieldValue.Date::new);
      case DATE_TIME -> dateTime(node).map(FieldValue.DateTime::new);
      default -> Optional.empty();
    };
  }

  private static Optional<Integer> integer(JsonNode node) {
    if (node.isNumber()) {
      double number = node.numberValue().doubleValue();
      boolean fits =
          number == Math.rint(number) && number >= Integer.MIN_VALUE && number <= Integer.MAX_VALUE;
      return fits ? Optional.of((int) number) : Optional.empty();
    }
    if (!node.isString()) {
      return Optional.empty();
    }
    String text = node.stringValue().strip();
    if (!INTEGER.matcher(text).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Integer.parseInt(text));
    } catch (NumberFormatException beyondTheRange) {
      return Optional.empty();
    }
  }

  private static Optional<Double> decimal(JsonNode node) {
    if (node.isNumber()) {
      return finite(node.numberValue().doubleValue());
    }
    if (!node.isString()) {
      return Optional.empty();
    }
    String text = node.stringValue().strip();
    return FLOAT.matcher(text).matches() ? finite(Double.parseDouble(text)) : Optional.empty();
  }

  private static Optional<Double> finite(double number) {
    return Double.isFinite(number) ? Optional.of(number) : Optional.empty();
  }

  private static Optional<Boolean> bool(JsonNode node) {
    if (node.isBoolean()) {
      return Optional.of(node.booleanValue());
    }
    if (node.isNumber()) {
      return integer(node).filter(i -> i == 0 || i == 1).map(i -> i == 1);
    }
    if (!node.isString()) {
      return Optional.empty();
    }
    return switch (node.stringValue().toLowerCase(Locale.ROOT)) {
      case "1", "true" -> Optional.of(true);
      case "0", "false" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  private static Optional<LocalDate> date(JsonNode node) {
    return node.isString() ? DateText.date(node.stringValue()) : Optional.empty();
  }

  private static Optional<LocalDateTime> dateTime(JsonNode node) {
    return node.isString() ? DateText.dateTime(node.stringValue()) : Optional.empty();
  }

  private static boolean isEmptyText(JsonNode node) {
    return node.isString() && node.stringValue().isEmpty();
  }

  private static ReadValue accepted(
      Optional<? extends FieldValue> value, String key, String otherwise) {
    return value.isPresent() ? new ReadValue.Accepted(value.get()) : refused(key, otherwise);
  }

  private static ReadValue refused(String key, String problem) {
    return new ReadValue.Refused("field " + key + " " + problem);
  }

  private static String expectation(FieldType type) {
    return switch (type) {
      case INTEGER -> "an integer between -2147483648 and 2147483647";
      case FLOAT -> "a finite number";
      case BOOLEAN -> "true or false";
      case DATE -> "a date YYYY-MM-DD";
      case DATE_TIME -> "a date YYYY-MM-DD with or without a time HH:MM:SS, without a zone";
      default -> "a text";
    };
  }

  /** The widths of the columns of A.2. */
  private static int maxLength(FieldType type) {
    return switch (type) {
      case RADIO, CHECKBOX, SELECT, MULTI_SELECT, USERNAME -> 50;
      case TEXT_AREA, RICH_TEXT -> 65_535;
      default -> 1000;
    };
  }
}
