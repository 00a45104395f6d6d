package io.github.gavia.benchmark;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Clients that move one ticket after the other from beginning to end, as fast as they can. */
final class Load {

  private Load() {}

  /** What a measurement saw. */
  record Sample(double transitionsPerSecond, Map<Step, Times> times) {}

  /** Durations of calls in nanoseconds. Not safe for several threads. */
  static final class Times {
    private long[] values = new long[1024];
    private int size;

    void add(long nanos) {
      if (size == values.length) {
        values = Arrays.copyOf(values, size * 2);
      }
      values[size++] = nanos;
    }

    void addAll(Times other) {
      for (int i = 0; i < other.size; i++) {
        add(other.values[i]);
      }
    }

    int size() {
      return size;
    }

    /**
     * The duration in milliseconds that the share of calls did not exceed; NaN without calls.
     *
     * @param share from 0 to 1
     */
    double milliseconds(double share) {
      if (size == 0) {
        return Double.NaN;
      }
      long[] sorted = Arrays.copyOf(values, size);
      Arrays.sort(sorted);
      return sorted[(int) Math.min(size - 1L, Math.round(share * (size - 1)))] / 1e6;
    }
  }

  static Sample run(Contestant contestant, int clients, Duration time) throws InterruptedException {
    ExecutorService threads = Executors.newFixedThreadPool(clients);
    try {
      long begun = System.nanoTime();
      long end = begun + time.toNanos();
      List<Future<Map<Step, Times>>> running = new ArrayList<>();
      for (int i = 0; i < clients; i++) {
        running.add(threads.submit(() -> work(contestant, end)));
      }
      Map<Step, Times> all = noTimes();
      for (Future<Map<Step, Times>> one : running) {
        one.get().forEach((step, times) -> all.get(step).addAll(times));
      }
      double seconds = (System.nanoTime() - begun) / 1e9;
      int transitions = all.values().stream().mapToInt(Times::size).sum();
      return new Sample(transitions / seconds, all);
    } catch (ExecutionException e) {
      throw new IllegalStateException(contestant.name() + " failed", e.getCause());
    } finally {
      threads.shutdownNow();
    }
  }

  static Map<Step, Times> noTimes() {
    Map<Step, Times> times = new EnumMap<>(Step.class);
    for (Step step : Step.values()) {
      times.put(step, new Times());
    }
    return times;
  }

  private static Map<Step, Times> work(Contestant contestant, long end) {
    Map<Step, Times> times = noTimes();
    try (Contestant.Client client = contestant.client()) {
      while (System.nanoTime() < end) {
        long t0 = System.nanoTime();
        String ticket = client.create();
        long t1 = System.nanoTime();
        client.handle(ticket, Step.MID);
        long t2 = System.nanoTime();
        client.handle(ticket, Step.END);
        long t3 = System.nanoTime();
        times.get(Step.CREATE).add(t1 - t0);
        times.get(Step.MID).add(t2 - t1);
        times.get(Step.END).add(t3 - t2);
      }
    }
    return times;
  }
}
