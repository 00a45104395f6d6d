package io.github.gavia.rule;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** The values given to a function, by the index of the parameter. */
final class Arguments {

  private final Map<Integer, Value> given = new HashMap<>();

  void put(int parameter, Value value) {
    given.put(parameter, value);
  }

  /** A required one; the parser made sure that it is there. */
  Value get(int parameter) {
    return Objects.requireNonNull(given.get(parameter));
  }

  Value getOrZero(int parameter) {
    return given.getOrDefault(parameter, Value.Int.of(0));
  }
}
