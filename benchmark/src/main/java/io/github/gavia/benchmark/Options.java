package io.github.gavia.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What the command line asks for.
 *
 * @param rounds how often everything is measured
 * @param seconds how long each measurement lasts
 * @param warmUpSeconds how long each side runs before, with each number of clients
 * @param counted tickets of the counting phase
 * @param statements whether the statements of each step are listed
 * @param jar the packaged service
 */
record Options(
    int rounds, int seconds, int warmUpSeconds, int counted, boolean statements, Path jar) {

  static final String USAGE =
      """
      java -jar benchmark/target/benchmark.jar [options]
        --quick           2 rounds of 2 seconds instead of 6 of 6
        --rounds N        how often everything is measured
        --seconds N       how long each measurement lasts
        --statements      also lists the SQL statements of each step
        --jar FILE        the packaged service; backend/target/gavia.jar when left out""";

  /**
   * Reads the command line.
   *
   * @throws IllegalArgumentException naming what is wrong with it
   */
  static Options of(String... arguments) {
    Options options = new Options(6, 6, 10, 200, false, Path.of("backend/target/gavia.jar"));
    for (int i = 0; i < arguments.length; i++) {
      options =
          switch (arguments[i]) {
            case "--quick" -> new Options(2, 2, 3, 60, options.statements, options.jar);
            case "--statements" -> options.withStatements();
            case "--rounds" -> options.withRounds(number(arguments, ++i));
            case "--seconds" -> options.withSeconds(number(arguments, ++i));
            case "--jar" -> options.withJar(Path.of(value(arguments, ++i)));
            default -> throw new IllegalArgumentException("Unknown option " + arguments[i]);
          };
    }
    if (!Files.isRegularFile(options.jar)) {
      throw new IllegalArgumentException(
          "There is no " + options.jar + ": package the project first, or name it with --jar");
    }
    return options;
  }

  private static String value(String[] arguments, int at) {
    if (at == arguments.length) {
      throw new IllegalArgumentException(arguments[at - 1] + " needs a value");
    }
    return arguments[at];
  }

  private static int number(String[] arguments, int at) {
    String text = value(arguments, at);
    if (!text.matches("[1-9][0-9]{0,3}")) {
      throw new IllegalArgumentException(arguments[at - 1] + " needs a number from 1 to 9999");
    }
    return Integer.parseInt(text);
  }

  private Options withStatements() {
    return new Options(rounds, seconds, warmUpSeconds, counted, true, jar);
  }

  private Options withRounds(int number) {
    return new Options(number, seconds, warmUpSeconds, counted, statements, jar);
  }

  private Options withSeconds(int number) {
    return new Options(rounds, number, warmUpSeconds, counted, statements, jar);
  }

  private Options withJar(Path file) {
    return new Options(rounds, seconds, warmUpSeconds, counted, statements, file);
  }
}
