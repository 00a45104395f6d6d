package io.github.gavia.outbox;

/**
 * A piece of work that was stored with the transaction that caused it.
 *
 * @param kind which handler does it
 * @param ticketId jobs of one ticket are done one after the other, in the order they were stored
 * @param payload what the handler needs, frozen when it was stored; JSON by custom
 * @param attempts how often it was begun before, 0 at first
 */
public record OutboxJob(long id, String kind, long ticketId, String payload, int attempts) {}
