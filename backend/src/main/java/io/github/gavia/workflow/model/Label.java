package io.github.gavia.workflow.model;

import java.util.Map;

/**
 * A name with its translations.
 *
 * @param text the name in the workflow's own language, possibly empty
 * @param translations name by BCP 47 language tag, e.g. {@code en}
 */
public record Label(String text, Map<String, String> translations) {

  /** An empty name without translations. */
  public static final Label NONE = new Label("", Map.of());

  public Label {
    translations = Map.copyOf(translations);
  }

  /** A name without translations. */
  public static Label of(String text) {
    return new Label(text, Map.of());
  }

  /** The name in that language, or the own one when it was not translated. */
  public String in(String language) {
    return translations.getOrDefault(language, text);
  }
}
