package io.github.gavia.rule;

import java.math.BigInteger;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** The methods and properties of values. */
final class Members {

  private final Texts texts;

  Members(Texts texts) {
    this.texts = texts;
  }

  Value get(Value target, Member member, List<Value> arguments) {
    Kind kind = Kinds.of(target);
    if (!member.belongsTo(kind)) {
      throw Refusal.of(MessageCode.NO_MEMBER, member.spelling(), kind.term());
    }
    if (target instanceof Value.Text text) {
      return ofText(text.text(), member, arguments);
    }
    if (target instanceof Value.Delta delta) {
      return ofSpan(delta.span(), member);
    }
    if (target instanceof Value.Date date) {
      return ofDate(date.date(), member);
    }
    return ofDateTime(((Value.DateTime) target).time(), member);
  }

  private Value ofText(String text, Member member, List<Value> arguments) {
    return switch (member) {
      case STARTS_WITH -> new Value.Bool(anyPart(arguments.get(0), text::startsWith));
      case ENDS_WITH -> new Value.Bool(anyPart(arguments.get(0), text::endsWith));
      case LOWER -> new Value.Text(texts.used(text).toLowerCase(Locale.ROOT));
      case UPPER -> new Value.Text(texts.used(text).toUpperCase(Locale.ROOT));
      default -> new Value.Text(strip(text, arguments));
    };
  }

  /** The argument is one text, or a tuple of texts of which any will do. */
  private boolean anyPart(Value argument, Predicate<String> test) {
    List<Value> parts =
        argument instanceof Value.Sequence sequence && sequence.tuple()
            ? sequence.items()
            : List.of(argument);
    for (Value part : parts) {
      if (test.test(texts.used(text(part)))) {
        return true;
      }
    }
    return false;
  }

  private String strip(String text, List<Value> arguments) {
    return arguments.isEmpty() || arguments.get(0) instanceof Value.None
        ? texts.strip(text)
        : texts.strip(text, text(arguments.get(0)));
  }

  static String text(Value value) {
    if (value instanceof Value.Text text) {
      return text.text();
    }
    throw Refusal.of(MessageCode.WRONG_KIND, Term.TEXT, Kinds.of(value).term());
  }

  private static Value ofSpan(Duration span, Member member) {
    long secondsPerDay = Duration.ofDays(1).toSeconds();
    return switch (member) {
      case DAYS -> Value.Int.of(Math.floorDiv(span.toSeconds(), secondsPerDay));
      case SECONDS -> Value.Int.of(Math.floorMod(span.toSeconds(), secondsPerDay));
      default ->
          new Value.Floating(
              Numbers.ratio(Times.micros(span), BigInteger.valueOf(Times.MICROS_PER_SECOND)));
    };
  }

  private static Value ofDate(LocalDate date, Member member) {
    return switch (member) {
      case YEAR -> Value.Int.of(date.getYear());
      case MONTH -> Value.Int.of(date.getMonthValue());
      case DAY -> Value.Int.of(date.getDayOfMonth());
      default -> Value.Int.of(date.getDayOfWeek().getValue() - 1);
    };
  }

  private static Value ofDateTime(LocalDateTime time, Member member) {
    return switch (member) {
      case TO_DATE -> new Value.Date(time.toLocalDate());
      case HOUR -> Value.Int.of(time.getHour());
      case MINUTE -> Value.Int.of(time.getMinute());
      case SECOND -> Value.Int.of(time.getSecond());
      default -> ofDate(time.toLocalDate(), member);
    };
  }
}
