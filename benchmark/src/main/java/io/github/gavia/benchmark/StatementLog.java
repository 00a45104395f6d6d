package io.github.gavia.benchmark;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads in the server's own log which statements it carried out. */
final class StatementLog implements AutoCloseable {

  private static final JsonMapper JSON = new JsonMapper();
  private static final Pattern STATEMENT =
      Pattern.compile("(?:statement|execute [^:]*): (.*)", Pattern.DOTALL);
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration RELOAD = Duration.ofMillis(500);

  private final Postgres postgres;
  private long position;
  private int marks;

  /** Switches the log of statements on, for every connection there is. */
  StatementLog(Postgres postgres) throws SQLException {
    this.postgres = postgres;
    postgres.run("alter system set log_statement = 'all'");
    postgres.run("select pg_reload_conf()");
    LockSupport.parkNanos(RELOAD.toNanos());
  }

  /** Statements of one transaction, without BEGIN and COMMIT. */
  record Transaction(List<String> statements) {}

  /** The transactions of a database since the last time, in the order of their beginnings. */
  List<Transaction> since(String database) throws IOException, SQLException {
    Map<String, List<String>> transactions = new LinkedHashMap<>();
    for (JsonNode line : newLines()) {
      Matcher found = STATEMENT.matcher(line.path("message").asString(""));
      if (database.equals(line.path("dbname").asString("")) && found.matches()) {
        List<String> statements =
            transactions.computeIfAbsent(line.path("vxid").asString(""), vxid -> new ArrayList<>());
        String sql = found.group(1).strip().replaceAll("\\s+", " ");
        // The empty one is how a pool looks whether a connection still works.
        if (!sql.matches("(?i)begin|commit|rollback|")) {
          statements.add(sql);
        }
      }
    }
    return transactions.values().stream()
        .filter(statements -> !statements.isEmpty())
        .map(Transaction::new)
        .toList();
  }

  /** All lines up to a statement that is sent now: what was logged before it stands before it. */
  private List<JsonNode> newLines() throws IOException, SQLException {
    String mark = "mark " + ++marks + " of the benchmark";
    postgres.run("select '" + mark + "'");
    long giveUp = System.nanoTime() + PATIENCE.toNanos();
    String text = unread();
    while (!text.contains(mark) || !text.endsWith("\n")) {
      if (System.nanoTime() > giveUp) {
        throw new IllegalStateException("The server's log does not go on: " + postgres.log());
      }
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
      text = unread();
    }
    position += text.getBytes(StandardCharsets.UTF_8).length;
    return text.lines().map(JSON::readTree).toList();
  }

  private String unread() throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(postgres.log().toFile(), "r")) {
      byte[] bytes = new byte[Math.toIntExact(file.length() - position)];
      file.seek(position);
      file.readFully(bytes);
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }

  @Override
  public void close() throws SQLException {
    postgres.run("alter system reset log_statement");
    postgres.run("select pg_reload_conf()");
  }
}
