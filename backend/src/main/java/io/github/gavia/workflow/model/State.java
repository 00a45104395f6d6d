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
 * @param distributionCode the number of B.3, also one that is not known
 * @param fieldAccess access by field key, in configuration order, built-in fields included (R46)
 * @param otherAccess JSON object text: access by field key where it was configured as something
 *     else than 1, 2 or 3; kept, never consulted
 * @param label opaque JSON object text for the caller's front end
 */
public record State(
    int order,
    boolean hidden,
    boolean retreat,
    boolean rememberLastHandler,
    ParticipantRule participant,
    int distributionCode,
    Map<String, FieldAccess> fieldAccess,
    String otherAccess,
    String label) {

  public State {
    fieldAccess = Collections.unmodifiableMap(new LinkedHashMap<>(fieldAccess));
  }

  /** A state of which everything is known. */
  public State(
      int order,
      boolean hidden,
      boolean retreat,
      boolean rememberLastHandler,
      ParticipantRule participant,
      Distribution distribution,
      Map<String, FieldAccess> fieldAccess,
      String label) {
    this(
        order,
        hidden,
        retreat,
        rememberLastHandler,
        participant,
        distribution.code(),
        fieldAccess,
        "{}",
        label);
  }

  /** How the work is shared; a number that is not known asks for nothing, as DIRECT does. */
  public Distribution distribution() {
    return Distribution.ofCode(distributionCode).orElse(Distribution.DIRECT);
  }

  /** The same state handled by others. */
  public State with(ParticipantRule other) {
    return new State(
        order,
        hidden,
        retreat,
        rememberLastHandler,
        other,
        distributionCode,
        fieldAccess,
        otherAccess,
        label);
  }
}
