package io.github.gavia.platform;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** The databases the service runs on. */
public enum DatabaseKind {
  H2,
  POSTGRESQL;

  /**
   * The kind behind a data source.
   *
   * @throws IllegalStateException when it is neither, naming the property to change
   */
  public static DatabaseKind of(DataSource dataSource) {
    try (Connection connection = dataSource.getConnection()) {
      String product = connection.getMetaData().getDatabaseProductName();
      return switch (product) {
        case "H2" -> H2;
        case "PostgreSQL" -> POSTGRESQL;
        default ->
            throw new IllegalStateException(
                "spring.datasource.url: Gavia runs on H2 and PostgreSQL, not on " + product);
      };
    } catch (SQLException e) {
      throw new IllegalStateException(
          "spring.datasource.url: the database cannot be reached: " + e.getMessage(), e);
    }
  }
}
