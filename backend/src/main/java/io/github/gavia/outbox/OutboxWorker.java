package io.github.gavia.outbox;

import io.github.gavia.outbox.OutboxHandler.Done;
import io.github.gavia.outbox.OutboxHandler.GiveUp;
import io.github.gavia.outbox.OutboxHandler.Result;
import io.github.gavia.outbox.OutboxHandler.TryAgain;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Does the jobs of the outbox in some threads: at once when this process stored them, within a
 * second when another did. One more thread looks for work and hands it out.
 */
@Component
class OutboxWorker implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(OutboxWorker.class);

  /** Most of them wait for an answer from somewhere. */
  private static final int THREADS = 16;

  private static final int THREADS_OF_A_LANE = 4;
  private static final long LOOK_EVERY_MS = 1000;
  private static final int MOST_FAULTS = 10;
  private static final long EXTEND_EVERY = OutboxStore.LEASE.dividedBy(4).toNanos();

  /** Less than Spring gives to a phase of its shutdown. */
  private static final Duration PATIENCE = Duration.ofSeconds(25);

  private final OutboxStore store;
  private final WorkSignal signal;
  private final Clock clock;
  private final Map<String, OutboxHandler> handlers;
  private final Running jobs = new Running(THREADS, THREADS_OF_A_LANE);
  private @Nullable Thread dispatcher;
  private long extended;
  private volatile boolean running;

  OutboxWorker(OutboxStore store, WorkSignal signal, Clock clock, List<OutboxHandler> handlers) {
    this.store = store;
    this.signal = signal;
    this.clock = clock;
    this.handlers =
        handlers.stream().collect(Collectors.toMap(OutboxHandler::kind, Function.identity()));
  }

  @Override
  public synchronized void start() {
    running = true;
    dispatcher = new Thread(this::dispatch, "outbox");
    dispatcher.setDaemon(true);
    dispatcher.start();
  }

  /**
   * Lets jobs that were begun come to their end. Nobody is interrupted: a script or a call cut off
   * would be recorded as failed, and the embedded database does not survive an interrupted write.
   */
  @Override
  public synchronized void stop() {
    running = false;
    signal.give();
    Thread thread = dispatcher;
    if (thread != null) {
      try {
        thread.join(PATIENCE.toMillis());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    dispatcher = null;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private void dispatch() {
    ExecutorService threads =
        Executors.newCachedThreadPool(
            work -> {
              Thread thread = new Thread(work, "outbox-job");
              thread.setDaemon(true);
              return thread;
            });
    extended = System.nanoTime();
    try {
      while (running) {
        dispatchOnce(threads);
      }
      threads.shutdown();
      threads.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      running = false;
      threads.shutdown();
    }
  }

  /** The database may be away for a while: say so and keep looking. */
  private void dispatchOnce(ExecutorService threads) throws InterruptedException {
    try {
      extendLeases();
      if (!jobs.full() && beginOne(threads)) {
        return;
      }
    } catch (RuntimeException e) {
      if (running) {
        log.warn("The outbox could not be worked on: {}", e.getMessage());
      }
    }
    if (running) {
      signal.await(LOOK_EVERY_MS);
    }
  }

  private void extendLeases() {
    if (System.nanoTime() - extended > EXTEND_EVERY) {
      extended = System.nanoTime();
      store.extend(jobs.ids(), clock.instant());
    }
  }

  private boolean beginOne(ExecutorService threads) {
    Optional<OutboxJob> job = store.claim(clock.instant(), jobs.ids(), jobs.busyLanes());
    job.ifPresent(
        claimed -> {
          jobs.begin(claimed);
          threads.execute(() -> perform(claimed));
        });
    return job.isPresent();
  }

  private void perform(OutboxJob job) {
    try {
      record(job, handle(job));
    } catch (RuntimeException e) {
      log.warn("How job {} ended could not be stored: {}", job.id(), e.getMessage());
    } finally {
      jobs.end(job);
      // There is a free thread, and the ticket's next job may have been waiting for this one.
      signal.give();
    }
  }

  private void record(OutboxJob job, Result result) {
    if (result instanceof Done) {
      store.finish(job);
    } else if (result instanceof TryAgain again) {
      store.tryAgain(job, clock.instant().plus(again.pause()), again.reason());
    } else if (result instanceof GiveUp end) {
      store.setAside(job, end.reason());
    }
  }

  private Result handle(OutboxJob job) {
    String kind = job.work().kind();
    OutboxHandler handler = handlers.get(kind);
    if (handler == null) {
      return new GiveUp("Nobody does jobs of kind " + kind);
    }
    try {
      return handler.handle(job);
    } catch (RuntimeException e) {
      log.warn("Job {} of kind {} failed", job.id(), kind, e);
      String reason = String.valueOf(e.getMessage());
      return job.attempts() + 1 < MOST_FAULTS
          ? new TryAgain(pause(job.attempts()), reason)
          : new GiveUp(reason);
    }
  }

  /** 1 s, 2 s, 4 s … up to about 8 minutes. */
  private static Duration pause(int attempts) {
    return Duration.ofSeconds(1L << Math.min(attempts, 9));
  }
}
