package io.github.gavia.platform;

import org.flywaydb.core.api.exception.FlywayValidateException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows a database whose tables are not of this version. */
final class MigrationFailureAnalyzer extends AbstractFailureAnalyzer<FlywayValidateException> {

  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, FlywayValidateException cause) {
    String details = String.valueOf(cause.getMessage());
    boolean newer = details.contains("not resolved locally");
    String what =
        newer
            ? "The database was upgraded by a newer version of Gavia: it holds migrations that this"
                + " version does not know."
            : "The database's tables are not those that any version of Gavia made.";
    return new FailureAnalysis(
        what + "\n\n" + details,
        "Start the version that last used this database, or restore the backup made before the"
            + " upgrade, or name another database by spring.datasource.url or gavia.data-dir.",
        cause);
  }
}
