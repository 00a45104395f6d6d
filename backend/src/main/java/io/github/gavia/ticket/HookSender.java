package io.github.gavia.ticket;

/** Port: calls a hook at a foreign address, outside any transaction. Never throws. */
public interface HookSender {

  /** Sends the call and judges the answer (R169 to R171, R174). */
  Answer send(Call call);

  /**
   * A call, frozen when the ticket arrived.
   *
   * @param token secret that signs it
   * @param body JSON object text
   */
  record Call(String url, String token, String body) {
    @Override
    public String toString() {
      return "Call[url=" + url + "]";
    }
  }

  /** What became of it. */
  sealed interface Answer {}

  /**
   * The receiver answered {@code code} 0.
   *
   * @param message its {@code msg} as text, possibly empty
   */
  record Accepted(String message) implements Answer {}

  /** Anything else: an error, a time-out, a refused address, another code. */
  record Failed(String reason) implements Answer {}
}
