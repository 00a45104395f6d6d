package io.github.gavia.platform;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.env.Environment;

/** Shows a database that cannot be reached, opened or entered. */
final class DatabaseFailureAnalyzer extends AbstractFailureAnalyzer<SQLException> {

  private static final int H2_ALREADY_OPEN = 90020;

  private final Environment environment;

  DatabaseFailureAnalyzer(Environment environment) {
    this.environment = environment;
  }

  @Override
  protected @Nullable FailureAnalysis analyze(Throwable rootFailure, SQLException outermost) {
    SQLException cause = innermost(outermost);
    String state = cause.getSQLState() == null ? "" : cause.getSQLState();
    if (cause.getErrorCode() == H2_ALREADY_OPEN) {
      return new FailureAnalysis(
          "gavia.data-dir: the database in "
              + environment.getProperty("gavia.data-dir", GaviaProperties.DEFAULT_DATA_DIR)
              + " is in use by another process.",
          "Stop that process, or give this one a gavia.data-dir of its own. Several processes share"
              + " a PostgreSQL (spring.datasource.url), not a directory.",
          cause);
    }
    if (state.startsWith("28")) {
      return new FailureAnalysis(
          "The database at " + place() + " refused the user or password: " + cause.getMessage(),
          "Check spring.datasource.username and spring.datasource.password.",
          cause);
    }
    if (unreachable(state)) {
      return new FailureAnalysis(
          "The database at " + place() + " cannot be reached: " + cause.getMessage(),
          "Check spring.datasource.url, and that the database runs and can be reached from here.",
          cause);
    }
    return null;
  }

  /**
   * Classes of SQL states: 08 connection, 3D no such database, 53 no resources, 57P not up, 90 H2's
   * own, which at the start are about its file.
   */
  private static boolean unreachable(String state) {
    return state.startsWith("08")
        || state.startsWith("3D")
        || state.startsWith("53")
        || state.startsWith("57P")
        || state.startsWith("90");
  }

  private static SQLException innermost(SQLException outermost) {
    SQLException innermost = outermost;
    for (Throwable t = outermost.getCause(); t != null; t = t.getCause()) {
      if (t instanceof SQLException sql) {
        innermost = sql;
      }
    }
    return innermost;
  }

  /** The address without its options, which may hold a password. */
  private String place() {
    String url = environment.getProperty("spring.datasource.url", "(spring.datasource.url)");
    return url.split("[?;]", 2)[0].replaceFirst("//[^/@]*@", "//");
  }
}
