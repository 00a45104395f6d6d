package io.github.gavia.outbox;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The jobs that this process is doing: so many at most, and of one lane only a part of them, so
 * that a receiver that does not answer cannot keep all threads.
 */
final class Running {

  private final int most;
  private final int mostOfLane;
  private final Map<Long, String> lanes = new HashMap<>();

  Running(int most, int mostOfLane) {
    this.most = most;
    this.mostOfLane = mostOfLane;
  }

  synchronized boolean full() {
    return lanes.size() >= most;
  }

  synchronized void begin(OutboxJob job) {
    lanes.put(job.id(), job.work().lane());
  }

  synchronized void end(OutboxJob job) {
    lanes.remove(job.id());
  }

  synchronized Set<Long> ids() {
    return Set.copyOf(lanes.keySet());
  }

  synchronized List<String> busyLanes() {
    return lanes.values().stream()
        .collect(Collectors.groupingBy(lane -> lane, TreeMap::new, Collectors.counting()))
        .entrySet()
        .stream()
        .filter(lane -> lane.getValue() >= mostOfLane)
        .map(Map.Entry::getKey)
        .toList();
  }
}
