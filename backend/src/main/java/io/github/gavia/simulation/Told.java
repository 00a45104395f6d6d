package io.github.gavia.simulation;

import io.github.gavia.rule.Problem;
import io.github.gavia.workflow.Diagnostic;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a dry run says.
 *
 * @param args what the text speaks of, by name
 * @param problem what is wrong with a condition; null when it is about something else
 */
public record Told(Telling telling, Map<String, String> args, @Nullable Problem problem) {

  public Told {
    args = Map.copyOf(args);
  }

  static Told of(Telling telling) {
    return new Told(telling, Map.of(), null);
  }

  static Told of(Telling telling, String key, String value) {
    return new Told(telling, Map.of(key, value), null);
  }

  static Told of(Telling telling, String key, String value, String other, String otherValue) {
    return new Told(telling, Map.of(key, value, other, otherValue), null);
  }

  /** In Chinese for a Chinese locale, else in English. */
  public String text(Locale locale) {
    Map<String, String> all = new HashMap<>(args);
    if (problem != null) {
      all.put("problem", problem.text(locale));
    }
    return Diagnostic.filled(telling.pattern(locale), all);
  }
}
