package io.github.gavia.script.worker;

import java.util.Locale;
import org.codehaus.groovy.runtime.FormatHelper;
import org.jspecify.annotations.Nullable;

/**
 * Collects what a script prints: the script's {@code out}. What goes beyond the first 10,000
 * characters is dropped.
 */
public final class Printed {
  /** Most characters kept. */
  public static final int MAX_CHARACTERS = 10_000;

  private final StringBuilder text = new StringBuilder();

  Printed() {}

  /** Prints a value as Groovy writes it. */
  public void print(@Nullable Object value) {
    append(FormatHelper.toString(value));
  }

  /** Prints a value and a line break. */
  public void println(@Nullable Object value) {
    print(value);
    println();
  }

  /** Prints a line break. */
  public void println() {
    append("\n");
  }

  /** Prints by a format of {@link java.util.Formatter}. */
  public void printf(String format, @Nullable Object... values) {
    append(String.format(Locale.ROOT, format, values));
  }

  private void append(String more) {
    int room = MAX_CHARACTERS - text.length();
    text.append(more, 0, Math.min(room, more.length()));
  }

  @Override
  public String toString() {
    return cut(text.toString());
  }

  /** The first {@link #MAX_CHARACTERS} of a text, without half of a surrogate pair at its end. */
  public static String cut(String text) {
    int end = Math.min(text.length(), MAX_CHARACTERS);
    if (end > 0 && Character.isHighSurrogate(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(0, end);
  }
}
