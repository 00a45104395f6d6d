package io.github.gavia.platform;

import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;

/** Inserts that answer the id the database gave. */
public final class Inserts {

  private Inserts() {}

  /** Makes the row and tells its {@code id}. */
  public static int id(StatementSpec insert) {
    KeyHolder key = new GeneratedKeyHolder();
    insert.update(key, "id");
    return Objects.requireNonNull(key.getKey(), "id").intValue();
  }
}
