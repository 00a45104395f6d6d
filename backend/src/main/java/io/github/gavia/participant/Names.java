package io.github.gavia.participant;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** Lists of usernames as loonflow writes them: texts with commas. */
public final class Names {

  /** Longest name of somebody who gets a ticket, in characters (A.2). */
  public static final int LENGTH = 100;

  private Names() {}

  /** Whether none of the names is too long to be kept. */
  public static boolean fit(Collection<String> names) {
    return names.stream().allMatch(name -> name.codePointCount(0, name.length()) <= LENGTH);
  }

  /** The names of a comma-separated text: trimmed, none empty, none twice, in order (R79). */
  public static List<String> split(String text) {
    return Arrays.stream(text.split(","))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .distinct()
        .toList();
  }

  /** Names that may themselves hold commas, blanks and repetitions, normalised (R79). */
  public static List<String> normalise(Collection<String> names) {
    return split(String.join(",", names));
  }

  /** The stored form: joined by commas. */
  public static String join(Collection<String> names) {
    return String.join(",", names);
  }
}
