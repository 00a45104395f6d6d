package io.github.gavia.workflow.model;

import io.github.gavia.form.FieldAccess;
import io.github.gavia.participant.Distribution;
import io.github.gavia.participant.ParticipantRule;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What loonflow configures for a state ({@code workflow_state} in section A.1).
 *
 * @param order ascending sort key of states
 * @param hidden left out of the flow steps unless current
 * @param retreat whether the creator may retreat a ticket from here
 * @param rememberLastHandler whether a ticket that comes back goes to who last acted here (R88)
 * @param fieldAccess access by field key, in configuration order, built-in fields included (R46)
 * @param label opaque JSON object text for the caller's front end
 */
public record State(
    int order,
    boolean hidden,
    boolean retreat,
    boolean rememberLastHandler,
    ParticipantRule participant,
    Distribution distribution,
    Map<String, FieldAccess> fieldAccess,
    String label) {

  public State {
    fieldAccess = Collections.unmodifiableMap(new LinkedHashMap<>(fieldAccess));
  }
}
