package io.github.gavia.query;

/**
 * Which part of a list is wanted (section 4 of the API).
 *
 * @param page as asked for: one that does not exist means the last one (R211)
 * @param perPage as asked for, above 0
 */
public record PageRequest(int page, int perPage) {

  /** More rows are never delivered at once. */
  public static final int MOST = 10_000;

  /** Rows on a page. */
  int limit() {
    return Math.min(perPage, MOST);
  }

  /** Rows before the page, for so many in all. */
  long offset(long total) {
    long pages = Math.max(1, (total + limit() - 1) / limit());
    boolean exists = page >= 1 && page <= pages;
    return ((exists ? page : pages) - 1) * limit();
  }
}
