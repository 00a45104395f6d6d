package io.github.gavia.query;

import java.util.List;
import java.util.function.Function;

/**
 * A part of a list.
 *
 * @param request what was asked for, echoed as it came
 * @param total matches in all
 */
public record Page<T>(List<T> value, PageRequest request, long total) {

  public Page {
    value = List.copyOf(value);
  }

  /** The same page of something else. */
  public <R> Page<R> map(Function<T, R> each) {
    return new Page<>(value.stream().map(each).toList(), request, total);
  }
}
