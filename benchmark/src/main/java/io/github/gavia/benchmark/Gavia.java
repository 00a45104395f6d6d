package io.github.gavia.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The packaged service as a process of its own, on a free port of the loopback address. */
final class Gavia implements AutoCloseable {

  /** The application that signs the calls: the one the samples are opened for. */
  static final String APPLICATION = "demo";

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");
  private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");

  private final Process process;
  private final Path log;
  private final int port;
  private final double startSeconds;

  private Gavia(Process process, Path log, int port, double startSeconds) {
    this.process = process;
    this.log = log;
    this.port = port;
    this.startSeconds = startSeconds;
  }

  /**
   * What a start needs.
   *
   * @param databaseUrl with user and password
   * @param token secret of {@link #APPLICATION}
   * @param log file for what the service prints
   */
  record Setting(Path jar, List<String> javaOptions, String databaseUrl, String token, Path log) {}

  /** Starts it as its users do. */
  static Gavia start(Setting setting) throws IOException, InterruptedException {
    return start(setting, List.of("-jar", setting.jar.toString()), List.of());
  }

  /**
   * Lets the service publish the workflow in its way, as one of the samples that it loads into a
   * database without workflows, and ends it.
   *
   * @param folder holds {@code bpmn-samples/*.bpmn}
   */
  static void publish(Setting setting, Path folder) throws IOException, InterruptedException {
    List<String> launcher =
        List.of(
            "-Dloader.path=" + folder,
            "-cp",
            setting.jar.toString(),
            "org.springframework.boot.loader.launch.PropertiesLauncher");
    start(setting, launcher, List.of("--gavia.demo=true")).close();
  }

  private static Gavia start(Setting setting, List<String> launcher, List<String> more)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(setting.javaOptions);
    command.addAll(launcher);
    command.addAll(
        List.of(
            "--server.address=127.0.0.1",
            "--server.port=0",
            "--spring.datasource.url=" + setting.databaseUrl,
            "--gavia.bootstrap.admin.password=" + setting.token,
            "--gavia.bootstrap.app.name=" + APPLICATION,
            "--gavia.bootstrap.app.token=" + setting.token));
    command.addAll(more);
    long begun = System.nanoTime();
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(setting.log.toFile())
            .start();
    try {
      int port = port(process, setting.log, begun);
      answers(port);
      double seconds = (System.nanoTime() - begun) / 1e9;
      return new Gavia(process, setting.log, port, seconds);
    } catch (IOException | InterruptedException | RuntimeException e) {
      process.destroyForcibly();
      throw e;
    }
  }

  private static int port(Process process, Path log, long begun)
      throws IOException, InterruptedException {
    while (process.isAlive() && System.nanoTime() - begun < PATIENCE.toNanos()) {
      Matcher found = PORT.matcher(Files.readString(log));
      if (found.find()) {
        return Integer.parseInt(found.group(1));
      }
      process.waitFor(20, TimeUnit.MILLISECONDS);
    }
    throw new IllegalStateException("The service did not start:\n" + Files.readString(log));
  }

  /** A start is over when a call is answered. */
  private static void answers(int port) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket
          .getOutputStream()
          .write(
              "GET /api/v1.0/tickets HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                  .getBytes(StandardCharsets.US_ASCII));
      try (InputStream answer = socket.getInputStream()) {
        if (answer.read() < 0) {
          throw new IllegalStateException("The service answered nothing");
        }
      }
    }
  }

  int port() {
    return port;
  }

  /** From the start of the process to its first answer. */
  double startSeconds() {
    return startSeconds;
  }

  /** Resident memory in MB; NaN where the system does not tell. */
  double residentMegabytes() throws IOException {
    Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
    if (!Files.isReadable(status)) {
      return Double.NaN;
    }
    Matcher found = RESIDENT.matcher(Files.readString(status));
    return found.find() ? Long.parseLong(found.group(1)) / 1024.0 : Double.NaN;
  }

  /** What the service printed, for a run that failed. */
  String printed() throws IOException {
    return Files.readString(log);
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(40, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
