package io.github.gavia.script;

import io.github.gavia.script.worker.Answer;
import io.github.gavia.script.worker.Request;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * Up to two warm worker processes, each started when first needed and replaced when it ended or has
 * served its share. Callers wait in the order they came.
 */
final class WorkerPool implements AutoCloseable {
  private static final int SIZE = 2;

  /** Requests after which a worker is replaced, so that nothing piles up in it. */
  static final int REQUESTS_PER_WORKER = 200;

  private final ScriptProperties properties;
  private final Semaphore turns = new Semaphore(SIZE, true);
  private final Deque<WorkerProcess> idle = new ArrayDeque<>();
  private final Set<WorkerProcess> all = new HashSet<>();
  private final ScheduledExecutorService watch =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "script-watch");
            thread.setDaemon(true);
            return thread;
          });
  private boolean closed;

  WorkerPool(ScriptProperties properties) {
    this.properties = properties;
  }

  /** The pool was closed before or while the request was served. */
  static final class Closed extends Exception {
    private static final long serialVersionUID = 1L;

    Closed() {
      super("the service is stopping");
    }
  }

  Answer ask(Request request, Duration limit)
      throws InterruptedException, Closed, IOException, WorkerProcess.Ended {
    turns.acquire();
    try {
      WorkerProcess worker = take();
      try {
        return worker.ask(request, limit);
      } finally {
        giveBack(worker);
      }
    } catch (WorkerProcess.Ended e) {
      if (isClosed()) {
        throw new Closed();
      }
      throw e;
    } finally {
      turns.release();
    }
  }

  private WorkerProcess take() throws Closed, IOException, WorkerProcess.Ended {
    WorkerProcess waiting = takeIdle();
    if (waiting != null) {
      return waiting;
    }
    WorkerProcess started = WorkerProcess.start(properties, watch);
    register(started);
    return started;
  }

  private synchronized @Nullable WorkerProcess takeIdle() throws Closed {
    if (closed) {
      throw new Closed();
    }
    while (!idle.isEmpty()) {
      WorkerProcess worker = idle.pop();
      if (worker.isAlive()) {
        return worker;
      }
      discard(worker);
    }
    return null;
  }

  private synchronized void register(WorkerProcess worker) throws Closed {
    if (closed) {
      worker.stop();
      throw new Closed();
    }
    all.add(worker);
  }

  private synchronized void giveBack(WorkerProcess worker) {
    if (closed || !worker.isAlive() || worker.asked() >= REQUESTS_PER_WORKER) {
      discard(worker);
    } else {
      idle.push(worker);
    }
  }

  private synchronized void discard(WorkerProcess worker) {
    all.remove(worker);
    worker.stop();
  }

  private synchronized boolean isClosed() {
    return closed;
  }

  /** Process ids of the workers that are up. */
  synchronized Set<Long> pids() {
    Set<Long> pids = new HashSet<>();
    all.forEach(worker -> pids.add(worker.pid()));
    return pids;
  }

  /** Kills every worker, whatever it does. */
  @Override
  public synchronized void close() {
    closed = true;
    all.forEach(WorkerProcess::stop);
    all.clear();
    idle.clear();
    watch.shutdownNow();
  }
}
