package io.github.gavia.outbox;

import io.github.gavia.platform.WriteBatch;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Stores jobs together with the change that causes them. */
@Component
public class Outbox {

  private final WorkSignal signal;

  Outbox(WorkSignal signal) {
    this.signal = signal;
  }

  /**
   * Adds a job to a verb's writes; it is begun soon after their transaction has committed, and
   * never when it is rolled back. Needs the transaction.
   */
  public void add(WriteBatch batch, NewJob job, Instant now) {
    batch.add(
        "insert into outbox_job (kind, ticket_id, lane, payload, state, attempts, due, created)"
            + " values (?,?,?,?,'open',0,?,?)",
        job.kind(),
        job.ticketId(),
        job.lane(),
        job.payload(),
        now,
        now);
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            signal.give();
          }
        });
  }

  /**
   * Adds a job in place of what its ticket still has in its lane, set-aside jobs included: nothing
   * of that is begun or tried again. Deletes by outbox_job_ticket.
   */
  public void replace(WriteBatch batch, NewJob job, Instant now) {
    batch.add(
        "delete from outbox_job where ticket_id = ? and kind = ? and lane = ?",
        job.ticketId(),
        job.kind(),
        job.lane());
    add(batch, job, now);
  }
}
