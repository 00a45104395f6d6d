package io.github.gavia.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;

/** Ends what was started and deletes what was written, in reverse order and once. */
final class Cleanup implements AutoCloseable {

  private final Deque<AutoCloseable> open = new ArrayDeque<>();

  private Cleanup() {}

  /** One that also works when the run is interrupted from the keyboard. */
  static Cleanup evenWhenInterrupted() {
    Cleanup cleanup = new Cleanup();
    Runtime.getRuntime().addShutdownHook(new Thread(cleanup::close));
    return cleanup;
  }

  /** Notes that something is to be closed. */
  synchronized <T extends AutoCloseable> T later(T resource) {
    open.push(resource);
    return resource;
  }

  /** Makes a temporary folder that goes away with everything in it. */
  Path folder(String prefix) throws IOException {
    Path folder = Files.createTempDirectory(prefix);
    later(() -> delete(folder));
    return folder;
  }

  private static void delete(Path folder) throws IOException {
    List<Path> all;
    try (Stream<Path> paths = Files.walk(folder)) {
      all = paths.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : all) {
      Files.deleteIfExists(path);
    }
  }

  @Override
  public synchronized void close() {
    while (!open.isEmpty()) {
      AutoCloseable resource = open.pop();
      try {
        resource.close();
      } catch (Exception e) {
        System.err.println("Could not be cleaned up: " + e);
      }
    }
  }
}
