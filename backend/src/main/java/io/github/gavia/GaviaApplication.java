package io.github.gavia;

import java.time.ZoneId;
import java.util.Map;
import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/**
 * Starts the service; settings are described in {@code docs/operations.md}. Beans are named by
 * their package as well: two doors may each have a controller of the same name.
 */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class GaviaApplication {

  /** Runs the service until it is stopped, or a command such as {@code check}. */
  public static void main(String[] args) {
    if (CommandLine.isCommand(args)) {
      System.exit(CommandLine.run(args));
    }
    ZoneId machine = ZoneId.systemDefault();
    // The engine writes its times without zone in the process's own: only UTC is safe when clocks
    // change and when nodes stand in different zones. Answers use gavia.time-zone.
    TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
    SpringApplication application = new SpringApplication(GaviaApplication.class);
    application.setDefaultProperties(Map.of("gavia.time-zone", machine.getId()));
    application.run(args);
  }
}
