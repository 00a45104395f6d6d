package io.github.gavia;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.github.gavia.api.cli.CheckCommand;
import io.github.gavia.workflow.ModelCheck;
import io.github.gavia.workflow.imports.ImportFile;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** Commands that run and end without the service: no web server, no database, no settings. */
final class CommandLine {

  /** Where the reader of BPMN files is found; nobody may know its classes. */
  private static final String READER = "io.github.gavia.bpmn";

  private CommandLine() {}

  /** Whether the arguments name a command; else they are settings of the service. */
  static boolean isCommand(String[] arguments) {
    return arguments.length > 0 && arguments[0].equals(CheckCommand.NAME);
  }

  /** Runs the command; gives its exit code. */
  static int run(String[] arguments) {
    quiet();
    PrintStream out = utf8(FileDescriptor.out);
    PrintStream err = utf8(FileDescriptor.err);
    try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
      context.setBeanNameGenerator(FullyQualifiedAnnotationBeanNameGenerator.INSTANCE);
      context.register(ModelCheck.class);
      context.scan(READER);
      context.refresh();
      CheckCommand check = new CheckCommand(context.getBean(ImportFile.class), System.in, out, err);
      List<String> rest = Arrays.asList(arguments).subList(1, arguments.length);
      return check.run(rest, Locale.getDefault());
    }
  }

  /** Whatever is logged would stand among the report. */
  private static void quiet() {
    if (LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME) instanceof Logger root) {
      root.setLevel(Level.OFF);
    }
  }

  private static PrintStream utf8(FileDescriptor stream) {
    return new PrintStream(new FileOutputStream(stream), true, StandardCharsets.UTF_8);
  }
}
