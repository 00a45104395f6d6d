package io.github.gavia.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@Tag("database")
class TestDatabaseTest {

  @Test
  void givesEveryCallerADatabaseOfItsOwn() {
    JdbcClient one = JdbcClient.create(TestDatabase.fresh().dataSource());
    JdbcClient other = JdbcClient.create(TestDatabase.fresh().dataSource());

    one.sql("create table mark (id bigint primary key)").update();

    assertThat(tablesNamedMark(one)).isEqualTo(1);
    assertThat(tablesNamedMark(other)).isZero();
  }

  @Test
  void runsOnTheProductThatWasAskedFor() throws Exception {
    try (var connection = TestDatabase.fresh().dataSource().getConnection()) {
      assertThat(connection.getMetaData().getDatabaseProductName())
          .isEqualTo(TestDatabase.isPostgresql() ? "PostgreSQL" : "H2");
    }
  }

  private static long tablesNamedMark(JdbcClient database) {
    return database
        .sql("select count(*) from information_schema.tables where lower(table_name) = 'mark'")
        .query(Long.class)
        .single();
  }
}
