package io.github.gavia.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * The problems found so far, graded: an error where every evaluation comes by and no value would
 * do, else a warning.
 */
final class Findings {

  private final List<Problem> problems = new ArrayList<>();

  /** Whether every evaluation reaches the part being checked. */
  private boolean reached = true;

  /** In the order of the source. */
  List<Problem> problems() {
    return problems.stream().sorted(Comparator.comparingInt(Problem::position)).toList();
  }

  /** Checks a part that an evaluation may leave out. */
  PossibleKinds unreached(Supplier<PossibleKinds> check) {
    boolean before = reached;
    reached = false;
    PossibleKinds kinds = check.get();
    reached = before;
    return kinds;
  }

  void warn(Span span, MessageCode code, Object... args) {
    report(span, false, code, args);
  }

  /** Reports what fails with some values, or certainly with all. */
  void report(Span span, boolean certain, MessageCode code, Object... args) {
    Message message = Message.of(code, args);
    problems.add(
        certain && reached ? Problem.error(span, message) : Problem.warning(span, message));
  }

  /** Reports an operand of which no kind is accepted. */
  void require(
      PossibleKinds operand,
      Predicate<Kind> accepted,
      Span span,
      MessageCode code,
      Object... args) {
    if (operand.likely().stream().noneMatch(accepted)) {
      report(span, operand.possible().stream().noneMatch(accepted), code, args);
    }
  }

  /**
   * The kinds an operator gives; reports it when it cannot work for any, or any likely, pair of
   * operands.
   */
  PossibleKinds binary(
      Symbol operator,
      Span span,
      PossibleKinds left,
      PossibleKinds right,
      BiFunction<Kind, Kind, Set<Kind>> table) {
    Set<Kind> possible = pairs(left.possible(), right.possible(), table);
    Set<Kind> likely = pairs(left.likely(), right.likely(), table);
    if (likely.isEmpty()) {
      report(
          span,
          possible.isEmpty(),
          MessageCode.UNSUPPORTED_OPERATION,
          operator.spelling(),
          left.example(),
          right.example());
    }
    if (possible.isEmpty()) {
      return PossibleKinds.any();
    }
    return new PossibleKinds(possible, likely.isEmpty() ? possible : likely);
  }

  private static Set<Kind> pairs(
      Set<Kind> left, Set<Kind> right, BiFunction<Kind, Kind, Set<Kind>> table) {
    Set<Kind> results = EnumSet.noneOf(Kind.class);
    left.forEach(a -> right.forEach(b -> results.addAll(table.apply(a, b))));
    return results;
  }
}
