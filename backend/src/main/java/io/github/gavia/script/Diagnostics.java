package io.github.gavia.script;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Drains a worker's standard error and keeps its first 2,000 bytes for the service's log. */
final class Diagnostics {
  private static final int KEPT = 2_000;

  private final byte[] kept = new byte[KEPT];
  private int length;

  private Diagnostics() {}

  static Diagnostics drain(InputStream errors) {
    Diagnostics diagnostics = new Diagnostics();
    Thread thread = new Thread(() -> diagnostics.read(errors), "script-worker-errors");
    thread.setDaemon(true);
    thread.start();
    return diagnostics;
  }

  private void read(InputStream errors) {
    byte[] buffer = new byte[1024];
    try (errors) {
      for (int count = errors.read(buffer); count >= 0; count = errors.read(buffer)) {
        keep(buffer, count);
      }
    } catch (IOException e) {
      keep(new byte[0], 0);
    }
  }

  private synchronized void keep(byte[] bytes, int count) {
    int room = Math.min(count, KEPT - length);
    System.arraycopy(bytes, 0, kept, length, room);
    length += room;
  }

  synchronized String text() {
    return new String(Arrays.copyOf(kept, length), StandardCharsets.UTF_8);
  }
}
