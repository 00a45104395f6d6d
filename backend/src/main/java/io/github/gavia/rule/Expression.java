package io.github.gavia.rule;

import java.time.Clock;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A condition in the safe subset of Python of R60, read once and evaluated as often as needed.
 * Immutable. Whatever the source and the values, reading and evaluating end soon and within a
 * bounded stack, and mistakes come back as a {@link Problem}.
 */
public final class Expression implements ParseResult {

  /** Longest source, in UTF-16 units. */
  public static final int MAX_LENGTH = 4000;

  /** How deep brackets, signs, {@code not}, {@code if}, members and indexes may be nested. */
  public static final int MAX_DEPTH = 64;

  private final String source;
  private final Node root;
  private final Map<String, Span> placeholders;

  private Expression(String source, Node root, Map<String, Span> placeholders) {
    this.source = source;
    this.root = root;
    this.placeholders = placeholders;
  }

  /** Reads an expression; gives an {@code Expression} or the first {@link Problem}. */
  public static ParseResult parse(String source) {
    Span whole = new Span(0, source.length());
    if (source.length() > MAX_LENGTH) {
      return Problem.error(whole, Message.of(MessageCode.SOURCE_TOO_LONG, MAX_LENGTH));
    }
    try {
      Cursor cursor = new Cursor(source);
      return new Expression(source, new Parser(cursor).parse(), cursor.placeholders());
    } catch (Refusal refusal) {
      return refusal.problem(whole);
    }
  }

  /** As it was written. */
  public String source() {
    return source;
  }

  /** The keys whose values it needs, in the order of their first use; unmodifiable. */
  public Set<String> placeholders() {
    return Collections.unmodifiableSet(placeholders.keySet());
  }

  /**
   * What can be said before there are values. An {@code ERROR} fails whatever the values are; a
   * {@code WARNING} is a mistake unless a caller sends something unusual, such as a text for an
   * integer field or a key that is no field (R58), or the doubtful part is never reached.
   *
   * @param fields the type of each known key, null for an unknown one
   */
  public List<Problem> check(Function<String, @Nullable ValueType> fields) {
    return new TypeChecker(source, fields).check(root, placeholders);
  }

  /**
   * Evaluates. The result is a {@link Value}, whose {@link Value#truthy()} decides a condition
   * (R63), or a {@link Problem}, which must make the call fail rather than count as false (R62).
   *
   * @param clock the time of {@code now()}; its zone is the service's
   */
  public Evaluation evaluate(Values values, Clock clock) {
    Map<String, Value> bound = new HashMap<>();
    for (Map.Entry<String, Span> placeholder : placeholders.entrySet()) {
      Value value = values.get(placeholder.getKey());
      if (value == null) {
        Message message = Message.of(MessageCode.UNKNOWN_KEY, "{" + placeholder.getKey() + "}");
        return Problem.error(placeholder.getValue(), message);
      }
      bound.put(placeholder.getKey(), value);
    }
    try {
      return new Evaluator(bound, clock).evaluate(root);
    } catch (Refusal refusal) {
      return refusal.problem(root.span());
    }
  }

  @Override
  public String toString() {
    return source;
  }
}
