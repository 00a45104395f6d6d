package io.github.gavia.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the command line asks for.
 *
 * @param rounds how often everything is measured
 * @param seconds how long each measurement lasts
 * @param warmUpSeconds how long each side runs before, with each number of clients
 * @param counted tickets of the counting phase
 * @param departments made by the account calls
 * @param users made by the account calls
 * @param statements whether the statements of each step are listed
 * @param jar the packaged service
 * @param javaOptions options for the service's JVM
 */
record Options(
    int rounds,
    int seconds,
    int warmUpSeconds,
    int counted,
    int departments,
    int users,
    boolean statements,
    Path jar,
    List<String> javaOptions) {

  static final String USAGE =
      """
      java -jar benchmark/target/benchmark.jar [options]
        --quick           2 rounds of 2 seconds instead of 6 of 6, and less of everything else
        --rounds N        how often everything is measured
        --seconds N       how long each measurement lasts
        --warm-up N       seconds of work before, for each side and number of clients
        --java-options S  options for the service's JVM, separated by blanks, e.g. "-Xmx256m"
        --statements      also lists the SQL statements of each step
        --jar FILE        the packaged service; backend/target/gavia.jar when left out""";

  private static final Set<String> SWITCHES = Set.of("--quick", "--statements");
  private static final Set<String> VALUES =
      Set.of("--rounds", "--seconds", "--warm-up", "--java-options", "--jar");

  /**
   * Reads the command line.
   *
   * @throws IllegalArgumentException naming what is wrong with it
   */
  static Options of(String... arguments) {
    Map<String, String> given = given(arguments);
    boolean quick = given.containsKey("--quick");
    Path jar = Path.of(given.getOrDefault("--jar", "backend/target/gavia.jar"));
    if (!Files.isRegularFile(jar)) {
      throw new IllegalArgumentException(
          "There is no " + jar + ": package the project first, or name it with --jar");
    }
    return new Options(
        number(given, "--rounds", quick ? 2 : 6),
        number(given, "--seconds", quick ? 2 : 6),
        number(given, "--warm-up", quick ? 3 : 15),
        quick ? 60 : 300,
        quick ? 100 : 1_000,
        quick ? 500 : 10_000,
        given.containsKey("--statements"),
        jar,
        given.containsKey("--java-options")
            ? List.of(given.get("--java-options").strip().split("\\s+"))
            : List.of());
  }

  private static Map<String, String> given(String[] arguments) {
    Map<String, String> given = new HashMap<>();
    for (int i = 0; i < arguments.length; i++) {
      String name = arguments[i];
      if (SWITCHES.contains(name)) {
        given.put(name, "");
      } else if (VALUES.contains(name) && i + 1 < arguments.length) {
        given.put(name, arguments[++i]);
      } else {
        throw new IllegalArgumentException(
            (VALUES.contains(name) ? "A value is missing for " : "Unknown option ") + name);
      }
    }
    return given;
  }

  private static int number(Map<String, String> given, String name, int otherwise) {
    String text = given.getOrDefault(name, String.valueOf(otherwise));
    if (!text.matches("[1-9][0-9]{0,3}")) {
      throw new IllegalArgumentException(name + " needs a number from 1 to 9999");
    }
    return Integer.parseInt(text);
  }
}
