package io.github.gavia;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the service; settings are described in {@code docs/operations.md}. */
@SpringBootApplication
public class GaviaApplication {

  /** Runs the service until it is stopped. */
  public static void main(String[] args) {
    SpringApplication.run(GaviaApplication.class, args);
  }
}
