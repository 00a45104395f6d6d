package io.github.gavia.form;

import java.util.Optional;
import java.util.StringJoiner;
import tools.jackson.databind.JsonNode;

/** JSON values of a request body taken as text. */
public final class BodyText {

  private BodyText() {}

  /**
   * The text of one key of a body, for reading names where no field type is known (R74, new
   * ticket): a text, a number, or an array of them joined by commas. Empty when the key is missing,
   * {@code null} or anything else.
   */
  public static Optional<String> of(JsonNode body, String key) {
    JsonNode node = body.get(key);
    if (node == null) {
      return Optional.empty();
    }
    return node.isArray() ? list(node) : scalar(node);
  }

  /** A text as it is, a finite number as its text; empty for anything else. */
  static Optional<String> scalar(JsonNode node) {
    if (node.isString()) {
      return Optional.of(node.stringValue());
    }
    boolean finite = node.isNumber() && !isNonFinite(node.numberValue());
    return finite ? Optional.of(node.asString()) : Optional.empty();
  }

  /** The elements of an array joined by commas; empty when one is no text and no number. */
  static Optional<String> list(JsonNode array) {
    StringJoiner joined = new StringJoiner(",");
    for (JsonNode element : array) {
      Optional<String> text = scalar(element);
      if (text.isEmpty()) {
        return Optional.empty();
      }
      joined.add(text.get());
    }
    return Optional.of(joined.toString());
  }

  /** Whether every database can keep the text: no NUL and no half of a surrogate pair. */
  public static boolean storable(String text) {
    return text.codePoints()
        .noneMatch(c -> c == 0 || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE));
  }

  // A big integer or decimal is finite even where its double is not.
  private static boolean isNonFinite(Number number) {
    return (number instanceof Double || number instanceof Float)
        && !Double.isFinite(number.doubleValue());
  }
}
