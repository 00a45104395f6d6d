package io.github.gavia.platform;

import io.github.gavia.platform.WriteBatch.Write;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Sends a list of writes. PostgreSQL's driver takes several statements in one prepared text and
 * sends them in one round trip; H2 gets them one by one.
 */
@Component
public class Writes {

  private final JdbcTemplate jdbc;
  private final boolean together;

  /** For the database behind the data source. */
  public Writes(DataSource dataSource, JdbcTemplate jdbc) {
    this.jdbc = jdbc;
    this.together = DatabaseKind.of(dataSource) == DatabaseKind.POSTGRESQL;
  }

  /** Sends the writes in their order, in the caller's transaction. */
  public void send(WriteBatch batch) {
    List<Write> writes = batch.writes();
    if (writes.isEmpty()) {
      return;
    }
    if (together) {
      sendTogether(writes);
    } else {
      writes.forEach(w -> jdbc.update(w.sql(), w.parameters().toArray()));
    }
  }

  private void sendTogether(List<Write> writes) {
    StringBuilder sql = new StringBuilder();
    List<@Nullable Object> parameters = new ArrayList<>();
    for (Write write : writes) {
      sql.append(sql.isEmpty() ? "" : ";\n").append(write.sql());
      parameters.addAll(write.parameters());
    }
    jdbc.execute(
        sql.toString(),
        (PreparedStatement statement) -> {
          bind(statement, parameters);
          return statement.execute();
        });
  }

  private static void bind(PreparedStatement statement, List<@Nullable Object> parameters)
      throws SQLException {
    for (int i = 0; i < parameters.size(); i++) {
      statement.setObject(i + 1, parameters.get(i));
    }
  }
}
