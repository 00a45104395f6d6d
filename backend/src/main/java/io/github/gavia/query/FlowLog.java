package io.github.gavia.query;

import java.time.Instant;

/**
 * A line of a ticket's history.
 *
 * @param transitionId 0 for anything that was no transition
 * @param interventionCode B.7
 * @param snapshot JSON object text of all values at that moment
 */
public record FlowLog(
    long id,
    long ticketId,
    int transitionId,
    String suggestion,
    int participantTypeId,
    String participant,
    int stateId,
    int interventionCode,
    String snapshot,
    Instant created) {}
