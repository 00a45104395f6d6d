package io.github.gavia.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Titles and notice texts with {@code {key}} placeholders (R29 to R32, R189). */
public final class TitleTemplate {

  /** What is rendered beyond this many UTF-16 units is cut off. */
  public static final int MAX_LENGTH = 1_000_000;

  /** The text for the key of a placeholder that begins at a brace; null renders as nothing. */
  private interface Values {
    @Nullable String of(String key, int brace);
  }

  private final String template;
  private final Values values;
  private final StringBuilder rendered = new StringBuilder();
  private int position;

  private TitleTemplate(String template, Values values) {
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
    TitleTemplate rendering = new TitleTemplate(template, (key, brace) -> values.apply(key));
    return rendering.render() ? Optional.of(rendering.rendered.toString()) : Optional.empty();
  }

  /**
   * What can be said before there are values: an {@code ERROR} for the place from which the
   * template cannot be read, a {@code WARNING} for each key that would render as nothing.
   *
   * @param known whether there is something under a key
   */
  public static List<Problem> check(String template, Predicate<String> known) {
    List<Problem> problems = new ArrayList<>();
    TitleTemplate reading =
        new TitleTemplate(
            template,
            (key, brace) -> {
              if (!known.test(key)) {
                Span span = new Span(brace, brace + key.length() + 2);
                problems.add(
                    Problem.warning(span, Message.of(MessageCode.UNKNOWN_FIELD, "{" + key + "}")));
              }
              return null;
            });
    if (!reading.render()) {
      problems.add(reading.unreadable());
    }
    return List.copyOf(problems);
  }

  /** Why reading stopped at the brace that is here. */
  private Problem unreadable() {
    char brace = template.charAt(position);
    int end = endOfPlaceholder(position + 1);
    if (brace == '}' || end < 0) {
      Message lone = Message.of(MessageCode.LONE_BRACE, String.valueOf(brace));
      return Problem.error(new Span(position, position + 1), lone);
    }
    return Problem.error(new Span(position, end + 1), Message.of(MessageCode.BAD_PLACEHOLDER));
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
    String value = values.of(key, position);
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
