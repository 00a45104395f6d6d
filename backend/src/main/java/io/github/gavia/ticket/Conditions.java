package io.github.gavia.ticket;

import io.github.gavia.platform.WireTime;
import io.github.gavia.rule.Evaluation;
import io.github.gavia.rule.Expression;
import io.github.gavia.rule.ParseResult;
import io.github.gavia.rule.Problem;
import io.github.gavia.rule.Value;
import io.github.gavia.rule.Values;
import java.time.Clock;
import java.util.Locale;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Decides conditions (C.8). */
@Component
class Conditions {

  private final Clock clock;

  Conditions(Clock clock, WireTime wireTime) {
    this.clock = clock.withZone(wireTime.zone());
  }

  /** Whether a condition holds, or why it cannot be told, which is never the same as no (R62). */
  Outcome<Boolean> holds(String condition, Supplier<Values> values) {
    ParseResult parsed = Expression.parse(condition);
    if (parsed instanceof Problem problem) {
      return refused(condition, problem);
    }
    Evaluation result = ((Expression) parsed).evaluate(values.get(), clock);
    return result instanceof Problem problem
        ? refused(condition, problem)
        : Outcome.done(((Value) result).truthy());
  }

  private static Outcome<Boolean> refused(String condition, Problem problem) {
    String reason = problem.text(Locale.ENGLISH);
    return Outcome.refused(
        Refusal.of("condition '" + condition + "' can not be evaluated: " + reason));
  }
}
