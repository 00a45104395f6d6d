package io.github.gavia;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The service in a process of its own, on a free port of the loopback address. */
public final class ServiceProcess implements AutoCloseable {

  private static final Pattern LISTENS = Pattern.compile("Tomcat started on port (\\d+)");
  private static final Pattern BEGINS = Pattern.compile("^\\d{4}-\\d\\d-\\d\\dT");
  private static final int PATIENCE_SECONDS = 90;

  private final Process process;
  private final URI base;

  private ServiceProcess(Process process, URI base) {
    this.process = process;
    this.base = base;
  }

  /**
   * Starts the service and waits until it listens.
   *
   * @param settings as {@code key=value}
   */
  public static ServiceProcess start(List<String> settings) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx384m", "-XX:TieredStopAtLevel=1", "-cp", classPath()));
    command.add(GaviaApplication.class.getName());
    command.add("--server.address=127.0.0.1");
    command.add("--server.port=0");
    settings.forEach(setting -> command.add("--" + setting));
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      return new ServiceProcess(process, listening(process));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Without the tests' own classes: their configurations are none of the service's. */
  private static String classPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> !Path.of(entry).endsWith("test-classes"))
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static URI listening(Process process) {
    CompletableFuture<Integer> port = new CompletableFuture<>();
    Queue<String> said = new ConcurrentLinkedQueue<>();
    Thread reader = new Thread(() -> read(process, port, said), "service-output");
    reader.setDaemon(true);
    reader.start();
    try {
      return URI.create("http://127.0.0.1:" + port.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException | TimeoutException e) {
      process.destroyForcibly();
      throw new IllegalStateException("the service did not start:\n" + String.join("\n", said), e);
    }
  }

  /**
   * Reads on for the process's whole life, so that it never waits for a reader. What goes wrong in
   * it stands in the log of the test that fails for it.
   */
  private static void read(Process process, CompletableFuture<Integer> port, Queue<String> said) {
    try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
      boolean wrong = false;
      for (String line = output.readLine(); line != null; line = output.readLine()) {
        wrong = BEGINS.matcher(line).find() ? line.contains(" ERROR ") : wrong;
        if (wrong) {
          System.out.println(line);
        }
        if (!port.isDone()) {
          said.add(line);
          Matcher listens = LISTENS.matcher(line);
          if (listens.find()) {
            port.complete(Integer.parseInt(listens.group(1)));
          }
        }
      }
      port.completeExceptionally(new IllegalStateException("it ended"));
    } catch (IOException e) {
      port.completeExceptionally(e);
    }
  }

  /** Where it listens. */
  public URI base() {
    return base;
  }

  /** Ends it without a word of warning, as a power cut would. */
  public void kill() {
    end(process.destroyForcibly());
  }

  /** Asks it to stop, and waits. */
  @Override
  public void close() {
    process.destroy();
    end(process);
  }

  private static void end(Process process) {
    try {
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IllegalStateException("the service did not stop");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
