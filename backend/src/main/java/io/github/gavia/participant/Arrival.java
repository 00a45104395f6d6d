package io.github.gavia.participant;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A ticket about to enter a state: all that decides who gets it.
 *
 * @param kind whether the state is the start, an end or an ordinary one
 * @param creator username of the ticket's creator
 * @param ownFields the ticket's fields; for an existing ticket what was sent and is writable before
 *     what is stored, for a new one the request body (R74)
 * @param parentFields the parent ticket's stored fields, null without a parent (R75)
 * @param lastHandler who last handled this state, if the state remembers (R88); null otherwise and
 *     always at creation, retreat and forced change (R89)
 * @param externalAnswer the {@code data} of an external look-up, made beforehand (R183); null when
 *     none was made
 */
public record Arrival(
    Kind kind,
    ParticipantRule rule,
    Distribution distribution,
    String creator,
    FieldSource ownFields,
    @Nullable FieldSource parentFields,
    @Nullable String lastHandler,
    @Nullable List<String> externalAnswer) {

  /** The state types of B.2. */
  public enum Kind {
    START,
    ORDINARY,
    END
  }

  public Arrival {
    externalAnswer = externalAnswer == null ? null : List.copyOf(externalAnswer);
  }
}
