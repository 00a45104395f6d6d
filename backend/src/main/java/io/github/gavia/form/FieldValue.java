package io.github.gavia.form;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.DoubleNode;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.StringNode;

/** The value of a custom field that is set; an unset field has none (R49, R54). */
public sealed interface FieldValue {

  /** How clients read the value (R54): a JSON number, boolean or text, never null. */
  JsonNode wire();

  /** The value as text, the way a title template or a list of names shows it. */
  String text();

  /** All types that hold text: strings, choices, usernames, attachments (B.8). */
  record Text(String value) implements FieldValue {
    @Override
    public JsonNode wire() {
      return StringNode.valueOf(value);
    }

    @Override
    public String text() {
      return value;
    }
  }

  /** An integer field. */
  record Int(int value) implements FieldValue {
    @Override
    public JsonNode wire() {
      return IntNode.valueOf(value);
    }

    @Override
    public String text() {
      return Integer.toString(value);
    }
  }

  /** A float field; finite. */
  record Decimal(double value) implements FieldValue {
    public Decimal {
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException("a float field holds finite numbers only");
      }
    }

    @Override
    public JsonNode wire() {
      return DoubleNode.valueOf(value);
    }

    @Override
    public String text() {
      return Double.toString(value);
    }
  }

  /** A boolean field. */
  record Bool(boolean value) implements FieldValue {
    @Override
    public JsonNode wire() {
      return BooleanNode.valueOf(value);
    }

    @Override
    public String text() {
      return Boolean.toString(value);
    }
  }

  /** A date field; on the wire {@code YYYY-MM-DD}. */
  record Date(LocalDate value) implements FieldValue {
    @Override
    public JsonNode wire() {
      return StringNode.valueOf(text());
    }

    @Override
    public String text() {
      return value.toString();
    }
  }

  /** A date-time field in server-local time (R5), to the second; {@code YYYY-MM-DD HH:MM:SS}. */
  record DateTime(LocalDateTime value) implements FieldValue {
    private static final DateTimeFormatter FORMAT =
        DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    public DateTime {
      value = value.withNano(0);
    }

    @Override
    public JsonNode wire() {
      return StringNode.valueOf(text());
    }

    @Override
    public String text() {
      return FORMAT.format(value);
    }
  }
}
