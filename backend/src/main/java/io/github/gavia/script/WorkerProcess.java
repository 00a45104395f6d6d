package io.github.gavia.script;

import io.github.gavia.script.worker.Answer;
import io.github.gavia.script.worker.Request;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** One worker process; used by one thread at a time. */
final class WorkerProcess {
  /** Longest start, on a machine under load. */
  private static final Duration START_LIMIT = Duration.ofMinutes(1);

  /** How long the exit code of a process that is ending is waited for. */
  private static final long EXIT_WAIT_SECONDS = 2;

  private final WorkerFiles files;
  private final Process process;
  private final DataOutputStream requests;
  private final DataInputStream answers;
  private final ScheduledExecutorService watch;
  private final Diagnostics diagnostics;
  private int asked;
  private volatile boolean stopped;

  private WorkerProcess(WorkerFiles files, Process process, ScheduledExecutorService watch) {
    this.files = files;
    this.process = process;
    this.watch = watch;
    this.requests = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
    this.answers = new DataInputStream(new BufferedInputStream(process.getInputStream()));
    this.diagnostics = Diagnostics.drain(process.getErrorStream());
  }

  /** A worker ended before it answered. */
  static final class Ended extends Exception {
    private static final long serialVersionUID = 1L;
    private final boolean outOfTime;
    private final int exitCode;

    Ended(boolean outOfTime, int exitCode, String diagnostics, Exception cause) {
      super("script worker ended with exit code " + exitCode + ": " + diagnostics, cause);
      this.outOfTime = outOfTime;
      this.exitCode = exitCode;
    }

    boolean outOfTime() {
      return outOfTime;
    }

    boolean outOfMemory() {
      return exitCode == WorkerCommand.OUT_OF_MEMORY;
    }
  }

  private interface Exchange {
    Answer run() throws IOException;
  }

  /**
   * Starts a process and waits until it is ready.
   *
   * @param watch stops the process when its time is up
   */
  static WorkerProcess start(ScriptProperties properties, ScheduledExecutorService watch)
      throws IOException, Ended {
    WorkerFiles files = WorkerFiles.lay();
    Process process;
    try {
      process = WorkerCommand.of(properties, files).start();
    } catch (IOException | RuntimeException e) {
      files.delete();
      throw e;
    }
    WorkerProcess worker = new WorkerProcess(files, process, watch);
    worker.within(START_LIMIT, () -> Answer.read(worker.answers));
    return worker;
  }

  /** Sends a request and waits for its answer; a worker that ended is of no further use. */
  Answer ask(Request request, Duration limit) throws Ended {
    asked++;
    return within(
        limit,
        () -> {
          request.write(requests);
          return Answer.read(answers);
        });
  }

  private Answer within(Duration limit, Exchange exchange) throws Ended {
    ScheduledFuture<?> alarm = alarm(limit);
    try {
      Answer answer = exchange.run();
      if (!alarm.cancel(false)) {
        stop();
      }
      return answer;
    } catch (IOException e) {
      boolean outOfTime = !alarm.cancel(false);
      // A process that ends by itself closes the channel shortly before it has an exit code.
      int exitCode = exitCode();
      stop();
      throw new Ended(outOfTime, exitCode, diagnostics.text(), e);
    }
  }

  private ScheduledFuture<?> alarm(Duration limit) throws Ended {
    try {
      return watch.schedule(process::destroyForcibly, limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException e) {
      // The pool was closed in between.
      stop();
      throw new Ended(false, exitCode(), diagnostics.text(), e);
    }
  }

  private int exitCode() {
    try {
      return process.waitFor(EXIT_WAIT_SECONDS, TimeUnit.SECONDS) ? process.exitValue() : -1;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return -1;
    }
  }

  boolean isAlive() {
    return !stopped && process.isAlive();
  }

  /** How many requests this worker got. */
  int asked() {
    return asked;
  }

  long pid() {
    return process.pid();
  }

  /** Kills the process and removes its files; may be called from any thread and again. */
  synchronized void stop() {
    stopped = true;
    process.destroyForcibly();
    // The worker removes the files too when its channel closes: not both at once.
    exitCode();
    files.delete();
  }
}
