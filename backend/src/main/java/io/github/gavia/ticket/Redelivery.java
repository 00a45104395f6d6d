package io.github.gavia.ticket;

import io.github.gavia.outbox.OutboxHandler.GiveUp;
import io.github.gavia.outbox.OutboxHandler.Result;
import io.github.gavia.outbox.OutboxHandler.TryAgain;
import io.github.gavia.outbox.OutboxJob;
import java.time.Duration;

/** When a delivery that failed is repeated (R190). */
final class Redelivery {

  private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);

  private Redelivery() {}

  /**
   * Repeats a failed delivery after 30 s, 1 min, 2 min and so on, or sets it aside.
   *
   * @param most how often it may be repeated; 0 for never
   * @param reason why it failed, without secrets
   */
  static Result after(OutboxJob job, int most, String reason) {
    return job.attempts() < most
        ? new TryAgain(FIRST_PAUSE.multipliedBy(1L << Math.min(job.attempts(), 20)), reason)
        : new GiveUp(reason);
  }
}
