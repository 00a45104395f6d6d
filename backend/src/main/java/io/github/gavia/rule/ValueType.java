package io.github.gavia.rule;

/** What a field usually holds, as far as a condition is concerned; it may always be unset. */
public enum ValueType {
  TEXT,
  INTEGER,
  FLOAT,
  BOOLEAN,
  /** Text {@code YYYY-MM-DD} (R58). */
  DATE,
  /** Text {@code YYYY-MM-DD HH:MM:SS} (R58). */
  DATETIME,
  /** Anything: nothing can be said before it is there. */
  ANY
}
