package io.github.gavia.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class EmbeddedDatabaseTest {

  /** Commits for ever, telling each commit only after it is answered. */
  static final class Writer {
    public static void main(String[] arguments) throws Exception {
      try (Connection connection = DriverManager.getConnection(arguments[0], "gavia", "");
          Statement statement = connection.createStatement()) {
        statement.execute("create table mark (id integer primary key)");
        for (int i = 1; ; i++) {
          statement.execute("insert into mark values (" + i + ")");
          System.out.println(i);
        }
      }
    }
  }

  @Test
  void losesNothingThatWasCommittedWhenTheProcessIsKilled(@TempDir Path directory)
      throws Exception {
    String url = EmbeddedDatabase.url(directory);
    Process writer =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Writer.class.getName(),
                url)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    int answered = 0;
    try (BufferedReader commits = writer.inputReader(StandardCharsets.UTF_8)) {
      while (answered < 500) {
        answered = Integer.parseInt(commits.readLine());
      }
      writer.destroyForcibly().waitFor();
    } finally {
      writer.destroyForcibly();
    }

    JdbcClient database = JdbcClient.create(new DriverManagerDataSource(url, "gavia", ""));
    assertThat(database.sql("select max(id) from mark").query(Integer.class).single())
        .isGreaterThanOrEqualTo(answered);
    assertThat(database.sql("select count(*) - max(id) from mark").query(Integer.class).single())
        .isZero();
  }
}
