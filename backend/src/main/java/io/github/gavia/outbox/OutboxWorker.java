package io.github.gavia.outbox;

import io.github.gavia.outbox.OutboxHandler.Done;
import io.github.gavia.outbox.OutboxHandler.GiveUp;
import io.github.gavia.outbox.OutboxHandler.Result;
import io.github.gavia.outbox.OutboxHandler.TryAgain;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Does the jobs of the outbox in a few threads: at once when this process stored them, within a
 * second when another did.
 */
@Component
class OutboxWorker implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(OutboxWorker.class);
  private static final int THREADS = 4;
  private static final long LOOK_EVERY_MS = 1000;
  private static final int MOST_ATTEMPTS = 10;

  /** Less than Spring gives to a phase of its shutdown. */
  private static final Duration PATIENCE = Duration.ofSeconds(25);

  private final OutboxStore store;
  private final WorkSignal signal;
  private final Clock clock;
  private final Map<String, OutboxHandler> handlers;
  private final List<Thread> threads = new ArrayList<>();
  private volatile boolean running;

  OutboxWorker(OutboxStore store, WorkSignal signal, Clock clock, List<OutboxHandler> handlers) {
    this.store = store;
    this.signal = signal;
    this.clock = clock;
    this.handlers =
        handlers.stream().collect(Collectors.toMap(OutboxHandler::kind, Function.identity()));
  }

  @Override
  public void start() {
    running = true;
    for (int i = 0; i < THREADS; i++) {
      Thread thread = new Thread(this::work, "outbox-" + i);
      thread.setDaemon(true);
      threads.add(thread);
      thread.start();
    }
  }

  /**
   * Lets jobs that were begun come to their end. Nobody is interrupted: a script or a call cut off
   * would be recorded as failed, and the embedded database does not survive an interrupted write.
   */
  @Override
  public void stop() {
    running = false;
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    for (Thread thread : threads) {
      signal.give();
      awaitEnd(thread, deadline);
    }
    threads.clear();
  }

  private static void awaitEnd(Thread thread, long deadline) {
    try {
      thread.join(Math.max(1, (deadline - System.nanoTime()) / 1_000_000));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private void work() {
    while (running) {
      try {
        if (!doOne()) {
          signal.await(LOOK_EVERY_MS);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      } catch (RuntimeException e) {
        pauseAfterFault(e);
      }
    }
  }

  /** The database may be away for a while: say so and keep looking. */
  private void pauseAfterFault(RuntimeException fault) {
    if (!running) {
      return;
    }
    log.warn("The outbox could not be worked on: {}", fault.getMessage());
    try {
      signal.await(LOOK_EVERY_MS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      running = false;
    }
  }

  private boolean doOne() {
    List<OutboxJob> jobs = store.claim(clock.instant(), 1);
    jobs.forEach(this::perform);
    return !jobs.isEmpty();
  }

  private void perform(OutboxJob job) {
    Result result = handle(job);
    if (result instanceof Done) {
      store.finish(job);
      // The ticket's next job was waiting for this one.
      signal.give();
    } else if (result instanceof TryAgain again && job.attempts() + 1 < MOST_ATTEMPTS) {
      store.tryAgain(job, clock.instant().plus(again.pause()), again.reason());
    } else if (result instanceof TryAgain again) {
      store.setAside(job, again.reason());
    } else if (result instanceof GiveUp end) {
      store.setAside(job, end.reason());
    }
  }

  private Result handle(OutboxJob job) {
    OutboxHandler handler = handlers.get(job.kind());
    if (handler == null) {
      return new GiveUp("Nobody does jobs of kind " + job.kind());
    }
    try {
      return handler.handle(job);
    } catch (RuntimeException e) {
      log.warn("Job {} of kind {} failed", job.id(), job.kind(), e);
      return new TryAgain(pause(job.attempts()), String.valueOf(e.getMessage()));
    }
  }

  /** 1 s, 2 s, 4 s … up to about 8 minutes. */
  private static Duration pause(int attempts) {
    return Duration.ofSeconds(1L << Math.min(attempts, 9));
  }
}
