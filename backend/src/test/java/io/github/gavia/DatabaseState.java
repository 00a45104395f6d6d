package io.github.gavia;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What all tables hold, as one short text per table: rows, sums of numbers and lengths, newest
 * times. Two different texts mean that something was written.
 */
public final class DatabaseState {

  private final JdbcClient jdbc;
  private final String sql;

  /** Of all tables that a call may write. */
  public DatabaseState(JdbcClient jdbc) {
    this(jdbc, DatabaseState::observed);
  }

  /** Of the tables with these names, which are in lower case. */
  public DatabaseState(JdbcClient jdbc, Predicate<String> tables) {
    this.jdbc = jdbc;
    this.sql = sql(jdbc, tables);
  }

  private record Column(String table, String name, String type) {}

  private static String sql(JdbcClient jdbc, Predicate<String> wanted) {
    Map<String, List<Column>> tables =
        jdbc
            .sql(
                """
                select c.table_name, c.column_name, c.data_type from information_schema.columns c
                join information_schema.tables t
                  on t.table_schema = c.table_schema and t.table_name = c.table_name
                where lower(c.table_schema) = 'public' and t.table_type = 'BASE TABLE'
                """)
            .query((rs, row) -> new Column(rs.getString(1), rs.getString(2), rs.getString(3)))
            .list()
            .stream()
            .filter(column -> wanted.test(column.table().toLowerCase(Locale.ROOT)))
            .collect(Collectors.groupingBy(Column::table, TreeMap::new, Collectors.toList()));
    return tables.entrySet().stream()
        .map(entry -> select(entry.getKey(), entry.getValue()))
        .collect(Collectors.joining(" union all "));
  }

  /** The engine keeps what runs; its other tables only change with a deployment. */
  private static boolean observed(String table) {
    return !table.startsWith("act_") && !table.startsWith("flw_") || table.startsWith("act_ru_");
  }

  private static String select(String table, List<Column> columns) {
    String sums =
        columns.stream()
            .map(DatabaseState::sum)
            .filter(sum -> !sum.isEmpty())
            .collect(Collectors.joining(" || '/' || "));
    return "select '%s' || ' ' || cast(count(*) as varchar) || ' ' || %s from \"%s\""
        .formatted(table, sums, table);
  }

  private static String sum(Column column) {
    String name = "\"" + column.name() + "\"";
    String type = column.type().toLowerCase(Locale.ROOT);
    if (type.contains("char") || type.equals("text")) {
      return "cast(coalesce(sum(cast(length(" + name + ") as bigint)), 0) as varchar)";
    }
    if (type.equals("boolean")) {
      return "cast(count(case when " + name + " then 1 end) as varchar)";
    }
    if (type.contains("int")) {
      return "cast(coalesce(sum(cast(" + name + " as numeric(38))), 0) as varchar)";
    }
    return type.startsWith("timestamp") ? "coalesce(cast(max(" + name + ") as varchar), '')" : "";
  }

  /** One text per table. */
  public List<String> now() {
    return jdbc.sql(sql).query(String.class).list().stream().sorted().toList();
  }
}
