package io.github.gavia.api.loonflow;

import io.github.gavia.ticket.Outcome;
import io.github.gavia.ticket.Refusal.Kind;
import java.util.EnumSet;
import java.util.Set;

/** What a call puts into {@code data} when it fails (section 1.2). */
enum FailData {
  /** Always <code>{}</code>. */
  OBJECT(EnumSet.noneOf(Kind.class)),
  /** Always the empty text. */
  TEXT(EnumSet.allOf(Kind.class)),
  /** The empty text for an unknown ticket and the application's right. */
  TEXT_FOR_TICKET(EnumSet.of(Kind.UNKNOWN_TICKET, Kind.APPLICATION)),
  /** The same, and for a missing username. */
  TEXT_FOR_TICKET_AND_USER(EnumSet.of(Kind.UNKNOWN_TICKET, Kind.APPLICATION, Kind.NO_USERNAME)),
  /** The empty text for the application's right. */
  TEXT_FOR_APPLICATION(EnumSet.of(Kind.APPLICATION));

  private final Set<Kind> emptyText;

  FailData(Set<Kind> emptyText) {
    this.emptyText = emptyText;
  }

  /** The value of a verb that was done; fails the call otherwise. */
  <T> T orFail(Outcome<T> outcome) {
    if (outcome instanceof Outcome.Done<T> done) {
      return done.value();
    }
    throw ContractFailure.of(((Outcome.Refused<T>) outcome).refusal(), emptyText);
  }

  /** A failure for a missing username with this call's data. */
  ContractFailure noUsername(String message) {
    return emptyText.contains(Kind.NO_USERNAME)
        ? ContractFailure.text(message)
        : ContractFailure.object(message);
  }
}
