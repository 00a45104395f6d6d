package io.github.gavia.rule;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Something to tell the author of an expression, without its position.
 *
 * @param code stable, for clients that have texts of their own
 * @param args each a {@code String}, an {@code Integer} or a {@link Term}, in the order of the
 *     placeholders of the code's text
 */
public record Message(MessageCode code, List<Object> args) {

  public Message {
    args = List.copyOf(args);
  }

  static Message of(MessageCode code, Object... args) {
    return new Message(code, Stream.of(args).toList());
  }

  /**
   * The text in Chinese for a Chinese locale, else in English; never empty, without a full stop.
   */
  public String text(Locale locale) {
    String pattern = code.pattern(locale);
    StringBuilder text = new StringBuilder(pattern.length() + 32);
    int from = 0;
    int open;
    while ((open = pattern.indexOf('{', from)) >= 0) {
      text.append(pattern, from, open).append(argument(pattern.charAt(open + 1) - '0', locale));
      from = open + "{0}".length();
    }
    return text.append(pattern, from, pattern.length()).toString();
  }

  private String argument(int index, Locale locale) {
    Object argument = args.get(index);
    return argument instanceof Term term ? term.text(locale) : argument.toString();
  }

  static boolean isChinese(Locale locale) {
    return locale.getLanguage().equals(Locale.CHINESE.getLanguage());
  }
}
