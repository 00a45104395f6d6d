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

  /** Reads some of the rows of a list. */
  @FunctionalInterface
  public interface Rows<T> {
    /** So many rows, or those that are left, after so many others. */
    List<T> from(long offset, int limit);
  }

  /** The part that was asked for of a list with so many rows. */
  public static <T> Page<T> of(PageRequest request, long total, Rows<T> rows) {
    return new Page<>(rows.from(request.offset(total), request.limit()), request, total);
  }

  /** The part that was asked for of a list that is at hand. */
  public static <T> Page<T> of(PageRequest request, List<T> all) {
    int from = (int) request.offset(all.size());
    int to = (int) Math.min(all.size(), (long) from + request.limit());
    return new Page<>(all.subList(from, to), request, all.size());
  }

  /** The same page of something else. */
  public <R> Page<R> map(Function<T, R> each) {
    return new Page<>(value.stream().map(each).toList(), request, total);
  }
}
