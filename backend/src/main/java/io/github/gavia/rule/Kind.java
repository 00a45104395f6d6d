package io.github.gavia.rule;

/** The kinds of value that operators tell apart. */
enum Kind {
  TEXT(Term.TEXT),
  INT(Term.WHOLE_NUMBER),
  FLOATING(Term.DECIMAL_NUMBER),
  BOOL(Term.TRUTH_VALUE),
  NONE(Term.NOTHING),
  LIST(Term.LIST),
  TUPLE(Term.TUPLE),
  DATE_TIME(Term.DATE_TIME),
  DATE(Term.CALENDAR_DATE),
  DELTA(Term.DURATION),
  OPAQUE(Term.OBJECT);

  private final Term term;

  Kind(Term term) {
    this.term = term;
  }

  Term term() {
    return term;
  }

  /** Numbers and truth values: {@code True} counts as 1 (R60). */
  boolean isNumber() {
    return isWhole() || this == FLOATING;
  }

  boolean isWhole() {
    return this == INT || this == BOOL;
  }

  boolean isSequence() {
    return this == LIST || this == TUPLE;
  }

  /** Whether two values of these kinds can ever be equal. */
  boolean comparesTo(Kind other) {
    return this == other || (isNumber() && other.isNumber());
  }

  /** Whether values of these kinds have an order. */
  boolean isOrderedWith(Kind other) {
    return comparesTo(other) && this != NONE && this != OPAQUE;
  }
}
