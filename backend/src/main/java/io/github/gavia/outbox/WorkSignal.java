package io.github.gavia.outbox;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Tells the workers of this process that there may be work, so that they need not look often. */
@Component
class WorkSignal {

  private final Semaphore work = new Semaphore(0);

  void give() {
    work.release();
  }

  /** Waits for a signal, at most that long; several signals count once. */
  void await(long milliseconds) throws InterruptedException {
    if (work.tryAcquire(milliseconds, TimeUnit.MILLISECONDS)) {
      work.drainPermits();
    }
  }
}
