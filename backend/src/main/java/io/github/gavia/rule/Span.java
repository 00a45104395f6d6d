package io.github.gavia.rule;

/** Characters of the source, from {@code start} (counted from 0) to before {@code end}. */
record Span(int start, int end) {

  int length() {
    return end - start;
  }

  Span to(Span last) {
    return new Span(start, last.end);
  }
}
