package io.github.gavia.rule;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Titles and notice texts with {@code {key}} placeholders (R29 to R32, R189). */
public final class TitleTemplate {

  /** What is rendered beyond this many UTF-16 units is cut off. */
  public static final int MAX_LENGTH = 1_000_000;

  private final String template;
  private final Function<String, @Nullable String> values;
  private final StringBuilder rendered = new StringBuilder();
  private int position;

  private TitleTemplate(String template, Function<String, @Nullable String> values) {
    this.template = template;
    this.values = values;
  }

  /**
   * Renders a template in time proportional to the template and the result. Doubled braces give
   * one; a conversion or format behind {@code !} or {@code :} is ignored.
   *
   * @param values the text for a key, which may be dotted; null renders as nothing
   * @return empty when the template cannot be read at all, such as with a lone brace, {@code {}} or
   *     {@code {0}}: then the plain title counts (R32)
   */
  public static Optional<String> render(
      String template, Function<String, @Nullable String> values) {
    TitleTemplate rendering = new TitleTemplate(template, values);
    return rendering.render() ? Optional.of(rendering.rendered.toString()) : Optional.empty();
  }

  private boolean render() {
    while (position < template.length()) {
      char c = template.charAt(position);
      boolean doubled = position + 1 < template.length() && template.charAt(position + 1) == c;
      if ((c == '{' || c == '}') && doubled) {
        append(template.substring(position, position + 1));
        position += 2;
      } else if (c == '{') {
        if (!replace()) {
          return false;
        }
      } else if (c == '}') {
        return false;
      } else {
        appendLiteral();
      }
    }
    return true;
  }

  private void appendLiteral() {
    int start = position;
    while (position < template.length() && !isBrace(template.charAt(position))) {
      position++;
    }
    append(template.substring(start, position));
  }

  /** Replaces the placeholder whose brace is here; false when it has no readable key or no end. */
  private boolean replace() {
    int start = position + 1;
    int keyEnd = start;
    while (keyEnd < template.length() && "!:{}".indexOf(template.charAt(keyEnd)) < 0) {
      keyEnd++;
    }
    int end = endOfPlaceholder(keyEnd);
    String key = template.substring(start, keyEnd);
    if (end < 0 || template.charAt(keyEnd) == '{' || !isReadable(key)) {
      return false;
    }
    String value = values.apply(key);
    append(value == null ? "" : value);
    position = end + 1;
    return true;
  }

  /** The index of the closing brace; a format may hold placeholders of its own. */
  private int endOfPlaceholder(int from) {
    int open = 1;
    for (int i = from; i < template.length(); i++) {
      char c = template.charAt(i);
      open += c == '{' ? 1 : c == '}' ? -1 : 0;
      if (open == 0) {
        return i;
      }
    }
    return -1;
  }

  /** Python reads a missing name or a number as the index of a positional argument. */
  private static boolean isReadable(String key) {
    int end = 0;
    boolean digitsOnly = true;
    while (end < key.length() && key.charAt(end) != '.' && key.charAt(end) != '[') {
      digitsOnly &= Character.isDigit(key.charAt(end));
      end++;
    }
    return end > 0 && !digitsOnly;
  }

  private static boolean isBrace(char c) {
    return c == '{' || c == '}';
  }

  private void append(String text) {
    rendered.append(text, 0, Math.min(text.length(), MAX_LENGTH - rendered.length()));
  }
}
