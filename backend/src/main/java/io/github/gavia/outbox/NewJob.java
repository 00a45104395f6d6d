package io.github.gavia.outbox;

/**
 * A piece of work to be stored.
 *
 * @param kind which handler does it
 * @param ticketId jobs of one ticket and kind are begun in the order in which they were stored
 * @param lane what the job waits on, e.g. one receiver, at most 60 characters. Few jobs of a lane
 *     are done at the same time, so that one receiver that does not answer holds up nobody else;
 *     and a job that has to be tried again holds back later jobs of its ticket in the same lane
 *     only
 * @param payload what the handler needs, frozen; JSON by custom. It may be read by operators, so it
 *     holds no secret
 */
public record NewJob(String kind, long ticketId, String lane, String payload) {}
