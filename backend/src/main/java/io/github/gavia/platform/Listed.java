package io.github.gavia.platform;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/**
 * Something in a list, and how it came to be.
 *
 * @param creator username of who made it; need not exist
 */
public record Listed<T>(T entry, String creator, Instant created, Instant modified) {

  /** Reads the columns that every list has. */
  public static <T> Listed<T> read(ResultSet row, T entry) throws SQLException {
    return new Listed<>(
        entry,
        row.getString("creator"),
        Instants.read(row, "gmt_created"),
        Instants.read(row, "gmt_modified"));
  }
}
