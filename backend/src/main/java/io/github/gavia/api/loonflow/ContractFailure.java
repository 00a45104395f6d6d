package io.github.gavia.api.loonflow;

import io.github.gavia.ticket.Refusal;
import io.github.gavia.ticket.Refusal.Kind;
import java.util.Set;

/** Ends a call with the envelope's code -1. */
final class ContractFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final boolean emptyText;

  private ContractFailure(String message, boolean emptyText) {
    super(message, null, false, false);
    this.emptyText = emptyText;
  }

  /** A failure whose data is <code>{}</code>. */
  static ContractFailure object(String message) {
    return new ContractFailure(message, false);
  }

  /** A failure whose data is the empty text. */
  static ContractFailure text(String message) {
    return new ContractFailure(message, true);
  }

  /** Something that is wrong with the request itself (1.1). */
  static ContractFailure validation(String detail) {
    return object("请求参数不合法:" + detail);
  }

  /**
   * A refusal of a verb.
   *
   * @param emptyTextFor the kinds for which this call's data is the empty text (1.2)
   */
  static ContractFailure of(Refusal refusal, Set<Kind> emptyTextFor) {
    return new ContractFailure(refusal.text(), emptyTextFor.contains(refusal.kind()));
  }

  Envelope envelope() {
    return Envelope.fail(
        String.valueOf(getMessage()), emptyText ? Envelope.EMPTY_TEXT : Envelope.EMPTY_OBJECT);
  }
}
