package io.github.gavia.rule;

import java.util.Locale;

/**
 * A mistake in an expression: why it cannot be read, what is wrong with it, or why it could not be
 * evaluated (R62).
 *
 * @param severity {@code WARNING} only from {@link Expression#check}: the expression may still
 *     evaluate
 * @param position column of the first character concerned, counted from 1 in UTF-16 units of the
 *     source
 * @param length number of characters concerned; 0 at the end of the source
 */
public record Problem(Severity severity, int position, int length, Message message)
    implements ParseResult, Evaluation {

  /** Whether a problem forbids the expression or only makes it doubtful. */
  public enum Severity {
    ERROR,
    WARNING
  }

  static Problem error(Span span, Message message) {
    return new Problem(Severity.ERROR, span.start() + 1, span.length(), message);
  }

  static Problem warning(Span span, Message message) {
    return new Problem(Severity.WARNING, span.start() + 1, span.length(), message);
  }

  /** The message with its column, in Chinese for a Chinese locale, else in English. */
  public String text(Locale locale) {
    return Message.isChinese(locale)
        ? "第 " + position + " 个字符：" + message.text(locale)
        : "column " + position + ": " + message.text(locale);
  }
}
