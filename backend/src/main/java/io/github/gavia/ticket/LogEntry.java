package io.github.gavia.ticket;

/**
 * A line of a ticket's history about to be written.
 *
 * @param transitionId 0 for anything that is no transition
 * @param participantTypeId 1 for a person, 6 for a script, 10 for a hook
 * @param participant the actor as shown
 * @param stateId the state it belongs to (R144)
 * @param snapshot JSON object text of all values
 * @param creator the actor for people, {@code loonrobot} for the engine, {@code hook} for a failed
 *     call-back (R221)
 */
record LogEntry(
    int transitionId,
    String suggestion,
    int participantTypeId,
    String participant,
    int stateId,
    Intervention intervention,
    String snapshot,
    String creator) {

  /** What a person did; the engine acting as {@code loonrobot} counts as one (R160). */
  static LogEntry byPerson(
      String username,
      int transitionId,
      Intervention intervention,
      int stateId,
      String suggestion,
      String snapshot) {
    return new LogEntry(
        transitionId, suggestion, 1, username, stateId, intervention, snapshot, username);
  }
}
