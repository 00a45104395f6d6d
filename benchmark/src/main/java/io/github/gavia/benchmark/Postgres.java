package io.github.gavia.benchmark;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The PostgreSQL server of a run: on a free port, with its files in a folder of its own. */
final class Postgres implements AutoCloseable {

  private final EmbeddedPostgres server;
  private final Connection admin;
  private final Path data;

  private Postgres(EmbeddedPostgres server, Connection admin, Path data) {
    this.server = server;
    this.admin = admin;
    this.data = data;
  }

  /** Starts it with the durability of a real one: every commit reaches the disk. */
  static Postgres start(Path folder) throws IOException, SQLException {
    Path data = folder.resolve("postgresql");
    EmbeddedPostgres server =
        EmbeddedPostgres.builder()
            .setOverrideWorkingDirectory(folder.resolve("binaries").toFile())
            .setDataDirectory(data)
            .setCleanDataDirectory(true)
            .setRegisterShutdownHook(false)
            .setServerConfig("fsync", "on")
            .setServerConfig("synchronous_commit", "on")
            .setServerConfig("full_page_writes", "on")
            .setServerConfig("shared_buffers", "512MB")
            .setServerConfig("max_wal_size", "4GB")
            // A checkpoint in the middle would slow one side down and swell its WAL.
            .setServerConfig("checkpoint_timeout", "30min")
            .setServerConfig("logging_collector", "on")
            .setServerConfig("log_destination", "jsonlog")
            .setServerConfig("log_directory", "log")
            .setServerConfig("log_filename", "server.log")
            .setServerConfig("log_rotation_age", "0")
            .setServerConfig("log_rotation_size", "0")
            .start();
    Connection admin = server.getPostgresDatabase().getConnection();
    Postgres postgres = new Postgres(server, admin, data);
    String reached = postgres.ask("show data_directory");
    if (!Path.of(reached).toRealPath().equals(data.toRealPath())) {
      throw new IllegalStateException("reached a server of somebody else: " + reached);
    }
    return postgres;
  }

  /** Makes an empty database. */
  void create(String database) throws SQLException {
    run("create database " + database);
  }

  /** Address of a database, with user and password in it. */
  String url(String database) {
    return server.getJdbcUrl("postgres", database);
  }

  /** Bytes of write-ahead log written since the server began. */
  long walBytes() throws SQLException {
    return Long.parseLong(ask("select (pg_current_wal_insert_lsn() - '0/0'::pg_lsn)::bigint"));
  }

  String version() throws SQLException {
    return ask("show server_version").replaceFirst(" .*", "");
  }

  Path log() {
    return data.resolve("log").resolve("server.json");
  }

  void run(String sql) throws SQLException {
    try (Statement statement = admin.createStatement()) {
      statement.execute(sql);
    }
  }

  private String ask(String sql) throws SQLException {
    try (Statement statement = admin.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }

  @Override
  public void close() throws IOException, SQLException {
    admin.close();
    server.close();
  }
}
