package io.github.gavia.platform;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Rows that were asked for, ordered by id. Nothing is read before {@link #count} and {@link #rows}.
 */
public final class Selection<T> {

  private final JdbcClient jdbc;
  private final String columns;
  private final String order;
  private final RowMapper<T> mapper;
  private final StringBuilder from;
  private final Map<String, Object> parameters = new HashMap<>();

  /**
   * A selection without a searched text.
   *
   * @param from tables and conditions, beginning with {@code from} and ending in a condition
   * @param order a unique column
   */
  public Selection(
      JdbcClient jdbc, String columns, String from, String order, RowMapper<T> mapper) {
    this.jdbc = jdbc;
    this.columns = columns;
    this.order = order;
    this.mapper = mapper;
    this.from = new StringBuilder(from);
  }

  /** Binds a parameter of the conditions. */
  public Selection<T> with(String parameter, Object value) {
    parameters.put(parameter, value);
    return this;
  }

  /**
   * Only rows with one of the values.
   *
   * @param values at least one
   */
  public Selection<T> among(String column, Collection<?> values) {
    from.append(" and ").append(column).append(" in (:among)");
    return with("among", values);
  }

  /** Only rows with the text, case and all, in one of the columns; empty for any. */
  public Selection<T> containing(String text, String... searched) {
    if (!text.isEmpty()) {
      from.append(" and (position(:search in ")
          .append(String.join(") > 0 or position(:search in ", searched))
          .append(") > 0)");
      parameters.put("search", text);
    }
    return this;
  }

  /** How many rows there are. */
  public long count() {
    return jdbc.sql("select count(*) " + from).params(parameters).query(Long.class).single();
  }

  /** Some of the rows. */
  public List<T> rows(long offset, int limit) {
    String sql =
        "select " + columns + " " + from + " order by " + order + " limit :limit offset :offset";
    return jdbc.sql(sql)
        .params(parameters)
        .param("limit", limit)
        .param("offset", offset)
        .query(mapper)
        .list();
  }
}
