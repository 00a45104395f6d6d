package io.github.gavia.directory;

import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;

/** Inserts that answer the id the database gave. */
final class Inserts {

  private Inserts() {}

  static int id(StatementSpec insert) {
    KeyHolder key = new GeneratedKeyHolder();
    insert.update(key, "id");
    return Objects.requireNonNull(key.getKey(), "id").intValue();
  }
}
