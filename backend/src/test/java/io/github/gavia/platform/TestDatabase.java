package io.github.gavia.platform;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * An empty database of its own for a test class, on the product that the system property {@code
 * test.database} names: {@code h2} (default, in memory) or {@code postgresql} (a real server,
 * started once per JVM on a free port and gone with it; {@code -Dtest.pg.url=jdbc:postgresql://…}
 * with user and password in it takes another server, where databases are made and dropped).
 *
 * <p>Without Spring: {@code TestDatabase.fresh().dataSource()}. With Spring:
 * {@code @ContextConfiguration(initializers = TestDatabase.Initializer.class)}; every context that
 * Spring builds gets its own database. Classes that use either carry {@code @Tag("database")}.
 */
public record TestDatabase(String url, String username, String password) {

  /** Makes an empty database. */
  public static TestDatabase fresh() {
    String product = System.getProperty("test.database", "h2");
    String name = "gavia_" + UUID.randomUUID().toString().replace("-", "");
    return switch (product) {
      case "h2" ->
          new TestDatabase(
              "jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1;DB_CLOSE_ON_EXIT=FALSE", "sa", "");
      case "postgresql" -> Server.STARTED.create(name);
      default -> throw new IllegalArgumentException("test.database=" + product);
    };
  }

  /** Whether tests run on PostgreSQL: for the few that are about one product. */
  public static boolean isPostgresql() {
    return "postgresql".equals(System.getProperty("test.database"));
  }

  /** Unpooled access: every connection is a new one. */
  public DataSource dataSource() {
    return new DriverManagerDataSource(url, username, password);
  }

  /** Access to the tables of the service, made here and now; those of the engine are not there. */
  public JdbcClient migrated() {
    Flyway.configure()
        .dataSource(dataSource())
        .locations("classpath:db/migration/common")
        .load()
        .migrate();
    return JdbcClient.create(dataSource());
  }

  /** Points {@code spring.datasource} of a test's context at a fresh database. */
  public static final class Initializer
      implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
      OpenContexts.add(context);
      TestDatabase database = fresh();
      TestPropertyValues.of(
              "spring.datasource.url=" + database.url,
              "spring.datasource.username=" + database.username,
              "spring.datasource.password=" + database.password)
          .applyTo(context);
    }
  }

  /** The PostgreSQL server of this JVM; started when the first database is asked for. */
  private static final class Server {
    private static final Server STARTED = start();

    private final String adminUrl;
    private final List<String> created = new CopyOnWriteArrayList<>();

    private Server(String adminUrl) {
      this.adminUrl = adminUrl;
    }

    /** Services would wait for a server that goes away below them. */
    private static void atTheEnd(Runnable stop) {
      Thread end =
          new Thread(
              () -> {
                OpenContexts.closeAll();
                stop.run();
              });
      Runtime.getRuntime().addShutdownHook(end);
    }

    private static void stop(EmbeddedPostgres postgres) {
      try {
        postgres.close();
      } catch (IOException e) {
        throw new UncheckedIOException("PostgreSQL for tests did not stop", e);
      }
    }

    private static Server start() {
      String given = System.getProperty("test.pg.url");
      if (given != null) {
        Server server = new Server(given);
        atTheEnd(server::dropAll);
        return server;
      }
      try {
        Path data = Files.createTempDirectory("gavia-postgresql");
        EmbeddedPostgres postgres =
            EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(true)
                .setServerConfig("fsync", "off")
                .setServerConfig("synchronous_commit", "off")
                .setServerConfig("full_page_writes", "off")
                .setServerConfig("max_connections", "300")
                .setRegisterShutdownHook(false)
                .start();
        atTheEnd(() -> stop(postgres));
        Server server = new Server(postgres.getJdbcUrl("postgres", "postgres"));
        String reached = server.ask("show data_directory");
        if (!Path.of(reached).toRealPath().equals(data.toRealPath())) {
          throw new IllegalStateException("reached a server of somebody else: " + reached);
        }
        return server;
      } catch (IOException e) {
        throw new UncheckedIOException("PostgreSQL for tests did not start", e);
      }
    }

    private TestDatabase create(String name) {
      created.add(name);
      run("create database " + name);
      int end = adminUrl.indexOf('?');
      String options = end < 0 ? "" : adminUrl.substring(end);
      String path = end < 0 ? adminUrl : adminUrl.substring(0, end);
      String url = path.substring(0, path.lastIndexOf('/') + 1) + name + options;
      return new TestDatabase(url, option(options, "user"), option(options, "password"));
    }

    private static String option(String options, String key) {
      for (String pair : options.replaceFirst("^\\?", "").split("&", -1)) {
        if (pair.startsWith(key + "=")) {
          return pair.substring(key.length() + 1);
        }
      }
      return "";
    }

    private void dropAll() {
      created.forEach(name -> run("drop database if exists " + name + " with (force)"));
    }

    private void run(String sql) {
      try (Connection connection = DriverManager.getConnection(adminUrl);
          Statement statement = connection.createStatement()) {
        statement.execute(sql);
      } catch (SQLException e) {
        throw new IllegalStateException(sql, e);
      }
    }

    private String ask(String sql) {
      try (Connection connection = DriverManager.getConnection(adminUrl);
          Statement statement = connection.createStatement();
          ResultSet rows = statement.executeQuery(sql)) {
        rows.next();
        return rows.getString(1);
      } catch (SQLException e) {
        throw new IllegalStateException(sql, e);
      }
    }
  }
}
