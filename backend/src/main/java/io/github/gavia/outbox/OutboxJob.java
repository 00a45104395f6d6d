package io.github.gavia.outbox;

/**
 * A piece of work that was stored with the transaction that caused it.
 *
 * @param work what is to be done
 * @param attempts how often it was begun before, 0 at first
 */
public record OutboxJob(long id, NewJob work, int attempts) {

  /** The ticket it belongs to. */
  public long ticketId() {
    return work.ticketId();
  }

  /** What the handler needs. */
  public String payload() {
    return work.payload();
  }
}
