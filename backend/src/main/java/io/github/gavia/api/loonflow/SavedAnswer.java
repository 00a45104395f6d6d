package io.github.gavia.api.loonflow;

import io.github.gavia.platform.Saved;

/** What calls that save something answer to what became of it. */
final class SavedAnswer {

  private SavedAnswer() {}

  /** The id of what was made or changed; fails the call when it was refused. */
  static int orFail(Saved saved) {
    if (saved instanceof Saved.Refused refused) {
      throw ContractFailure.object(refused.reason());
    }
    return ((Saved.Done) saved).id();
  }

  /** An empty success, or the failure. */
  static Envelope empty(Saved saved) {
    orFail(saved);
    return Envelope.ok(Envelope.EMPTY_OBJECT);
  }
}
