package io.github.gavia.benchmark;

/** The three transitions of a ticket. */
enum Step {
  /** From nothing to state A. */
  CREATE("create"),
  /** From A, past the rule, to B. */
  MID("handle (A to B)"),
  /** From B to the end. */
  END("handle (B to end)");

  private final String title;

  Step(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }
}
