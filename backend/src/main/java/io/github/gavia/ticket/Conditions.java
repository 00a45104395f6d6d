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
public class Conditions {

  private final Clock clock;

  Conditions(Clock clock, WireTime wireTime) {
    this.clock = clock.withZone(wireTime.zone());
  }

  /** Whether a condition holds, or why it cannot be told, which is never the same as no (R62). */
  Outcome<Boolean> holds(String condition, Supplier<Values> values) {
    Evaluation result = evaluate(condition, values);
    return result instanceof Problem problem
        ? refused(condition, problem)
        : Outcome.done(((Value) result).truthy());
  }

  /**
   * What a condition gives, or what is wrong with it.
   *
   * @param values asked for once, and only when the condition can be read
   */
  public Evaluation evaluate(String condition, Supplier<Values> values) {
    ParseResult parsed = Expression.parse(condition);
    return parsed instanceof Expression expression
        ? expression.evaluate(values.get(), clock)
        : (Problem) parsed;
  }

  private static Outcome<Boolean> refused(String condition, Problem problem) {
    String reason = problem.text(Locale.ENGLISH);
    return Outcome.refused(
        Refusal.of("condition '" + condition + "' can not be evaluated: " + reason));
  }
}
