package io.github.gavia.ticket;

import java.util.List;

/**
 * Runs a stored script outside the service's own process. Never throws for what the script does.
 */
public interface ScriptRunner {

  /**
   * Runs a script (R162) and blocks until it ended or its time was up; call it outside any
   * transaction.
   *
   * @param name shown in messages
   * @param source script text
   * @param inputs values the script sees as variables
   */
  ScriptOutcome run(String name, String source, ScriptInputs inputs);

  /**
   * Compiles a script against the allow-list without running it.
   *
   * @param name shown in messages
   * @param source script text
   * @return empty when the script may be stored, else messages with line and column
   */
  List<String> check(String name, String source);
}
