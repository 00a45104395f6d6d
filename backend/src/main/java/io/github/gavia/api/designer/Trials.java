package io.github.gavia.api.designer;

import io.github.gavia.access.Caller;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** How often a person may try out what leaves the service or works it hard, on this instance. */
@Component
class Trials {

  private static final int MOST = 10;
  private static final Duration SPAN = Duration.ofMinutes(1);

  private final Clock clock;
  private final Map<String, Deque<Instant>> latest = new HashMap<>();

  Trials(Clock clock) {
    this.clock = clock;
  }

  /** Counts a trial; refuses it with 429 when there were too many within a minute. */
  synchronized void count(Caller caller) {
    Instant now = clock.instant();
    Instant since = now.minus(SPAN);
    latest.values().removeIf(times -> times.getLast().isBefore(since));
    Deque<Instant> times =
        latest.computeIfAbsent(ManagedWorkflows.username(caller), name -> new ArrayDeque<>());
    while (!times.isEmpty() && times.getFirst().isBefore(since)) {
      times.removeFirst();
    }
    if (times.size() >= MOST) {
      throw new ResponseStatusException(
          HttpStatus.TOO_MANY_REQUESTS,
          "More than " + MOST + " trials within a minute; wait a bit.");
    }
    times.addLast(now);
  }
}
