package io.github.gavia.workflow;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One finding about a workflow or a file, tied to the element it is about.
 *
 * @param code stable name from the catalogue, upper case with underscores
 * @param elementId the BPMN element, null when it is about the whole
 * @param elementName its drawn name, null when it has none
 * @param line line in the file, 0 when not known
 * @param field the property of the element that is meant, null for the element itself
 * @param args values that the texts speak of, by name
 * @param messages finished text by language, {@code zh} and {@code en}
 */
public record Diagnostic(
    Severity severity,
    String code,
    @Nullable String elementId,
    @Nullable String elementName,
    int line,
    @Nullable String field,
    Map<String, String> args,
    Map<String, String> messages) {

  private static final Pattern ARGUMENT = Pattern.compile("\\{(\\w+)}");

  public Diagnostic {
    args = Map.copyOf(args);
    messages = Map.copyOf(messages);
  }

  /**
   * A text with its arguments filled in: each {@code {name}} is replaced once, an unknown one
   * stays.
   */
  public static String filled(String template, Map<String, String> args) {
    return ARGUMENT
        .matcher(template)
        .replaceAll(m -> Matcher.quoteReplacement(args.getOrDefault(m.group(1), m.group())));
  }

  /** The text for a person: Chinese for Chinese locales, English for all others. */
  public String message(Locale locale) {
    String language = locale.getLanguage().equals("zh") ? "zh" : "en";
    return messages.getOrDefault(language, code);
  }

  /** How much a finding weighs. */
  public enum Severity {
    /** The file is refused: there is no model. */
    REFUSED,
    /** The model may be kept but not published. */
    BLOCKS,
    /** A person has to answer a question first. */
    ANSWER_NEEDED,
    /** Something was mended on the way. */
    FIXED,
    /** Worth knowing. */
    NOTICE
  }
}
